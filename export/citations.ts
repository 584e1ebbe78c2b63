import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { apa, chicago, mla } from '../data/citation-styles.ts';
import type { Citable } from './citable.ts';
import { citeNews } from './cite-news.ts';
import { cslItem } from './csl-item.ts';

export const citationStyles = ['apa', 'mla', 'chicago', 'wikipedia', 'bibtex', 'csl-json'] as const;
export type CitationStyle = (typeof citationStyles)[number];

const { styles } = plugins.config.get('@csl');
for (const [name, style] of Object.entries({ apa, mla, chicago })) styles.add(name, style);

/**
 * The original's citation in a style, as plain text. Only what is known is in it; the date is the outlet's own. Loaded on demand: the
 * library weighs more than the popup.
 *
 * @param today the reader's day, for styles that name the day of access: `2026-03-05`
 */
export function citation(of: Citable, style: CitationStyle, today: string): string {
  const item = cslItem(of);
  if (style === 'wikipedia') return citeNews(of, today);
  if (style === 'csl-json') return JSON.stringify([item], null, 2);
  // What the input is is said, not guessed: a guess could take a name for an address and go and fetch it.
  const cited = new Cite([{ ...item, id: 'cited' }], { forceType: '@csl/list+object' });
  if (style === 'bibtex') return cited.format('bibtex').trim();
  return cited.format('bibliography', { format: 'text', template: style, lang: 'en-US' }).replace(/\s+/g, ' ').trim();
}
