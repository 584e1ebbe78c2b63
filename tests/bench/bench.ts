import { measureComparisons } from './comparisons.ts';
import { generatedOriginals, makePages, wireOriginals } from './material.ts';
import { measureSearches, measureSimText } from './peers.ts';
import { measureLibrary, measureStages, type QueryFigures } from './queries.ts';
import { attackTraces } from './trace-attack.ts';

// `npm run bench`: how long things take, beside one pass over the same text. `--json` prints one object, `--large` adds a million originals.

const json = process.argv.includes('--json');
const sizes = [12, 1_000, 21_578, 100_000, ...(process.argv.includes('--large') ? [1_000_000] : [])];
const PAGES = 60;
const PEER_ORIGINALS = 10_000;
const PEER_PAGES = 12;
/** Ways differ by a few words in ten thousand. */
const COMPARED_PAGES = 40;
/** One run of `sim_text` reads its files from disk: so many are enough. */
const SIM_ORIGINALS = 3_000;

const say = (text: string): void => {
  if (!json) console.log(text);
};

function table(heading: string, rows: readonly object[]): void {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const cell = (value: unknown): string =>
    typeof value === 'number' ? (Number.isInteger(value) ? String(value) : value.toFixed(3)) : String(value);
  const body = rows.map((row) => columns.map((column) => cell((row as Record<string, unknown>)[column])));
  const widths = columns.map((column, at) => Math.max(column.length, ...body.map((row) => row[at]!.length)) + 2);
  say(`\n${heading}`);
  say(columns.map((column, at) => (at === 0 ? column.padEnd(widths[at]!) : column.padStart(widths[at]!))).join(''));
  for (const row of body) say(row.map((text, at) => (at === 0 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join(''));
}

const wire = wireOriginals();
if (wire === null) say('No agency texts beside the repository: all figures are of generated ones.');

const middle = [...generatedOriginals(21_578)];
const stages = measureStages(middle, makePages(middle, 20));
table('Stages, pages of 1,000 words, 21,578 originals (milliseconds, and passes over the same text)', stages);

const queries: (QueryFigures & { texts: string })[] = [];
for (const size of sizes) {
  const originals = size === middle.length ? middle : [...generatedOriginals(size)];
  queries.push({ texts: 'generated', ...measureLibrary(originals, makePages(originals, PAGES)) });
}
if (wire !== null) queries.push({ texts: 'agency', ...measureLibrary(wire, makePages(wire, PAGES)) });
table('From a page’s text to its report (milliseconds)', queries);

const texts = wire ?? middle;
const many = texts.slice(0, PEER_ORIGINALS);
const searches = measureSearches(many, makePages(many, PEER_PAGES));
const kind = wire === null ? 'generated' : 'agency';
table(`Others, ${many.length} ${kind} originals, the same pages`, searches);
const comparisons = measureComparisons(many, makePages(many, COMPARED_PAGES));
table('Others, compared with the right original', comparisons);
const reordered = measureComparisons(many, makePages(many, COMPARED_PAGES, true));
table('The same with the halves of the text the other way round', reordered);

const simText = measureSimText(texts.slice(0, SIM_ORIGINALS));
if (simText === null) say('sim_text is not installed (Debian: similarity-tester).');
else table('The index beside one run of sim_text (seconds)', [simText]);

const attack = attackTraces((wire ?? middle).slice(0, 3_000).map(({ text }) => text));
table('What traces give away: share of words recovered', [attack]);

if (json) console.log(JSON.stringify({ material: kind, stages, queries, searches, comparisons, reordered, simText, attack }));
