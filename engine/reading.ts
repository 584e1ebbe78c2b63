import type { Span } from './span.ts';

/** What was read off a page (or handed over as a selection): plain data, made by `page/`, taken by the engine. */
export interface Reading {
  /** The path or address as given. */
  source: string;
  url: string | null;
  /** The address that the page calls its own (`rel=canonical`, `og:url`), when it differs or is all there is. */
  canonical: string | null;
  title: string | null;
  /** The name that the site gives itself (`og:site_name` and the like). */
  site: string | null;
  language: string | null;
  bylines: string[];
  published: string | null;
  updated: string | null;
  /** All running text of the page, blocks parted by a blank line; every span below counts in it. */
  text: string;
  /** The main article's part of the text, in order. Empty when the whole text is meant (a selection). */
  article: Span[];
  /** Why the article stops early, if it does. */
  cutOff: 'paywall' | 'continues' | null;
  claims: Claim[];
  /** What kind of text this is. `not-an-article` comes with a `why`. */
  kind: 'page' | 'selection' | 'not-an-article';
  why: string | null;
}

/** A value read off the page and where it was read. */
export interface Claim {
  outlet: string | null;
  byline: string | null;
  time: string | null;
  place: string | null;
  rule: ClaimRule;
  /** Where in the text it stands; `null` when it stands in no text: then `where` names the element. */
  page: Span | null;
  where: string | null;
  /** How strong a statement of origin it is. `null` for rules that say nothing about credit (a time, a byline). */
  grade: 'full' | 'edited' | 'contributed' | 'mentioned' | null;
}

export type ClaimRule =
  | 'dateline'
  | 'byline'
  | 'credit-line'
  | 'sign-off'
  | 'copyright'
  | 'metadata'
  | 'beacon'
  | 'link'
  | 'heading'
  | 'time';
