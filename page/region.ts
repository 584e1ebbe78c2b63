import type { Span } from '../engine/span.ts';

/** An element that holds blocks. Regions make a tree of their own, so that nothing has to be asked of the document twice. */
export interface Region {
  element: Element;
  tag: string;
  parent: Region | null;
  depth: number;
  /** Class and id, in one lower-case string; `''` where there are none. */
  label: string;
  /** Length of the text in it, and of the part of that inside links. */
  chars: number;
  linked: number;
  /** Length of running text in it that is not furniture, links not counted. */
  prose: number;
  /** Set by `furniture.ts`: it says itself that it is not the article. */
  furniture: boolean;
  /** Set by `article.ts`. */
  score: number;
}

/** A block of text: a paragraph, a heading, a list item, a cell, or a line between two `<br><br>`. */
export interface Block extends Span {
  region: Region;
  /** Units of it inside links, and inside `b`, `i` or headings' markup. */
  linked: number;
}
