import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBench } from './browser.ts';
import { shortTexts } from './short-texts.ts';

// `npm run bench:library`: the library in a worker of real Chromium. `--json` prints one object; `--large` measures 100,000
// originals, and the peers with 30,000 (minutes, and gigabytes for the peers); `--profile` says where the time of an import goes instead.

const json = process.argv.includes('--json');
const large = process.argv.includes('--large');
const profile = process.argv.includes('--profile');
const agency = process.argv.includes('--agency');
const say = (text: string): void => {
  if (!json) console.log(text);
};
const rounded = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'number' ? Math.round(each * 100) / 100 : each));

const material = process.env.WIREPRINT_MATERIAL ?? join(import.meta.dirname, '../../../../shared/data');
const wire = join(material, 'wire/originals.jsonl.gz');
const results: Record<string, unknown> = {};
const note = (name: string, value: unknown): void => {
  results[name] = value;
  say(`${name.padEnd(44)} ${rounded(value)}`);
};

const folder = mkdtempSync(join(tmpdir(), 'wireprint-bench-'));
const bench = await openBench(folder);
try {
  if (existsSync(wire)) {
    const lines = gunzipSync(readFileSync(wire)).toString().trim().split('\n');
    const short = shortTexts(lines);
    writeFileSync(join(folder, 'wire.gz'), readFileSync(wire));
    writeFileSync(join(folder, 'short.gz'), gzipSync(short.join('\n')));
    let gzippedTexts = 0;
    for (const [title, name, items] of [
      ['agency texts', 'wire', lines],
      [`${short.length} of 130 words`, 'short', short],
    ] as const) {
      const source = { name, url: `/${name}.gz` };
      if (profile) note(`${title}: milliseconds of an import`, Object.fromEntries((await bench.profile('import', source)).slice(0, 25)));
      else gzippedTexts += await measureAgencyTexts(title, source, items);
    }
    if (!profile) {
      // With what the browser's database has not cleared away yet.
      note('both on disk', { toGzippedText: bench.disk() / gzippedTexts });
      await measureTraces();
    }
  } else say('No agency texts beside the repository: only generated ones are measured.');
  if (!profile && !agency) await measureGenerated();
} finally {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify(results));

/** @returns bytes of the texts, gzipped as one */
async function measureAgencyTexts(title: string, source: { name: string; url: string }, items: readonly string[]): Promise<number> {
  const gzipped = gzipSync(items.map((line) => JSON.parse(line).bodies[0].value as string).join('\n\n')).length;
  const figures = await bench.watch('import', source);
  note(`${title}: import`, { ...figures, rendererMegabytes: bench.memory() });
  const { index, directories, facts, texts, segments } = await bench.ask('stores', source.name);
  const all = index + directories + facts + texts;
  await bench.restart();
  note(`${title}: ready after a restart`, await bench.watch('ready', source.name));
  note(`${title}: memory of the worker`, { megabytes: (await bench.workerMemory()) / 1e6 });
  const each = (bytes: number) => bytes / figures.originals;
  note(`${title}: bytes an original`, {
    index: each(index),
    directories: each(directories),
    facts: each(facts),
    texts: each(texts),
    all: each(all),
    allToGzippedText: all / gzipped,
    segments: segments.count,
  });
  note(`${title}: lookup`, await bench.ask('lookup', { ...source, pages: 100 }));
  return gzipped;
}

async function measureTraces(): Promise<void> {
  const source = { name: 'archive', url: '/wire.gz' };
  await bench.restart();
  note('traces alone: import', { ...(await bench.watch('import', { ...source, traces: true })), rendererMegabytes: bench.memory() });
  note('texts in the place of their traces: import', await bench.watch('import', source));
}

async function measureGenerated(): Promise<void> {
  for (const generated of large ? [1_000, 10_000, 30_000, 100_000] : [1_000, 10_000]) {
    const source = { name: `generated ${generated}`, generated };
    note(`${generated} generated: import`, { ...(await bench.watch('import', source)), rendererMegabytes: bench.memory() });
    await bench.restart();
    note(`${generated} generated: ready after a restart`, await bench.watch('ready', source.name));
    note(`${generated} generated: lookup`, await bench.ask('lookup', { ...source, pages: 100 }));
  }
  // Of 100,000 the searches' indexes do not fit into the memory that a browser gives a page: it ends the page.
  const generated = large ? 30_000 : 10_000;
  await bench.restart();
  for (const figures of await bench.ask('peers', { name: `generated ${generated}`, generated, pages: large ? 8 : 24 }))
    note(`${generated} generated: ${figures.peer}`, figures);
}
