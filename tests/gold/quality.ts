import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Figures, measure } from './figures.ts';
import { measureMade } from './made-reposts.ts';
import floors from './material-floors.json' with { type: 'json' };
import { measureReal } from './real-reposts.ts';
import { measureVersions } from './real-versions.ts';

// `npm run quality`: how often Wireprint is right, with the last run's figures beside this one's.

const lastRun = join(import.meta.dirname, '../../node_modules/.cache/wireprint/quality.json');
const before = readLast();

const { figures, demoFaults } = await measure();
console.log(table('The gold set', figures, before));
console.log(demoFaults.length === 0 ? 'Demo pages: every verdict and sentence as expected.' : `Demo pages, ${demoFaults.length} faults:`);
for (const fault of demoFaults) console.log(`  ${fault}`);

const made = measureMade();
console.log('');
console.log(typeof made === 'string' ? `Made reposts: skipped, ${made}` : table('Made reposts of real stories', made, before));

const real = measureReal();
console.log(typeof real === 'string' ? `Real reposts: skipped, ${real}` : table('Real articles of several publishers', real, before));

const versions = measureVersions();
console.log(typeof versions === 'string' ? `Agency stories: skipped, ${versions}` : table('Agency stories', versions, before));

const material = { ...asFigures(made), ...asFigures(real), ...asFigures(versions) };
for (const [name, floor] of Object.entries(floors.atLeast)) below(name, (value) => value >= floor, `at least ${floor}`);
for (const [name, ceiling] of Object.entries(floors.atMost)) below(name, (value) => value <= ceiling, `at most ${ceiling}`);

mkdirSync(dirname(lastRun), { recursive: true });
writeFileSync(lastRun, JSON.stringify({ ...before, ...figures, ...material }));

/** Says which figures of texts that are not part of the project miss their floor, and fails for them. */
function below(name: string, holds: (value: number) => boolean, asked: string): void {
  const value = material[name];
  if (value === undefined || holds(value)) return;
  console.log(`Below the floor: ${name} is ${value.toFixed(4)}, ${asked} is asked for.`);
  process.exitCode = 1;
}

function asFigures(figures: Figures | string): Figures {
  return typeof figures === 'string' ? {} : figures;
}

function readLast(): Figures {
  try {
    return JSON.parse(readFileSync(lastRun, 'utf8')) as Figures;
  } catch {
    return {};
  }
}

/** One row a kind, one column a figure; the last run's figure stands in brackets where it was another. */
function table(heading: string, now: Figures, last: Figures): string {
  const split = Object.entries(now).map(([name, value]) => ({ name, value, at: name.lastIndexOf('.') }));
  const columns = [...new Set(split.filter((one) => one.at >= 0).map((one) => one.name.slice(one.at + 1)))];
  const rows = [...new Set(split.map((one) => (one.at >= 0 ? one.name.slice(0, one.at) : one.name)))];
  const cell = (name: string): string => {
    const value = now[name];
    if (value === undefined) return '';
    const was = last[name];
    return was === undefined || was.toFixed(4) === value.toFixed(4) ? value.toFixed(4) : `${value.toFixed(4)} (${was.toFixed(4)})`;
  };
  const line = (first: string, cells: string[]): string => first.padEnd(33) + cells.map((text) => text.padStart(18)).join('');
  const body = rows.map((row) => line(row, now[row] === undefined ? columns.map((column) => cell(`${row}.${column}`)) : [cell(row)]));
  return [line(heading, columns), ...body, ''].join('\n');
}
