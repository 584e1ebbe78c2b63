import type { Draft } from '../../page/draft.ts';

/** Tells the background that this address of a single-page site is no article, so that the last one's report does not stay. */
export function withoutText(url: string): Draft {
  const unknown = { canonical: null, title: null, site: null, language: null, published: null, updated: null, cutOff: null };
  return {
    ...unknown,
    source: url,
    url,
    bylines: [],
    text: '',
    article: [],
    kind: 'not-an-article',
    why: 'No running text was found here.',
    evidence: { blocks: [], statements: [], monthFirst: false },
  };
}
