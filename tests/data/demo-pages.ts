import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Alteration, Match, Verdict } from '../../engine/report.ts';

const folder = join(import.meta.dirname, '../../demo');

/** What `demo/expected.json` says of one source of a page. Sentences stand as in the original, `kept` without the dateline where the page dropped it. */
export interface ExpectedSource {
  uri: string;
  outlet: string;
  bylines: string[];
  published: string;
  extent?: Match['extent'];
  credit?: Match['credit']['grade'];
  alsoSent?: string[];
  /** Changes that must be named, by their words on both sides; an empty list forbids any. */
  altered?: { kind: Alteration['kind']; original: string; page: string }[];
  leftOut: string[];
  /** Sentences that a page that is cut off does not show. */
  unchecked?: string[];
  kept: string[];
  reworded: { original: string; page: string }[];
}

/** What `demo/expected.json` says of one page. */
export interface ExpectedPage {
  file: string;
  about: string;
  verdict: Verdict;
  cutOff?: 'paywall' | 'continues';
  isOriginalOf?: string;
  /** The page's own byline, where it is beyond doubt, and the day of its own time. */
  bylines?: string[];
  published?: string;
  sources: ExpectedSource[];
  /** For a page that only quotes: the words, and the originals that hold them. */
  quotation?: { text: string; in: { uri: string; outlet: string; bylines: string[]; published: string }[] };
  credited?: string[];
  neverSources?: string[];
}

export const expectedPages = (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { pages: ExpectedPage[] }).pages;

export const demoHtml = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The words of a demo page as they stand in its markup, without asking our own reader: scripts and styles out, white space folded. */
export function bodyText(html: string): string {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('script, style')) element.remove();
  return fold(document.body.textContent ?? '');
}

export const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();
