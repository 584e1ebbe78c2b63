import type { Span } from '../engine/span.ts';
import type { PageState } from './protocol.ts';
import type { Result } from './result.ts';

/** One reading of a page and all that follows from it: marks, and more of its text when that comes late. */
export interface PageReading {
  readonly state: PageState;
  /** Reads the page, in slices at idle, and hands it over; again from the beginning if it has been read. */
  read(): Promise<Result<null>>;
  /** Hands the reading over once more, after the tab showed another page in between. */
  handOver(): Promise<Result<null>>;
  /** Shows or hides the marks, for as long as this page is open; answers whether anything is marked now. */
  showMarks(on: boolean): boolean;
  /** Scrolls to a stretch of the text; false when it is no longer on the page. */
  focus(span: Span): boolean;
  /** Ends everything that was started. */
  end(): void;
}

declare global {
  /**
   * Makes a reading of the page: what the script that reads offers the script on every page. It comes when a page is worth reading, so that all other pages do
   * without it, and stands on the global object that an extension's scripts share on a page and the page itself does not see.
   */
  var wireprintReader: ((document: Document) => PageReading) | undefined;
}
