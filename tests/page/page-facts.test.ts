import { describe, expect, it } from 'vitest';
import { headlineOf, publisherOf } from '../../page/about.ts';
import { factsOf } from '../../page/facts.ts';
import { readHead } from '../../page/head.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { readDocument } from '../../page/read-document.ts';
import { parse, prose } from './page.ts';
import { tables } from './tables.ts';

const page = (head: string, body: string) => parse(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const schema = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('headlineOf', () => {
  it.each<[string, string, string, string | null]>([
    ['schema.org before the title', schema({ '@type': 'NewsArticle', headline: ' The bridge ' }), '<h1>Other</h1>', 'The bridge'],
    ['the title without the site', '<title>The bridge is closed - A News</title>', '', 'The bridge is closed'],
    [
      'the heading that the title begins with',
      '<title>The bridge is closed | Somebody</title>',
      '<h1>The bridge\n is closed</h1>',
      'The bridge is closed',
    ],
    ['nothing', '', '', null],
  ])('takes %s', async (_name, head, body, headline) => {
    const { draft } = await readDocument(page(head, body), { source: 'x', url: null });
    expect(headlineOf(draft, factsOf(draft.head), 'A News')).toBe(headline);
  });
});

it('publisherOf takes who the article names, and nobody else', () => {
  const named = (publisher: unknown) => publisherOf(factsOf(readHead(page(schema({ '@type': 'NewsArticle', publisher }), ''))));
  expect([named({ '@type': 'Organization', name: 'A News' }), named(undefined)]).toEqual(['A News', null]);
});

describe('pageFacts', () => {
  const read = async (body: string) => {
    const document = page('<title>The bridge is closed</title><meta property="og:site_name" content="A News">', body);
    const { draft } = await readDocument(document, { source: 'x', url: 'https://a.example/x' });
    return { draft, reading: judge(draft, tables) };
  };

  it('gives the article with what the page says of it', async () => {
    const { draft, reading } = await read(
      `<nav><a href="/">Home</a></nav><article><h1>The bridge is closed</h1><p>${prose(4)}</p><p>${prose(3, 'ferry')}</p></article>`,
    );
    const facts = pageFacts(draft, reading);
    expect(facts).toMatchObject({ url: 'https://a.example/x', headline: 'The bridge is closed', outlet: 'A News', cutOff: false });
    expect((facts as { text: string }).text).toBe(`${prose(4)}\n\n${prose(3, 'ferry')}`);
  });

  it('knows nothing of a page without an article, and of a selection', async () => {
    const short = await read('<p>A short word.</p>');
    expect(pageFacts(short.draft, short.reading)).toBeNull();
    const { draft, reading } = await read(`<p>${prose(9)}</p>`);
    expect(pageFacts(draft, { ...reading, kind: 'selection' })).toBeNull();
  });
});
