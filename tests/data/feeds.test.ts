import { expect, it } from 'vitest';
import feeds from '../../data/feeds.json' with { type: 'json' };

const of = feeds as { outlet: string; language: string; address: string; articles?: string[] }[];

it('names at least forty feeds, each once and in order', () => {
  expect(of.length).toBeGreaterThanOrEqual(40);
  expect(new Set(of.map(({ address }) => address)).size).toBe(of.length);
  const names = of.map(({ outlet }) => outlet);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
  expect(new Set(names).size).toBe(names.length);
});

it.each(of)('$outlet: an https address, a language, and hosts', ({ address, language, articles = [] }) => {
  const url = new URL(address);
  expect([url.protocol, url.username, url.hash]).toEqual(['https:', '', '']);
  expect(new Intl.DisplayNames('en', { type: 'language' }).of(language)).not.toBe(language);
  for (const host of articles) {
    expect(new URL(`https://${host}/`).host).toBe(host);
    expect(host).not.toBe(url.host);
  }
});
