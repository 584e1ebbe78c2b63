import { describe, expect, it } from 'vitest';
import { checkDraft, longestText } from '../../messages/draft-schema.ts';
import type { Draft } from '../../page/draft.ts';

const sound: Draft = {
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
  kind: 'page',
  why: null,
  evidence: { blocks: [0, 10, 0], statements: [{ rule: 'metadata', value: 'Wire', where: 'meta[name=author]' }], monthFirst: false },
};

describe('a reading from a content script', () => {
  it('passes when it is sound', () => expect(checkDraft(sound)).toEqual(sound));

  it('loses fields that nobody knows', () => expect(checkDraft({ ...sound, hidden: 'x' })).toEqual(sound));

  it.each<[string, object, string]>([
    ['a missing text', { text: undefined }, 'text'],
    ['a text that is too long', { text: 'x'.repeat(longestText + 1) }, 'text'],
    ['a span past the text', { article: [{ start: 0, end: 11 }] }, 'past the text'],
    ['a block past the text', { evidence: { ...sound.evidence, blocks: [0, 11, 0] } }, 'past the text'],
    ['half a block', { evidence: { ...sound.evidence, blocks: [0, 10] } }, 'three numbers'],
    ['a span that ends before it starts', { article: [{ start: 4, end: 2 }] }, 'before it starts'],
    ['half an offset', { article: [{ start: 0.5, end: 2 }] }, 'article.0.start'],
    [
      'a rule of its own',
      { evidence: { ...sound.evidence, statements: [{ rule: 'magic', value: 'x', where: 'x' }] } },
      'evidence.statements.0.rule',
    ],
    ['an endless title', { title: 'x'.repeat(5_000) }, 'title'],
    [
      'endless statements',
      { evidence: { ...sound.evidence, statements: Array.from({ length: 2001 }, () => sound.evidence.statements[0]) } },
      'evidence.statements',
    ],
  ])('is refused for %s, by name', (_, change, name) => {
    expect(() => checkDraft({ ...sound, ...change })).toThrow(name);
  });

  it.each([null, 7, 'text', [], undefined])('is refused when it is %s', (value) => expect(() => checkDraft(value)).toThrow('not sound'));
});
