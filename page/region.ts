import type { Span } from '../engine/span.ts';

/** An element that holds blocks, as the judge sees it. Regions make a tree of their own: no document is asked. */
export interface Region {
  tag: string;
  parent: Region | null;
  /** Its number in document order, and that of the last region in it. */
  first: number;
  last: number;
  /** Class and id, in one lower-case string; `''` where there are none. */
  label: string;
  /** Its ARIA role, or how it is aligned; `''` where it says nothing. */
  says: string;
  /** Length of the text in it, and of the part of that inside links. */
  chars: number;
  linked: number;
  /** Length of running text in it that is not furniture, links not counted. */
  prose: number;
  /** Whether it is furniture: it says so itself, and does not hold the page's prose. */
  furniture: boolean;
  /** What its blocks weigh for its being the article. */
  score: number;
}

/** A block of text: a paragraph, a heading, a list item, a cell, or a line between two `<br><br>`. Set by `article.ts`: `prose`, `caption`. */
export interface Block extends Span {
  region: Region;
  /** Units of it inside links. */
  linked: number;
  prose: number;
  caption: boolean;
}

/** A page's text with its blocks and the regions that hold them. */
export interface Layout {
  text: string;
  blocks: Block[];
  /** In document order, parents first. */
  regions: Region[];
}
