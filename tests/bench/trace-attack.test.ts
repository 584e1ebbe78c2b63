import { describe, expect, it } from 'vitest';
import { generateNews, reword, seeded } from './generated-news.ts';
import { attackTraces, toldElsewhere } from './trace-attack.ts';

const random = seeded(3);
const texts = Array.from({ length: 400 }, () => generateNews(200, random));

describe('an attack on traces with a trigram model', () => {
  it('recovers at most a tenth of the words beyond what the model guesses', () => {
    const { beyond, words } = attackTraces(texts, { targets: 4, beam: 200, length: 80 });
    expect(words).toBe(4 * 78);
    expect(beyond).toBeLessThanOrEqual(0.1);
  });

  it('is told less than the model leaves open', () => {
    const { open, told } = attackTraces(texts, { targets: 2, beam: 10, length: 10 });
    expect(told).toBeLessThan(open);
  });

  it('reads a text that the model has learnt by heart, so that the search works', () => {
    const known = generateNews(60, seeded(9));
    const { recovered } = attackTraces([known, known], { targets: 1, beam: 200, length: 40 });
    expect(recovered).toBeGreaterThan(0.9);
  });
});

it('chooses texts of which others tell a part', () => {
  const [a, b, c, part] = [21, 22, 23, 24].map((seed) => generateNews(seed === 24 ? 12 : 60, seeded(seed))) as [
    string,
    string,
    string,
    string,
  ];
  expect(toldElsewhere([`${a} ${part}`, b, `${part} ${c}`], 5)).toEqual([0, 2]);
  expect(toldElsewhere([`${a} ${part}`, b, `${part} ${c}`], 1)).toHaveLength(1);
});

describe('generated news', () => {
  it('is the same at every run, and is changed by about the share asked for', () => {
    expect(generateNews(50, seeded(5))).toBe(generateNews(50, seeded(5)));
    const before = generateNews(2_000, seeded(5)).split(/\s+/);
    const after = reword(before.join(' '), 0.2, seeded(6)).split(/\s+/);
    expect(after.filter((word, i) => word !== before[i]).length / before.length).toBeCloseTo(0.2, 1);
  });
});
