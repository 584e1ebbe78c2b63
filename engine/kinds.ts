import { attributionWords } from './attribution-words.ts';
import { changeWords } from './change-words.ts';
import { deniesByBuild, isNoDenial } from './denials.ts';
import { eventWords } from './event-words.ts';
import { kindWords } from './kind-words.ts';
import { markPersons } from './persons.ts';
import { PhraseTable } from './phrases.ts';
import type { Prepared } from './prepared.ts';
import type { SentenceKind } from './report.ts';
import { NUMBER, readWords, type Words } from './words.ts';

/** All kinds of sentences, in the order in which they are told. Part of the format of traces: with any change of it their version is raised. */
export const order: readonly SentenceKind[] = ['quotation', 'number', 'person', 'denial', 'attribution', 'caveat', 'harm', 'background'];
/**
 * What words are listed for; a kind's bit is its place. `weak` makes an attribution in some places; `speech`, `hedge` and `negation` are kinds of changes, not
 * of sentences.
 */
const listed = ['denial', 'attribution', 'weak', 'caveat', 'harm', 'background', 'number', 'negation', 'hedge', 'speech'] as const;
export type ListedKind = (typeof listed)[number];

const lists = { ...kindWords, ...attributionWords, ...eventWords, ...changeWords };
let table: PhraseTable | null = null;

/** The phrases of all kinds and languages; read when first asked for, since most pages are no repost. */
function phraseTable(): PhraseTable {
  if (table === null) {
    table = new PhraseTable();
    for (const [bit, kind] of listed.entries())
      for (const list of Object.values(lists[kind])) table.addList(list, readWords(list), 1 << bit);
  }
  return table;
}

const bitOf = (kind: ListedKind) => 1 << listed.indexOf(kind);

/** Whether words `from` up to `to` hold a word or phrase of a kind, in any language. */
export function holdsKind(words: Words, from: number, to: number, kind: ListedKind): boolean {
  const bit = bitOf(kind);
  const phrases = phraseTable();
  for (let i = from; i < to; i++) if ((phrases.at(words.hash, i, to) & bit) !== 0) return true;
  return false;
}

/** What each sentence of a text does: its kinds in a fixed order. One pass over the words. */
export function kindsOf(text: Prepared): SentenceKind[][] {
  const { words, firstWords, quoted } = text;
  const persons = markPersons(text);
  const phrases = phraseTable();
  const [denial, attribution, weak, caveat, harm, background] = (
    ['denial', 'attribution', 'weak', 'caveat', 'harm', 'background'] as const
  ).map(bitOf);
  const kinds: SentenceKind[][] = [];
  for (let sentence = 0; sentence + 1 < firstWords.length; sentence++) {
    const to = firstWords[sentence + 1]!;
    const from = firstWords[sentence]!;
    let [bits, inQuotes, number, person, year, verb] = [0, 0, false, false, false, false];
    for (let i = from; i < to; i++) {
      const found = phrases.at(words.hash, i, to);
      // What was not said is no attribution: “has not confirmed”, “have not been announced”.
      if (found !== 0) {
        const said = (found & (attribution! | weak!)) === 0 || !isNegated(words.hash, i);
        bits |= (said ? found & ~weak! : found & ~(attribution! | weak!)) & ~(isNoDenial(words, i, to) ? denial! : 0);
        if (said && (found & weak!) !== 0 && quoted[i] === 0) {
          verb = true;
          if (closesSpeech(text, i, from, to)) bits |= attribution!;
        }
      }
      inQuotes += quoted[i]!;
      if ((words.flags[i]! & NUMBER) !== 0) {
        number = true;
        year ||= tellsYear(text, i, from);
      }
      person ||= persons[i] === 1;
    }
    const holds: Record<SentenceKind, boolean> = {
      quotation: inQuotes >= 2,
      number: number || (bits & bitOf('number')) !== 0,
      person,
      denial: (bits & denial!) !== 0 || deniesByBuild(words, from, to),
      attribution: (bits & attribution!) !== 0 || (verb && inQuotes >= 2),
      caveat: (bits & caveat!) !== 0,
      harm: (bits & harm!) !== 0,
      background: year || (bits & background!) !== 0,
    };
    kinds.push(order.filter((kind) => holds[kind]));
  }
  return kinds;
}

/** So near the end of a sentence, and so few words behind a comma, a verb tells who said all that: “…, Li added.” */
const LAST = 4;
const SUBJECT = 8;

/** Whether a verb at word `i` stands right behind a comma, or with its subject behind one at the sentence's end. */
function closesSpeech({ words, text }: Prepared, i: number, from: number, to: number): boolean {
  const comma = (word: number) => text!.charCodeAt(words.end[word - 1]!) === 0x2c;
  if (i > from && comma(i)) return true;
  if (to - i > LAST) return false;
  for (let k = i; k > from && k > i - SUBJECT; k--) if (comma(k)) return true;
  return false;
}

const [NOT, ...BETWEEN] = readWords('not been yet immediately').hash;

function isNegated(hash: Uint32Array, i: number): boolean {
  return hash[i - 1] === NOT || (hash[i - 2] === NOT && BETWEEN.includes(hash[i - 1]!));
}

const yearBefore = new Set([...readWords('in since until before after during en desde depuis im seit bis nel dal sinds em с в').hash]);

/** A year after a preposition: what happened before today's news. */
function tellsYear(text: Prepared, i: number, from: number): boolean {
  const { words } = text;
  if (i === from || words.size[i] !== 4 || !yearBefore.has(words.hash[i - 1]!)) return false;
  const year = Number((text.text ?? '').slice(words.start[i], words.end[i]));
  return year >= 1600 && year < 2100;
}
