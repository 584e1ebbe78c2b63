import type { Span } from '../engine/span.ts';
import type { Draft } from '../page/draft.ts';
import type { Result } from './result.ts';

/** What the background may be asked, and by whom. Nothing here changes the library: only the extension's own pages may. */
export interface ToBackground {
  /** From a content script that cannot tell by itself: whether pages of this address are read without being asked. */
  mayRead(url: string): boolean;
  /** From a content script, before it reads: here is the page's text, by a glance. The answer says what becomes of the page. */
  pageGlanced(glanced: Glanced): Result<Worth>;
  /** From a content script that is to read its page and has not the script for it: it has it by the answer. */
  bringReader(): Result<null>;
  /**
   * From a content script, once a reading: here is the page's text, and the evidence of where it comes from. The answer says what to mark.
   * The report itself goes to the tab's record, where the popup finds it.
   */
  pageRead(draft: Draft): Result<PageMarks>;
  /** From a page with marks, when the pointer first rests on one: what its small window says, in the reader's language. */
  markWords(): Result<MarkWords>;
  /** From the same window: mark nothing on this page's site any more. The site is the sender's own, whatever it says. */
  hideMarks(): Result<null>;
}

/** `read`: the page is to be read; `leave`: its text is no original's, and the tab's record says so much; `off`: its site is left alone. */
export type Worth = 'read' | 'leave' | 'off';

/** A page of which only the text is known, as the browser gives it. */
export interface Glanced {
  url: string;
  text: string;
}

/** What the page that parses documents is asked, where the background has no parser (Chrome). */
export interface ToParser {
  /** Takes a whole page down. Nothing of it is run or fetched. */
  takeDown(page: { html: string; address: string }): Draft;
}

/** What the background may be asked by the extension's own pages. */
export interface FromOwnPages {
  /** Subscriptions have changed, or a person wants some fetched now. The answer comes at once. */
  feedsChanged(): Result<null>;
  /** Load the bundles that are wanted and not there. How far that is stands in the library's note. */
  loadBundles(): void;
}

/** What a page's content script may be asked, by the popup or the background (`callPage`). None answers with `null`. */
export interface ToPage {
  /** How far the reading of this page is: asked by the popup only where the tab has no record. */
  pageState(): PageState;
  /** Read this page now, even where the gate or a switch said no; the record follows as after any reading. */
  readNow(): Result<null>;
  /** Show or hide the marks on this page. */
  showMarks(on: boolean): boolean;
  /** Scroll to a stretch of the text that was read and point it out. False when it is no longer on the page. */
  focusPassage(span: Span): boolean;
}

/** Which stretches of the page's text belong to which source (index into the report's matches, 0 first), and how they relate to it. */
export interface PageMarks {
  show: boolean;
  marks: Mark[];
}

export interface Mark {
  source: number;
  kind: MarkKind;
  span: Span;
}

/** The original's own words; its sentence in other words; its sentence in another place; words that both quote; single words that were changed. */
export type MarkKind = 'same' | 'reworded' | 'moved' | 'quoted' | 'changed';

/** What the window at a mark says. All of it is text for people, none of it markup. */
export interface MarkWords {
  language: string;
  direction: 'ltr' | 'rtl';
  /** One for each match of the report, in its order: whose text it is, and a line each of who and when. */
  sources: { outlet: string; lines: string[] }[];
  kinds: Record<MarkKind, string>;
  hide: string;
}

export type PageState =
  /** The reading goes on; the record will come. */
  | 'reading'
  /** The gate found no running text. */
  | 'no-running-text'
  /** Its text was looked up, and is no original's: the page is read when a person wants to know of it. */
  | 'glanced'
  /** Switched off, for this site or for all. */
  | 'off'
  /** Read and handed over. */
  | 'read'
  /** The reading failed; the console of the page has the error. */
  | 'failed';
