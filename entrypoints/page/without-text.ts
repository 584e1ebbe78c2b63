import type { Draft } from '../../page/draft.ts';

/** Tells the background that this address of a single-page site is no article, so that the last one's report does not stay. */
export function withoutText(url: string): Draft {
  const head = { title: null, language: null, canonical: null, next: null, metas: [], data: [] };
  return { source: url, url, text: '', blocks: [], regions: [], head, authors: [], times: [], origins: [] };
}
