import type { Claim, ClaimRule } from '../../engine/reading.ts';
import type { Mention, Sources } from '../sources.ts';

/** What the readers of claims are given besides a line. */
export interface ClaimContext {
  sources: Sources;
  /** The source that the page's own site is, by its address or name: what a site says of itself is no claim of origin. */
  own: string | null;
  monthFirst: boolean;
}

/** A block as the families see it. */
export interface Line {
  text: string;
  start: number;
  heading: boolean;
  furniture: boolean;
  /** Inside the main article, or within a few lines of it. */
  near: boolean;
  /** At the article's beginning or end, where a supplier is named; a name alone amid the text is a picture's. */
  edge: boolean;
  /** One of the article's last lines, or just after them. */
  last: boolean;
  /** Running text follows within a few lines. */
  above: boolean;
  /** Names of sources in it, the site's own left out. */
  mentions: readonly Mention[];
  /** The text with `stand` in place of every mention, so that one pattern fits all names. */
  marked: string;
}

/** Short names that stand for other things too: bare on a line they may be a label. */
export const alsoWords = /^(?:SPA|UNI|AA|STA|TT|PA|CP|NAN|SDA|SANA)$/;

/** Stands for a name in `Line.marked`: a private character that no page has. */
export const stand = '\ue000';

/** Makes a claim of the parts that are known. */
export function claim(rule: ClaimRule, parts: Partial<Omit<Claim, 'rule'>>): Claim {
  return { outlet: null, byline: null, time: null, place: null, page: null, where: null, grade: null, ...parts, rule };
}

/** One claim for each source that a line names. */
export function claimEach(rule: ClaimRule, line: Line, grade: Claim['grade']): Claim[] {
  return [...new Set(line.mentions.map((m) => m.name))].map((outlet) =>
    claim(rule, { outlet, page: within(line, 0, line.text.length), grade }),
  );
}

/** The span of a part of a line. */
export function within(line: Line, start: number, end: number): { start: number; end: number } {
  return { start: line.start + start, end: line.start + end };
}
