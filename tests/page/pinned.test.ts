import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { hideByStyle } from '../../cli/style-hidden.ts';
import type { Reading } from '../../engine/reading.ts';
import { readPage } from '../../page/read.ts';
import { tables } from './tables.ts';

interface Expected {
  bylines: string[];
  published?: string | null;
  updated?: string | null;
  cutOff?: string | null;
  first: string;
  last: string;
  without: string[];
  with?: string[];
  unseen?: string[];
  claims: [rule: string, value: string, grade?: string][];
}

const folder = new URL('../pages/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
const read = (document: Document): Promise<{ reading: Reading }> => readPage(document, { source: 'pinned', url: null, tables });

describe.each(names)('the page %s', (name) => {
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

  it('is read as written down', async () => {
    const { reading } = await read(parsePage(html));
    const { bylines, published, updated, cutOff, article, text } = reading;
    expect({ bylines, published, updated, cutOff }).toEqual({
      bylines: expected.bylines,
      published: expected.published ?? null,
      updated: expected.updated ?? null,
      cutOff: expected.cutOff ?? null,
    });
    const main = article.map(({ start, end }) => text.slice(start, end)).join('\n\n');
    expect(main.slice(0, expected.first.length)).toBe(expected.first);
    expect(main.slice(-expected.last.length)).toBe(expected.last);
    for (const words of expected.without) {
      expect(text).toContain(words);
      expect(main).not.toContain(words);
    }
    for (const words of expected.with ?? []) expect(main).toContain(words);
    for (const words of expected.unseen ?? []) expect(text).not.toContain(words);
    const claims = reading.claims.map((c, i) =>
      [c.rule, c.outlet ?? c.byline ?? c.time ?? c.place, c.grade].slice(0, expected.claims[i]?.length ?? 3),
    );
    expect(claims).toEqual(expected.claims);
  });

  it('is the same on both kinds of DOM', async () => {
    const here = await read(parsePage(html));
    const { document } = new JSDOM(html).window;
    hideByStyle(document);
    const there = await read(document);
    expect(here.reading).toEqual(there.reading);
  });

  it('is left as it was', async () => {
    const { document } = new JSDOM(html).window;
    const before = document.documentElement.outerHTML;
    await read(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
