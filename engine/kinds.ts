import { kindWords } from './kind-words.ts';
import { markPersons } from './persons.ts';
import type { Prepared } from './prepared.ts';
import type { SentenceKind } from './report.ts';
import type { Trace } from './trace.ts';
import { NUMBER, readWords, type Words } from './words.ts';

/** What words are listed for; `hedge` and `negation` are kinds of changes, not of sentences. */
type WordKind = SentenceKind | 'negation' | 'hedge';

/** The phrases of one kind by their first word. */
type Phrases = ReadonlyMap<number, readonly Uint32Array[]>;

const order: readonly SentenceKind[] = ['quotation', 'number', 'person', 'denial', 'attribution', 'caveat', 'harm', 'background'];

const phrases = new Map<WordKind, Phrases>();
for (const [kind, byLanguage] of Object.entries(kindWords))
  phrases.set(kind as SentenceKind, readPhrases(Object.values(byLanguage).join(',')));

function readPhrases(list: string): Phrases {
  const byFirst = new Map<number, Uint32Array[]>();
  for (const phrase of list.split(',')) {
    const { hash } = readWords(phrase);
    if (hash.length === 0) continue;
    const same = byFirst.get(hash[0]!);
    if (same) same.push(hash);
    else byFirst.set(hash[0]!, [hash]);
  }
  return byFirst;
}

/** Whether words `from` up to `to` hold a word or phrase of a kind, in any language. */
export function holdsKind(words: Words, from: number, to: number, kind: WordKind): boolean {
  const byFirst = phrases.get(kind);
  if (byFirst === undefined) return false;
  for (let i = from; i < to; i++) {
    for (const phrase of byFirst.get(words.hash[i]!) ?? []) {
      if (i + phrase.length <= to && phrase.every((hash, k) => words.hash[i + k] === hash)) return true;
    }
  }
  return false;
}

/** What a sentence of a text does: its kinds in a fixed order. `persons` spares reading the names again for each sentence. */
export function kindsOf(text: Prepared, sentence: number, persons = markPersons(text)): SentenceKind[] {
  const from = text.firstWords[sentence]!;
  const to = text.firstWords[sentence + 1]!;
  const holds: Partial<Record<SentenceKind, boolean>> = {
    quotation: quotedWords(text, from, to) >= 2,
    number: hasNumber(text.words, from, to),
    person: persons.subarray(from, to).includes(1),
  };
  if (tellsYear(text, from, to)) holds.background = true;
  return order.filter((kind) => holds[kind] ?? holdsKind(text.words, from, to, kind));
}

/** The same of a trace, as far as its marks tell. */
export function kindsOfTrace(trace: Trace, sentence: number): SentenceKind[] {
  const { quotation, number, name } = trace.sentences[sentence]!;
  return order.filter((kind) => (kind === 'quotation' && quotation) || (kind === 'number' && number) || (kind === 'person' && name));
}

function quotedWords(text: Prepared, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += text.quoted[i]!;
  return count;
}

function hasNumber(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.flags[i]! & NUMBER) return true;
  return false;
}

const yearBefore = new Set([...readWords('in since until before after during en desde depuis im seit bis nel dal sinds em с в').hash]);

/** A year after a preposition: what happened before today's news. */
function tellsYear(text: Prepared, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (!(text.words.flags[i]! & NUMBER) || text.words.size[i] !== 4 || !yearBefore.has(text.words.hash[i - 1]!)) continue;
    if (/^(?:1[6-9]|20)\d\d$/.test((text.text ?? '').slice(text.words.start[i], text.words.end[i]))) return true;
  }
  return false;
}
