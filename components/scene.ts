import type { Report } from '../engine/report.ts';

/** What the popup has to show. */
export type Scene =
  /** A report of the page; `selection` where the reader also asked for a stretch of it. */
  | { kind: 'report'; report: Report | null; selection: Report | null; selectionFirst: boolean }
  /** Nothing is known yet; drawn empty, for the blink that it takes. */
  | { kind: 'waiting' }
  /** The page is being read. */
  | { kind: 'reading' }
  /** The gate found no running text. */
  | { kind: 'no-text' }
  /** Not read because a switch is off. */
  | { kind: 'off' }
  /** Something broke: in the page (`why` null) or in the check. */
  | { kind: 'failed'; why: string | null }
  /** A page that browsers close to extensions. */
  | { kind: 'closed' }
  /** A page that would be read, but was opened before Wireprint was there. */
  | { kind: 'absent' };

/** The switches as they stand. */
export interface Switches {
  /** Which pages are read without being asked: of all sites, of listed sites, or none. */
  reads: 'all' | 'listed' | 'asked';
  /** The page's site, or `null` where there is none. */
  site: string | null;
  /** Whether this site is read when others are. */
  siteOn: boolean;
  /** Whether reposted text is marked on this page. */
  marks: boolean;
}
