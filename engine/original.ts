/**
 * An article as its outlet first published it, in the form in which the library holds it.
 * Facts that are not known are `null`, never an empty string.
 */
export interface OriginalFacts {
  /** The library's key: two items with one `uri` are the same original. */
  uri: string;
  outlet: string | null;
  bylines: string[];
  /** ISO 8601 in the precision it was given in: an instant with its zone, or a bare day. */
  published: string | null;
  updated: string | null;
  headline: string | null;
  url: string | null;
  genre: string | null;
  language: string | null;
  /** Whether the text (or the trace's text) is the whole article or the part of it that is known. */
  heldExtent: 'whole' | 'excerpt';
  /** True for originals written for demonstration: every view says so. */
  demo: boolean;
}

/** An original with its text: paragraphs joined by one blank line. Offsets in a report count in this text. */
export interface TextOriginal extends OriginalFacts {
  held: 'text';
  text: string;
}

/** An original without its text. `trace` is what `engine/trace.ts` makes; offsets count in the text it was made from. */
export interface TraceOriginal extends OriginalFacts {
  held: 'trace';
  trace: Uint8Array;
}

export type Original = TextOriginal | TraceOriginal;

/** The facts of an original of which nothing is known. */
export const nothingKnown: Omit<OriginalFacts, 'uri' | 'heldExtent' | 'demo'> = {
  outlet: null,
  bylines: [],
  published: null,
  updated: null,
  headline: null,
  url: null,
  genre: null,
  language: null,
};
