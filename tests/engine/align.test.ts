import { describe, expect, it } from 'vitest';
import { chainSeeds } from '../../engine/chains.ts';
import { comparePieces } from '../../engine/compare.ts';
import { alignChain, join, layBlocks } from '../../engine/extend.ts';
import { preparePage } from '../../engine/page-side.ts';
import { cutPieces, makePiece } from '../../engine/pieces.ts';
import { prepare } from '../../engine/prepared.ts';
import { PairTable } from '../../engine/seeds.ts';
import { slide } from '../../engine/slide.ts';
import { snapPieces } from '../../engine/snap.ts';
import { readSurprise } from '../../engine/surprise.ts';
import { readWords } from '../../engine/words.ts';
import { babble, ferry, harvest } from './readings.ts';

/** The passages as brackets in the page: `The [minister said] that`. */
function marked(page: string, original: string): string {
  const side = preparePage(page);
  let out = '';
  let at = 0;
  for (const { pageFrom, pageTo } of comparePieces(side, prepare(original))) {
    const [start, end] = [side.words.start[pageFrom]!, side.words.end[pageTo - 1]!];
    out += `${page.slice(at, start)}[${page.slice(start, end)}]`;
    at = end;
  }
  // The stop of a sentence is no word.
  return (out + page.slice(at)).replaceAll('].', '.]');
}

const owner = 'The owner, Brightwater Lines, denied that the ship had been overloaded.';
const divers = 'Divers will examine the hull on Friday, weather permitting.';

describe('seeds', () => {
  it('are the longest common runs, each found once', () => {
    const page = preparePage(`Rain fell. ${owner} More rain.`);
    const seeds = page.pairs.seeds(readWords(`${owner} ${divers}`), page.surprise);
    expect(seeds).toHaveLength(1);
    expect(seeds[0]).toMatchObject({ page: 2, original: 0, length: 11 });
  });

  it('of common words alone are none', () => {
    const page = prepare('it was of the');
    expect(new PairTable(page.words).seeds(readWords('it was of the'), page.surprise)).toHaveLength(1);
    expect(new PairTable(page.words).seeds(readWords('he said of the'), page.surprise)).toHaveLength(0);
  });

  it('stay bounded on one word a hundred thousand times', () => {
    const page = preparePage('drum '.repeat(100_000));
    expect(page.pairs.seeds(readWords('drum '.repeat(100_000)), page.surprise).length).toBeLessThanOrEqual(20_000);
  });
});

describe('chains', () => {
  it('follow both sides and leave out what is out of order', () => {
    const seed = (page: number, original: number) => ({ page, original, length: 5, bits: 40 });
    const chains = chainSeeds([seed(0, 0), seed(6, 6), seed(12, 40), seed(18, 12)]);
    expect(chains[0]!.seeds.map(({ page }) => page)).toEqual([0, 6, 18]);
    expect(chains[1]!.seeds.map(({ page }) => page)).toEqual([12]);
  });

  it('do not reach over long stretches of other text', () => {
    expect(
      chainSeeds([
        { page: 0, original: 0, length: 5, bits: 40 },
        { page: 100, original: 5, length: 5, bits: 40 },
      ]),
    ).toHaveLength(2);
  });
});

describe('alignment', () => {
  it('fills gaps word by word', () => {
    const page = prepare('Inspectors found many faulty rusted dampers on the old vessel in 2021.');
    const original = prepare('Inspectors found faulty dampers on the vessel in 2021.');
    const chain = chainSeeds(new PairTable(page.words).seeds(original.words, page.surprise))[0]!;
    expect(alignChain(chain, page, original)).toEqual([
      { page: 0, original: 0, length: 2 },
      { page: 3, original: 2, length: 1 },
      { page: 5, original: 3, length: 3 },
      { page: 9, original: 6, length: 3 },
    ]); // prettier-ignore
  });

  it('takes words as changed one for one where that keeps as many', () => {
    const around = (gap: string) => prepare(`Divers will examine the rusted hull ${gap} on Friday morning, weather permitting.`);
    const aligned = (pageGap: string, originalGap: string) => {
      const [page, original] = [around(pageGap), around(originalGap)];
      const chain = chainSeeds(new PairTable(page.words).seeds(original.words, page.surprise))[0]!;
      return alignChain(chain, page, original).map(({ page, original, length }) => [page, original, length]);
    };
    // Of two “the” the one at the same place is the page's.
    expect(aligned('near rocks by the pier', 'the wharf beside the quay')).toEqual([
      [0, 0, 6],
      [9, 9, 1],
      [11, 11, 5],
    ]);
    // A lone “the” at the same place, three words from an end, but not one in the middle of a long gap, nor at another place.
    const [these, those] = ['near rocks below', 'cold water all around under tall lamps'];
    expect(aligned(`${these} the ${those}`, 'beside wharves behind the old stone pier where boats often lie')).toHaveLength(3);
    expect(aligned(`${these} nets the ${those}`, 'beside wharves behind sheds the old stone pier where boats often lie')).toHaveLength(2);
    expect(aligned(`${these} the ${those}`, 'beside wharves behind old sheds the stone pier where boats often lie')).toHaveLength(2);
  });

  it('lays seeds end to end and joins what touches', () => {
    const laid = layBlocks(
      [
        { page: 0, original: 0, length: 6, bits: 1 },
        { page: 4, original: 4, length: 6, bits: 1 },
      ],
      () => [],
    );
    expect(join(laid)).toEqual([{ page: 0, original: 0, length: 10 }]);
  });

  it('slides an omission to the end of a sentence', () => {
    const original = prepare('The sources spoke today. The deal is off again. The deal is on again.');
    const page = prepare('The sources spoke today. The deal is on again.');
    const greedy = [
      { page: 0, original: 0, length: 7 },
      { page: 7, original: 12, length: 2 },
    ];
    expect(slide(greedy, page, original)).toEqual([
      { page: 0, original: 0, length: 4 },
      { page: 4, original: 9, length: 5 },
    ]);
  });

  it('cuts passages where a sentence was left out, and not at a changed word', () => {
    const page = prepare(`${owner} ${divers}`);
    const original = prepare(`${owner} A spokeswoman declined to comment. ${divers}`);
    const blocks = [
      { page: 0, original: 0, length: 11 },
      { page: 11, original: 16, length: 9 },
    ];
    expect(cutPieces(blocks, page, original)).toHaveLength(2);
    expect(
      cutPieces(
        [
          { page: 0, original: 0, length: 5 },
          { page: 6, original: 6, length: 5 },
        ],
        page,
        page,
      ),
    ).toHaveLength(1);
    expect(makePiece(blocks, page.surprise)).toMatchObject({ matched: 20, run: 11, pageTo: 20, originalTo: 25 });
  });

  it('takes a changed last word into its passage', () => {
    const page = prepare('Divers will examine the hull on Monday.');
    const original = prepare('Divers will examine the hull on Friday.');
    const piece = makePiece([{ page: 0, original: 0, length: 6 }], page.surprise);
    expect(snapPieces([piece], page, original)[0]).toMatchObject({ pageTo: 7, originalTo: 7 });
  });
});

describe('comparePieces', () => {
  it.each([
    [`Rain fell all week. [${owner}] Nobody spoke.`, ferry],
    [`Rain fell. [${owner.replace('the ship had been', 'the ship was')}] Nobody spoke.`, ferry],
    [`[${divers}]\n\nSome words of ours stand here between them.\n\n[${owner}]`, ferry],
    ['A page about something else entirely, said the mayor on Tuesday.', ferry],
    ['', ferry],
  ])('marks %j', (expected, original) => {
    expect(marked(expected.replaceAll(/[[\]]/g, ''), original)).toBe(expected);
  });

  it('finds paragraphs that moved, and each word of the page once', () => {
    const paragraphs = ferry.split('\n\n');
    const moved = [paragraphs[4], paragraphs[2], paragraphs[0], paragraphs[3], paragraphs[1]].join('\n\n');
    const side = preparePage(moved);
    const pieces = comparePieces(side, prepare(ferry));
    const covered = new Uint8Array(side.words.count);
    for (const { pageFrom, pageTo } of pieces) for (let i = pageFrom; i < pageTo; i++) covered[i] = covered[i]! + 1;
    expect([...new Set(covered)]).toEqual([1]);
  });

  it('does not take two reports of other things for one text', () => {
    expect(marked(harvest, ferry)).toBe(harvest);
    expect(marked(babble(2000, 1), babble(2000, 2))).toBe(babble(2000, 1));
  });
});

describe('surprise', () => {
  it('is low for frequent words and higher for long ones', () => {
    const [the, sea, inspectors] = readSurprise(readWords('the sea inspectors'));
    expect(the).toBeLessThan(sea!);
    expect(sea).toBeLessThan(inspectors!);
  });
});
