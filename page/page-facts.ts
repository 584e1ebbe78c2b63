import type { PageFacts } from '../engine/page-facts.ts';
import type { Reading } from '../engine/reading.ts';
import { headlineOf, publisherOf } from './about.ts';
import type { Draft } from './draft.ts';
import { factsOf } from './facts.ts';

/** Fewer characters are a caption, a teaser or a notice. */
const leastText = 200;

/** The text of the article's part of a page, without the headline, which stands apart. */
export function articleText({ text, article }: Pick<Reading, 'text' | 'article'>, headline: string | null): string {
  const paragraphs = article.map(({ start, end }) => text.slice(start, end).trim()).filter((part) => part !== '');
  if (headline !== null && paragraphs[0] === headline) paragraphs.shift();
  return paragraphs.join('\n\n');
}

/** The article of a page that was judged; `null` where the page has none that could be kept. Its headline stands apart, not in the text. */
export function pageFacts(draft: Draft, reading: Reading): PageFacts | null {
  const { url, canonical, bylines, published, updated, language, site } = reading;
  const facts = factsOf(draft.head);
  const headline = headlineOf(draft, facts, site);
  const text = articleText(reading, headline);
  if (reading.kind !== 'page' || text.length < leastText) return null;
  const outlet = publisherOf(facts) ?? site;
  return { url, canonical, headline, outlet, bylines, published, updated, language, text, cutOff: reading.cutOff !== null };
}
