import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { generatedOriginals, makePages, wireOriginals } from './material.ts';
import { measureQueries } from './queries.ts';
import { readyIndex } from './ready-index.ts';
import { attackTraces, toldElsewhere } from './trace-attack.ts';

// `npm run bench:traces`: what traces give away, and how a library of traces answers beside one of texts. `--large` attacks all texts with a wider search,
// which takes a quarter of an hour; `--json` prints one object.
//
// The bound: of the words beyond what the model guesses without the trace at most a tenth is recovered. Last figures, of 12 texts of 3,000: 5.0 % with 100
// readings at a time, 6.0 with 1,000, 6.9 with 4,000; of 16 texts of 10,244: 3.7 with 4,000. It grows slowly as five bits a word are told where the
// model leaves seven open. Of texts on events that the model has learnt from others (5 to 25 % of their words in common runs with one): 3.1 and 3.2 %, where
// 6.8 bits are open; of versions with 30 to 70 %: 5.7 with 1,000, where 5.6 are. Whoever holds a text, or one that shares long stretches with it, recognises
// it in its trace: that is what a trace is for.

const json = process.argv.includes('--json');
const large = process.argv.includes('--large');
const texts = wireOriginals() ?? [...generatedOriginals(5_000)];
const learnt = texts.slice(0, large ? texts.length : 3_000).map(({ text }) => text);
const targets = large ? 16 : 12;
const elsewhere = toldElsewhere(learnt, targets);
const attacks = (large ? [100, 1_000, 4_000] : [100, 1_000]).flatMap((beam) => [
  { texts: 'from all over', ...attackTraces(learnt, { beam, targets }) },
  ...(elsewhere.length > 0 ? [{ texts: 'told elsewhere', ...attackTraces(learnt, { beam, chosen: elsewhere }) }] : []),
]);

const traced = texts.map(({ text, held: _, ...facts }): Original => ({ ...facts, held: 'trace', trace: makeTrace(text) }));
const pages = makePages(texts, 100);
const libraries = [texts, traced].map((originals: readonly Original[]) => {
  const segment = readyIndex(originals);
  const figures = measureQueries(segment, originals.length, (number) => originals[number - 1]!, pages);
  return { held: originals[0]!.held, ...figures };
});

if (json) console.log(JSON.stringify({ attacks, libraries }));
else {
  console.log('What traces give away');
  console.table(attacks.map(round));
  console.log('A library of texts, and the same of traces (milliseconds from a page’s text to its report)');
  console.table(libraries.map(round));
}

function round(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toFixed(3)) : value]),
  );
}
