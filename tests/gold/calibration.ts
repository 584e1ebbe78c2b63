import { tablesWithModel } from '../../cli/model.ts';
import { markBoilerplate } from '../../engine/boilerplate.ts';
import { comparePieces } from '../../engine/compare.ts';
import { type Circumstances, isEnough, threshold } from '../../engine/enough.ts';
import { weigh } from '../../engine/evidence.ts';
import type { Compared } from '../../engine/explain.ts';
import { lookUp } from '../../engine/lookup.ts';
import type { TextOriginal } from '../../engine/original.ts';
import { preparePage } from '../../engine/page-side.ts';
import { prepare } from '../../engine/prepared.ts';
import { buildSegment } from '../../engine/segment.ts';
import { readingOf, wireOriginals } from '../bench/material.ts';
import { CommonRuns } from './common-runs.ts';
import { changeWords } from './edits.ts';
import { pick, type Random, random } from './random.ts';

// `npm run calibrate`: where the thresholds of engine/enough.ts should lie. One half of an agency's texts is the library; pages are made of it, and the other half
// are pages that have no source in it, by the same writers and of the same days. Printed are quantiles of what the rules ask for: the lowest of true sources
// beside the highest of originals that share no eight words with the page. A threshold belongs between the two.

const wire = wireOriginals();
if (wire === null) {
  console.log('Calibration needs agency texts: skipped, there are none beside the repository (WIREPRINT_MATERIAL names another place).');
  process.exit(0);
}
const tables = tablesWithModel();
const PAGES = 300;
const QUANTILES = [0, 0.01, 0.05, 0.5, 0.95, 0.99, 1];

interface Figure {
  named: boolean;
  times: number;
  clarity: number;
  flat: number;
  density: number;
}

/** What a page's candidates come to, by number; `modelled` as the extension does, or by the looks of words alone. */
function figuresOf(
  text: string,
  library: readonly TextOriginal[],
  segment: ReturnType<typeof buildSegment>,
  modelled: boolean,
): Map<number, Figure> {
  const numbers = lookUp(readingOf(text), [segment], library.length);
  const page = preparePage(text, false, modelled ? tables.model : null);
  const compared = new Map<number, Compared>();
  for (const number of numbers) {
    const other = prepare(library[number - 1]!.text, page.model);
    compared.set(number, { text: other, page, pieces: comparePieces(page, other) });
  }
  markBoilerplate(page, compared);
  const circumstances: Circumstances = {
    pageWords: page.words.count,
    librarySize: library.length,
    selection: false,
    traced: false,
    modelled: page.model !== null,
    support: 0,
  };
  const least = threshold(circumstances);
  return new Map(
    [...compared].map(([number, { text: other, pieces }]) => {
      const evidence = weigh(pieces, page, other);
      const { bits, shared, flat, density } = evidence;
      const named = pieces.length > 0 && isEnough(evidence, circumstances);
      return [number, { named, times: bits / least, clarity: bits / Math.max(1, shared), flat: flat / least, density }];
    }),
  );
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/).filter((one) => one.split(' ').length > 8 && !/^\(|eporting by/.test(one));

function kindsOf(pool: readonly string[], fillers: readonly string[]): Record<string, (text: string, rnd: Random) => string> {
  const around = (body: string, rnd: Random) => `${pick(fillers, rnd)}\n\n${body}\n\n${pick(fillers, rnd)}`;
  const reworded = (text: string, chance: number, rnd: Random) => changeWords(text, chance, pool, rnd);
  return {
    whole: (text) => text,
    'one word in four changed': (text, rnd) => reworded(text, 0.28, rnd),
    'the first third, so changed': (text, rnd) =>
      reworded(
        sentencesOf(text)
          .slice(0, Math.ceil(sentencesOf(text).length / 3))
          .join(' '),
        0.28,
        rnd,
      ),
    'one sentence': (text, rnd) => around(pick(sentencesOf(text), rnd), rnd),
    'one sentence, lightly changed': (text, rnd) => around(reworded(pick(sentencesOf(text), rnd), 0.06, rnd), rnd),
  };
}

function print(name: string, figures: readonly Figure[], pages: number): void {
  const named = figures.filter((figure) => figure.named).length;
  console.log(`${name}: ${named} named, on ${pages} pages`);
  for (const column of ['times', 'clarity', 'flat', 'density'] as const) {
    const sorted = figures.map((figure) => figure[column]).sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2);
    console.log(`  ${column.padEnd(8)} ${QUANTILES.map((share) => at(share).padStart(7)).join('')}`);
  }
}

const library = wire.filter((_, at) => at % 2 === 1);
const others = wire.filter((_, at) => at % 2 === 0);
const segment = buildSegment(library.map((original, at) => ({ number: at + 1, original })));
const pool = others.slice(0, 200).flatMap(({ text }) => text.split(/\s+/).filter((word) => /^[a-z]+$/.test(word)));
const fillers = others.slice(200, 400).map(({ text }) => text.slice(0, 2000));
const runs = new CommonRuns(library.map(({ text }) => text));
for (const modelled of [true, false]) {
  console.log(
    `\n${modelled ? 'With the language model' : 'By the looks of words'}; quantiles ${QUANTILES.join(', ')}; ${library.length} originals\n`,
  );
  const rnd = random(7);
  for (const [kind, make] of Object.entries(kindsOf(pool, fillers))) {
    const sources: Figure[] = [];
    for (let i = 0; i < PAGES; i++) {
      const at = Math.floor(rnd() * library.length);
      if (sentencesOf(library[at]!.text).length < 3) continue;
      const figure = figuresOf(make(library[at]!.text, rnd), library, segment, modelled).get(at + 1);
      sources.push(figure ?? { named: false, times: 0, clarity: 0, flat: 0, density: 0 });
    }
    print(kind, sources, sources.length);
  }
  const accidents: Figure[] = [];
  const pages = others.filter((_, at) => at % 3 === 0);
  for (const { text } of pages) {
    const shares = new Set(runs.find(text, () => false).map((common) => common.text + 1));
    for (const [number, figure] of figuresOf(text, library, segment, modelled)) if (!shares.has(number)) accidents.push(figure);
  }
  print('originals that share no eight words with the page', accidents, pages.length);
}
