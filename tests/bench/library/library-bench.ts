import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBench } from './browser.ts';
import { firstWords } from './first-words.ts';
import type { ImportSource } from './requests.ts';

// `npm run bench:library`: the library in a worker of real Chromium. `--json` prints one object; `--large` measures 100,000
// originals, and the peers in the same number (minutes, and gigabytes for the peers); `--profile` says where the time of an import goes instead.

const json = process.argv.includes('--json');
const large = process.argv.includes('--large');
const profile = process.argv.includes('--profile');
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
    writeFileSync(join(folder, 'wire.gz'), readFileSync(wire));
    if (profile) await profileImports();
    else await measureAgencyTexts();
  } else say('No agency texts beside the repository: only generated ones are measured.');
  if (!profile) await measureGenerated();
} finally {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify(results));

async function profileImports(): Promise<void> {
  for (const { title, source } of agencySources()) {
    const times = await bench.profile('import', source);
    note(`${title}: milliseconds of an import`, Object.fromEntries(times.slice(0, 25)));
  }
}

async function measureAgencyTexts(): Promise<void> {
  const lines = gunzipSync(readFileSync(wire)).toString().trim().split('\n');
  const texts = lines.map((line) => JSON.parse(line).bodies[0].value as string);
  for (const { title, source } of agencySources()) {
    const gzipped = gzipSync(texts.map((text) => firstWords(text, source.words)).join('\n\n')).length;
    const figures = await bench.watch('import', source);
    note(`${title}: import`, { ...figures, rendererMegabytes: bench.memory() });
    const { index, directories, facts, texts: packed, segments } = await bench.ask('stores', source.name);
    const all = index + directories + facts + packed;
    note(`${title}: bytes an original`, {
      index: index / figures.originals,
      directories: directories / figures.originals,
      facts: facts / figures.originals,
      texts: packed / figures.originals,
      all: all / figures.originals,
      allToGzippedText: all / gzipped,
      segments: segments.count,
    });
    await bench.restart();
    note(`${title}: ready after a restart`, await bench.watch('ready', source.name));
    note(`${title}: lookup`, await bench.ask('lookup', { ...source, pages: 100 }));
  }
  const source = { name: 'wire archive', url: '/wire.gz' };
  await bench.restart();
  note('traces alone: import', { ...(await bench.watch('import', { ...source, traces: true })), rendererMegabytes: bench.memory() });
  note('texts in the place of their traces: import', await bench.watch('import', source));
}

async function measureGenerated(): Promise<void> {
  for (const generated of large ? [1_000, 10_000, 100_000] : [1_000, 10_000]) {
    const source = { name: `generated ${generated}`, generated };
    note(`${generated} generated: import`, { ...(await bench.watch('import', source)), rendererMegabytes: bench.memory() });
    await bench.restart();
    note(`${generated} generated: ready after a restart`, await bench.watch('ready', source.name));
    note(`${generated} generated: lookup`, await bench.ask('lookup', { ...source, pages: 100 }));
  }
  const peers = { name: 'peers', generated: large ? 100_000 : 10_000, pages: 12 };
  await bench.restart();
  note(`${peers.generated} generated: others`, await bench.ask('peers', peers));
}

/** The agency's texts as they are, and cut to the length of the shorter ones of the wire. */
function agencySources(): { title: string; source: ImportSource }[] {
  return [
    { title: 'agency texts, whole', source: { name: 'wire whole', url: '/wire.gz' } },
    { title: 'agency texts, 130 words', source: { name: 'wire 130 words', url: '/wire.gz', words: 130 } },
  ];
}
