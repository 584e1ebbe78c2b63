import { describe, expect, it } from 'vitest';
import { markBoilerplate } from '../../engine/boilerplate.ts';
import { comparePieces } from '../../engine/compare.ts';
import { type Circumstances, isEnough, threshold } from '../../engine/enough.ts';
import { type Evidence, weigh, weighPiece } from '../../engine/evidence.ts';
import { dealOut, explain } from '../../engine/explain.ts';
import { preparePage } from '../../engine/page-side.ts';
import { prepare } from '../../engine/prepared.ts';
import { babble, ferry, harvest } from './readings.ts';

const circumstances: Circumstances = { pageWords: 500, librarySize: 1000, selection: false, traced: false, modelled: false, support: 0 };
const evidenceOf = (page: string, original: string): Evidence => {
  const [side, text] = [preparePage(page), prepare(original)];
  return weigh(comparePieces(side, text), side, text);
};
const clarity = ({ bits, shared }: Evidence) => bits / shared;

const rates =
  'Vellany’s annual inflation rate eased to 2.7 percent in October from 2.9 percent in September, the statistics bureau said. Food prices rose 0.3 percent on the month while the cost of heating fell 1.2 percent.';
const ratesBefore =
  'Vellany’s annual inflation rate rose to 3.4 percent in June from 3.1 percent in May, the statistics bureau said. Food prices rose 0.8 percent on the month while the cost of heating fell 0.4 percent.';

describe('evidence', () => {
  it('keeps its bits in verbatim text and loses them where words between differ', () => {
    expect(clarity(evidenceOf(ferry, ferry))).toBe(1);
    expect(clarity(evidenceOf(rates, ratesBefore))).toBeLessThan(0.6);
  });

  it('is not enough for a template filled in with other figures', () => {
    const evidence = evidenceOf(rates, ratesBefore);
    expect(evidence.conflicts).toBeGreaterThanOrEqual(3);
    expect(isEnough(evidence, circumstances)).toBe(false);
  });

  it('is enough for a paragraph, not for a phrase', () => {
    expect(isEnough(evidenceOf(`${babble(300, 4)}\n\n${ferry.split('\n\n')[1]}`, ferry), circumstances)).toBe(true);
    expect(isEnough(evidenceOf(`${babble(300, 4)} shortly after midnight the coastguard said`, ferry), circumstances)).toBe(false);
  });

  it('does not count a sign-off, which all texts of a desk share', () => {
    const signOff = '(Reporting by Philippa Quennell and Ludovic Abendroth; Editing by Dorrit Penrose-Arvidan and Katja Primavesi)';
    expect(isEnough(evidenceOf(`${harvest}\n\n${signOff}`, `${ferry}\n\n${signOff}`), circumstances)).toBe(false);
  });

  it('counts a stretch that the page brings twice once', () => {
    const lead = ferry.split('\n\n')[0]!;
    expect(evidenceOf(`${lead}\n\n${harvest}\n\n${lead}`, ferry).bits).toBeCloseTo(evidenceOf(lead, ferry).bits, 0);
  });

  it('must be more in larger libraries and longer pages, and less in selections', () => {
    expect(threshold({ ...circumstances, librarySize: 100_000 })).toBeGreaterThan(threshold(circumstances));
    expect(threshold({ ...circumstances, pageWords: 20_000 })).toBeGreaterThan(threshold(circumstances));
    expect(threshold({ ...circumstances, selection: true, pageWords: 12 })).toBeLessThan(threshold(circumstances));
  });

  it('of a passage falls with figures that conflict', () => {
    const [page, text] = [
      preparePage('Inspectors found faulty dampers on 14 vessels in the northern harbours.'),
      prepare('Inspectors found faulty dampers on 31 vessels in the northern harbours.'),
    ];
    expect(weighPiece(comparePieces(page, text)[0]!, page, text).conflicts).toBe(1);
  });
});

describe('explain', () => {
  const page = preparePage(`${ferry}\n\n${harvest}`);
  const compared = (texts: string[]) =>
    new Map(texts.map((one, i) => [i + 1, { text: prepare(one), page, pieces: comparePieces(page, prepare(one)) }]));
  const run = (texts: string[]) =>
    explain(
      compared(texts),
      page.words.count,
      ({ evidence }) => evidence.bits > 80,
      (a, b) => a - b,
    );

  it('lets no word of the page be explained by two originals', () => {
    const { named } = run([ferry, harvest, `${ferry}\n\n${babble(60, 2)}`]);
    const owners = new Uint8Array(page.words.count);
    for (const one of dealOut(named, page.words.count))
      for (const { pageFrom, pageTo } of one.pieces) for (let i = pageFrom; i < pageTo; i++) owners[i] = owners[i]! + 1;
    expect(Math.max(...owners)).toBe(1);
  });

  it('names the best for each part and says who was better than the rest', () => {
    const { named, others } = run([harvest, ferry, ferry.split('\n\n')[0]!]);
    expect(named.map(({ number }) => number)).toEqual([2, 1]);
    expect(others[0]).toMatchObject({ number: 3, better: { number: 2 } });
  });

  it('takes of two with the same text the earlier one', () => {
    expect(run([ferry, ferry]).named.map(({ number }) => number)).toEqual([1]);
  });

  it('gives a shared sentence to the text that it stands in', () => {
    const quote = 'We heard a bang and then the lights went out and nobody knew where the boats were kept.';
    const long = `${quote} ${babble(40, 8)}.\n\n${babble(200, 9)}`;
    const short = `${babble(30, 10)}. ${quote} ${babble(30, 11)}.`;
    const side = preparePage(`${long.slice(long.indexOf('\n\n') + 2)}\n\n${short}`);
    const both = new Map(
      [long, short].map((one, i) => [i + 1, { text: prepare(one), page: side, pieces: comparePieces(side, prepare(one)) }]),
    );
    const { named } = explain(
      both,
      side.words.count,
      () => true,
      (a, b) => a - b,
    );
    const dealt = dealOut(named, side.words.count);
    expect(dealt.find(({ number }) => number === 2)!.pieces).toHaveLength(1);
  });
});

describe('markBoilerplate', () => {
  const footer = 'The views expressed here are those of their authors alone and need not be shared by the editors of this paper.';
  const holders = (text: (i: number) => string) => {
    const page = preparePage(`${ferry}\n\n${footer}`);
    const compared = new Map(
      [...Array(6).keys()].map((i) => [i + 1, { text: prepare(text(i)), page, pieces: comparePieces(page, prepare(text(i))) }]),
    );
    markBoilerplate(page, compared);
    return page.furniture.reduce((sum, one) => sum + one, 0);
  };

  it('takes from the evidence what six originals have beside other text', () => {
    expect(holders((i) => `${babble(200, i + 20)}\n\n${footer}`)).toBe(prepare(footer).words.count);
    // Six versions of one story are one story.
    expect(holders((i) => `${babble(200, 20)} ${babble(20, i + 30)}\n\n${footer}`)).toBe(0);
  });

  it('leaves six versions of one story alone', () => {
    expect(holders((i) => `${ferry} ${babble(10, i)}`)).toBe(0);
  });
});
