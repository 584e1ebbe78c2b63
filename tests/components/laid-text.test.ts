import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../components/differences.ts';
import { layText, type Mark, originalMarks, pageMarks, shownSpans } from '../../components/laid-text.ts';
import { type Anchor, follow, risingAnchors } from '../../components/scrolling.ts';
import * as reports from './reports.ts';

describe('a laid text', () => {
  const passage = (start: number, end: number, at = 0): Mark => ({ kind: 'passage', span: { start, end }, match: 0, passage: at });

  it('has every character but the breaks between paragraphs in one piece', () => {
    const { page, matches } = reports.cut.report;
    const laid = layText(page.text, [], pageMarks(matches, 0));
    expect(laid.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n\n')).toBe(page.text);
    for (const { pieces } of laid) for (const { start, text } of pieces) expect(page.text.slice(start, start + text.length)).toBe(text);
  });

  it('is cut where marks begin and end, also where they overlap and cross a paragraph', () => {
    const laid = layText('one two\n\nthree four', [], [passage(4, 14, 0), passage(9, 19, 1)]);
    expect(laid.map(({ pieces }) => pieces.map(({ text, marks }) => `${text}:${marks.length}`))).toEqual([
      ['one :0', 'two:1'],
      ['three:2', ' four:1'],
    ]);
  });

  it('passes over empty spans and marks outside', () => {
    expect(layText('one', [], [passage(1, 1), passage(40, 50)])[0]!.pieces.length).toBe(1);
  });

  it('marks every sentence of the original', () => {
    expect(originalMarks(reports.cut.match, 0).filter(({ kind }) => kind === 'sentence').length).toBe(9);
  });

  it('shows the article, and beyond it only paragraphs that hold a passage', () => {
    const text = 'Menu\n\nThe article.\n\nA comment.\n\nA quoted comment.';
    const start = text.indexOf('quoted');
    const match = { ...reports.cut.match, passages: [{ page: { start, end: start + 6 }, original: { start: 0, end: 6 }, similarity: 1 }] };
    const shown = shownSpans(text, [{ start: 6, end: 18 }], [match]).map((span) => text.slice(span.start, span.end));
    expect(shown).toEqual(['The article.', 'A quoted comment.']);
    expect(shownSpans(text, [], [match])).toEqual([]);
  });
});

describe('differences', () => {
  it('come in the original’s order, additions after what they follow', () => {
    const order = differencesOf(reports.cut.match).map(({ kind, at }) => `${kind} ${at}`);
    expect(order).toEqual(['changed 0', 'sentence 2', 'sentence 4', 'sentence 7', 'changed 1', 'added 0']);
  });
});

describe('scrolling together', () => {
  const anchor = (page: number, original: number, height = 10): Anchor => ({
    page: { top: page, bottom: page + height },
    original: { top: original, bottom: original + height },
  });
  const heights = { page: 100, original: 200 };

  it('keeps passages level, and shares out the gaps between them', () => {
    const rising = risingAnchors([anchor(20, 100), anchor(60, 140)], 'page');
    expect([0, 10, 20, 25, 45, 65, 100].map((y) => follow(y, rising, 'page', heights))).toEqual([0, 50, 100, 105, 125, 145, 200]);
  });

  it('never goes back, however passages were moved', () => {
    const moved = [anchor(0, 150), anchor(20, 30), anchor(40, 50), anchor(60, 0), anchor(80, 90)];
    for (const from of ['page', 'original'] as const) {
      const rising = risingAnchors(moved, from);
      const path = Array.from({ length: heights[from] }, (_, y) => follow(y, rising, from, heights));
      expect(path).toEqual([...path].sort((a, b) => a - b));
      expect(rising.length).toBe(3);
    }
  });

  it('goes in proportion where there is no passage', () => {
    expect(follow(50, risingAnchors([], 'page'), 'page', heights)).toBe(100);
  });
});
