import { describe, expect, it } from 'vitest';
import { checkDraft, longestText } from '../../messages/draft-schema.ts';
import type { Draft } from '../../page/draft.ts';

const origin = { rule: 'metadata', value: 'Wire', where: 'meta[name=author]' } as const;
const sound: Draft = {
  source: 'https://news.example/a',
  url: 'https://news.example/a',
  text: 'Some text.',
  blocks: [0, 10, 0, 0],
  regions: [['p', -1, 'lead', '']],
  head: { title: 'A title', language: 'en', canonical: null, next: null, metas: [['author', 'A Name']], data: ['{}'] },
  authors: [{ rank: 0, text: 'A Name', names: ['A Name'], links: [], outside: [-1] }],
  times: [{ rank: 1, values: ['2026-01-01'] }],
  origins: [origin],
};

describe('a reading from a content script', () => {
  it('passes when it is sound', () => expect(checkDraft(sound)).toEqual(sound));

  it('loses fields that nobody knows', () => expect(checkDraft({ ...sound, hidden: 'x' })).toEqual(sound));

  it.each<[string, object, string]>([
    ['a missing text', { text: undefined }, 'text'],
    ['a text that is too long', { text: 'x'.repeat(longestText + 1) }, 'text'],
    ['a block past the text', { blocks: [0, 11, 0, 0] }, 'past the text'],
    ['half a block', { blocks: [0, 10] }, 'four numbers'],
    ['a block that ends before it starts', { blocks: [4, 2, 0, 0] }, 'before it starts'],
    ['half an offset', { blocks: [0.5, 2, 0, 0] }, 'blocks.0'],
    ['a region of two parts', { regions: [['p', -1]] }, 'regions.0.2'],
    ['a rule of its own', { origins: [{ ...origin, rule: 'magic' }] }, 'origins.0.rule'],
    ['an endless title', { head: { ...sound.head, title: 'x'.repeat(7_000) } }, 'head.title'],
    ['endless origins', { origins: Array.from({ length: 2001 }, () => origin) }, 'origins'],
  ])('is refused for %s, by name', (_, change, name) => {
    expect(() => checkDraft({ ...sound, ...change })).toThrow(name);
  });

  it.each([null, 7, 'text', [], undefined])('is refused when it is %s', (value) => expect(() => checkDraft(value)).toThrow('not sound'));
});
