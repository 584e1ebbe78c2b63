/**
 * What a content script reads off a page: plain data that can be sent to another context. Everything that takes thought (which part is the article,
 * who wrote it, when, whose text it is) is found by `judge.ts` where the time is nobody's: on a page's own thread each millisecond is the reader's.
 */
export interface Draft {
  /** The path or address as given. */
  source: string;
  url: string | null;
  /** All text of the page, blocks parted by a blank line; every offset counts in it. */
  text: string;
  /** Four numbers a block: start, end, units inside links, and the number of its region. */
  blocks: number[];
  /** The elements that hold blocks, in document order, parents first. */
  regions: RegionDraft[];
  head: Head;
  /** Elements that say by their markup that they name an author. */
  authors: AuthorMark[];
  /** Elements that say by their markup that they are a time. */
  times: TimeMark[];
  /** Beacons and links that may tell where a text comes from, and the source that hNews names. */
  origins: Origin[];
}

/** Tag; number of the parent (-1: none); class and id in lower case; its role, or how it is aligned (see `Region`). */
export type RegionDraft = [tag: string, parent: number, label: string, says: string];

/** What stands in a page's head, as it stands there. */
export interface Head {
  title: string | null;
  language: string | null;
  /** `rel=canonical`. */
  canonical: string | null;
  /** `rel=next`. */
  next: string | null;
  /** `<meta>`: name or property in lower case, and content. */
  metas: [key: string, value: string][];
  /** The sources of JSON-LD blocks. */
  data: string[];
}

export interface AuthorMark {
  /** Which of the selectors it fits (`authorMarkup`), the most telling is 0. */
  rank: number;
  text: string;
  /** Texts of the links and names in it. */
  names: string[];
  /** Texts of all its links. */
  links: string[];
  /** Regions that it stands in that are sidebars, comments, teasers or footers by their labels; -1 is one without text. Not outside, where they hold the article. */
  outside: number[];
}

export interface TimeMark {
  /** Which of the selectors it fits (`timeMarkup`). */
  rank: number;
  /** The machine's form before the text. */
  values: string[];
}

export interface Origin {
  rule: 'beacon' | 'link' | 'metadata';
  value: string;
  /** The element that it was read from. */
  where: string;
}
