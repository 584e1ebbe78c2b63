import type { OriginalFacts } from './original.ts';
import type { Claim } from './reading.ts';
import type { Span } from './span.ts';

/** Everything that the popup, the compare page, the command line and a saved file show. Plain data; a public contract (version 1). */
export interface Report {
  version: 1;
  page: ReportPage;
  /** Best first; every word of the page is explained by at most one match. */
  matches: Match[];
  /** Near, but no reuse: never counted, never called a source. */
  related: Related[];
  claims: Claim[];
  verdict: Verdict;
  /** One sentence for people, in English; views that speak other languages make their own from `verdict` and the facts. */
  why: string;
  /** Milliseconds a stage, only where the host asked for them. */
  timings?: Record<string, number>;
}

export type Verdict = 'reposted' | 'quotes' | 'credited-only' | 'original' | 'nothing-found' | 'not-an-article' | 'too-short';

export interface ReportPage {
  source: string;
  url: string | null;
  title: string | null;
  language: string | null;
  bylines: string[];
  published: string | null;
  updated: string | null;
  text: string;
  words: number;
  article: Span[];
  cutOff: 'paywall' | 'continues' | null;
  /** The `uri` of the original that this page itself is, if it is one. */
  isOriginalOf: string | null;
  /** Where the page says that its text was taken over without changes, in words of its own. `null` or missing where it says no such thing. */
  saysUnedited?: Span | null;
}

/** What is known of an original, and how the library holds it. */
export interface ReportOriginal extends OriginalFacts {
  held: 'text' | 'trace';
}

export interface Match {
  original: ReportOriginal;
  reuse: 'copy' | 'edited-copy' | 'quotation';
  extent: 'whole' | 'abridged' | 'excerpt';
  /** Share of the original's words inside passages. */
  originalCoverage: number;
  /** Share of the page's words (of the main article, where it is known) inside passages. */
  pageCoverage: number;
  passages: Passage[];
  /** Every sentence of the original, in order. */
  outline: OutlineSentence[];
  /** The outline's entries that are absent, or unchecked: on a page that is cut off, and around a selection. Sign-offs are not among them. */
  leftOut: LeftOut[];
  altered: Alteration[];
  added: Addition[];
  /** Versions and re-sends of the same story, nearest first. */
  alsoSent: AlsoSent[];
  /** Other originals that hold a quoted passage, by the passage and then the earliest first. */
  alsoIn: AlsoIn[];
  credit: Credit;
}

export interface Passage {
  page: Span;
  original: Span;
  /** Share of equal words, 0 to 1. */
  similarity: number;
}

export type SentenceState = 'kept' | 'reworded' | 'moved' | 'absent' | 'unchecked';
export type SentenceKind = 'quotation' | 'number' | 'person' | 'denial' | 'attribution' | 'caveat' | 'harm' | 'background';

export interface OutlineSentence {
  original: Span;
  /** From 1. */
  paragraph: number;
  words: number;
  state: SentenceState;
  kinds: SentenceKind[];
  /** Of a quotation, who says it, where the sentence itself names one person only. `null` or missing where that is not known. */
  speaker?: string | null;
  /** Where the sentence stands on the page, if it does. */
  page: Span | null;
}

/** A sentence of the original that the page does not have. `text` is `null` for a trace. */
export interface LeftOut extends OutlineSentence {
  text: string | null;
}

/** A changed stretch inside a passage; empty spans stand for a pure insertion or deletion. */
export interface Alteration {
  page: Span;
  original: Span;
  kind: 'wording' | 'quotation' | 'number' | 'name' | 'attribution' | 'negation';
}

export interface Addition {
  page: Span;
}

export interface AlsoSent {
  uri: string;
  published: string | null;
  headline: string | null;
}

/** Another original that holds a quoted passage. `passage` is an index into `passages`; who, when and what are missing in reports kept before they were told. */
export interface AlsoIn {
  uri: string;
  passage: number;
  outlet?: string | null;
  published?: string | null;
  headline?: string | null;
}

export interface Credit {
  grade: 'full' | 'edited' | 'contributed' | 'mentioned' | 'none';
  outlet: boolean;
  byline: boolean;
  dateline: boolean;
  link: boolean;
}

export interface Related {
  original: ReportOriginal;
  why: 'template' | 'event';
}
