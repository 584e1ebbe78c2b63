import { describe, expect, it } from 'vitest';
import type { Reading } from '../../engine/reading.ts';
import { checkReading, longestText } from '../../messages/reading-schema.ts';

const sound: Reading = {
  source: 'https://news.example/a',
  url: 'https://news.example/a',
  canonical: null,
  title: 'A title',
  site: null,
  language: 'en',
  bylines: ['A Name'],
  published: '2026-01-01',
  updated: null,
  text: 'Some text.',
  article: [{ start: 0, end: 10 }],
  cutOff: null,
  claims: [
    { outlet: 'Wire', byline: null, time: null, place: null, rule: 'dateline', page: { start: 0, end: 4 }, where: null, grade: 'full' },
  ],
  kind: 'page',
  why: null,
};

describe('a reading from a content script', () => {
  it('passes when it is sound', () => expect(checkReading(sound)).toEqual(sound));

  it('loses fields that nobody knows', () => expect(checkReading({ ...sound, hidden: 'x' })).toEqual(sound));

  it.each<[string, object, string]>([
    ['a missing text', { text: undefined }, 'text'],
    ['a text that is too long', { text: 'x'.repeat(longestText + 1) }, 'text'],
    ['a span past the text', { article: [{ start: 0, end: 11 }] }, 'past the text'],
    ['a claim past the text', { claims: [{ ...sound.claims[0], page: { start: 11, end: 12 } }] }, 'past the text'],
    ['a span that ends before it starts', { article: [{ start: 4, end: 2 }] }, 'before it starts'],
    ['half an offset', { article: [{ start: 0.5, end: 2 }] }, 'article.0.start'],
    ['a rule of its own', { claims: [{ ...sound.claims[0], rule: 'magic' }] }, 'claims.0.rule'],
    ['an endless title', { title: 'x'.repeat(5_000) }, 'title'],
    ['a thousand and one claims', { claims: Array.from({ length: 1001 }, () => sound.claims[0]) }, 'claims'],
  ])('is refused for %s, by name', (_, change, name) => {
    expect(() => checkReading({ ...sound, ...change })).toThrow(name);
  });

  it.each([null, 7, 'text', [], undefined])('is refused when it is %s', (value) => expect(() => checkReading(value)).toThrow('not sound'));
});
