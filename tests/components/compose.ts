import type { Alteration, Match, OutlineSentence, Report, ReportOriginal, SentenceKind, SentenceState } from '../../engine/report.ts';
import type { Span } from '../../engine/span.ts';

/** Reports written by hand: invented outlets, invented people, texts of the project's own. */

export const original: ReportOriginal = {
  uri: 'urn:example:ferry',
  outlet: 'Northern Wire',
  bylines: ['Ada Quill', 'Tom Berger'],
  published: '2026-03-02T14:31:00Z',
  updated: null,
  headline: 'Harbour council halts night ferries after collision',
  url: 'https://northernwire.example/ferries',
  genre: 'wire',
  language: 'en',
  held: 'text',
  heldExtent: 'whole',
  demo: true,
};

/** A sentence of an original in the short notation of {@link compose}. */
export interface Line {
  text: string;
  paragraph: number;
  state: SentenceState;
  /** How the page has it, where that is not word for word. */
  onPage?: string;
  /** A change inside: the original's words and the page's. */
  change?: [was: string, now: string, kind: Alteration['kind']];
  kinds?: SentenceKind[];
}

export interface Composed {
  report: Report;
  match: Match;
  /** The original's text. */
  text: string;
}

/** Builds a page, its original and the report on both from the original's sentences, so that every offset is right. */
export function compose(lines: Line[], added: string[] = [], facts: Partial<ReportOriginal> = {}): Composed {
  const held = { ...original, ...facts };
  let text = '';
  let page = 'By our staff';
  const outline: OutlineSentence[] = [];
  const passages: Match['passages'] = [];
  const altered: Alteration[] = [];
  let paragraph = 1;
  for (const line of lines) {
    if (text) text += line.paragraph === paragraph ? ' ' : '\n\n';
    const inOriginal = put(text, line.text);
    text += line.text;
    let onPage: Span | null = null;
    if (line.state !== 'absent' && line.state !== 'unchecked') {
      page += line.paragraph === paragraph && passages.length > 0 ? ' ' : '\n\n';
      const words = line.change ? line.text.replace(line.change[0], line.change[1]) : (line.onPage ?? line.text);
      onPage = put(page, words);
      if (line.change) {
        const [was, now, kind] = line.change;
        altered.push({ kind, original: within(inOriginal, line.text, was), page: within(onPage, words, now) });
      }
      page += words;
      passages.push({ page: onPage, original: inOriginal, similarity: words === line.text ? 1 : 0.9 });
    }
    paragraph = line.paragraph;
    outline.push({ original: inOriginal, paragraph, words: wordsIn(line.text), state: line.state, kinds: line.kinds ?? [], page: onPage });
  }
  const additions = added.map((words) => {
    page += '\n\n';
    const span = put(page, words);
    page += words;
    return { page: span };
  });
  const leftOut = outline
    .filter(({ state }) => state === 'absent' || state === 'unchecked')
    .map((sentence) => ({ ...sentence, text: held.held === 'text' ? text.slice(sentence.original.start, sentence.original.end) : null }));
  const kept = outline.filter(({ page: there }) => there).reduce((sum, { words }) => sum + words, 0);
  const all = outline.reduce((sum, { words }) => sum + words, 0);
  const match: Match = {
    original: held,
    reuse: altered.length > 0 ? 'edited-copy' : 'copy',
    extent: kept === all ? 'whole' : kept / all >= 0.3 ? 'abridged' : 'excerpt',
    originalCoverage: kept / all,
    pageCoverage: kept / wordsIn(page),
    passages,
    outline,
    leftOut,
    altered,
    added: additions,
    alsoSent: [],
    alsoIn: [],
    credit: { grade: 'none', outlet: false, byline: false, dateline: false, link: false },
  };
  return { report: reportOn(page, [match]), match, text };
}

/** A report on a page's text with these matches. */
export function reportOn(text: string, matches: Match[], change: Partial<Report> = {}): Report {
  return {
    version: 1,
    page: {
      source: 'https://daily.example/ferries',
      url: 'https://daily.example/ferries',
      title: 'Night ferries stopped',
      language: 'en',
      bylines: [],
      published: '2026-03-04',
      updated: null,
      text,
      words: wordsIn(text),
      article: [{ start: 0, end: text.length }],
      cutOff: null,
      isOriginalOf: null,
    },
    matches,
    related: [],
    claims: [],
    verdict: matches.length > 0 ? 'reposted' : 'nothing-found',
    why: 'English words that serve only as a last resort.',
    ...change,
  };
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const put = (before: string, words: string): Span => ({ start: before.length, end: before.length + words.length });

function within(span: Span, text: string, words: string): Span {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” does not stand in “${text}”`);
  return { start: span.start + at, end: span.start + at + words.length };
}
