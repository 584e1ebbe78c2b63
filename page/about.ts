import type { Draft } from './draft.ts';
import { type Facts, metaOf, namesOf } from './facts.ts';

/** The article's headline: as schema.org has it, else the title without the site's name behind it: by the name, or by the heading that is its beginning. */
export function headlineOf(draft: Pick<Draft, 'text' | 'blocks' | 'regions'>, facts: Facts, site: string | null): string | null {
  const given = facts.articles
    .map(({ headline }) => headline)
    .find((one) => typeof one === 'string' && one.trim() !== '' && one.length < 1_000);
  if (given) return (given as string).trim();
  const own = metaOf(facts, 'og:title') ?? facts.title;
  const heading = firstHeading(draft);
  if (own && heading && heading.length > 8 && own.startsWith(heading)) return heading;
  return own && site && own.endsWith(site) ? own.slice(0, -site.length).replace(/\s+[-–—|·:]+\s*$/, '') || null : own;
}

/** The publisher that the article names for itself; `null` where it names none. */
export function publisherOf(facts: Facts): string | null {
  return facts.articles.flatMap(({ publisher }) => namesOf(facts, publisher))[0]?.trim() || null;
}

function firstHeading({ text, blocks, regions }: Pick<Draft, 'text' | 'blocks' | 'regions'>): string | null {
  for (let at = 0; at + 3 < blocks.length; at += 4) {
    if (regions[blocks[at + 3]!]?.[0] === 'h1')
      return text
        .slice(blocks[at], blocks[at + 1])
        .replace(/\s+/g, ' ')
        .trim();
  }
  return null;
}
