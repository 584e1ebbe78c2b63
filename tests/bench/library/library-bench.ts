import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBench } from './browser.ts';

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
    const texts = gunzipSync(readFileSync(wire))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).bodies[0].value as string);
    for (const [title, words] of [
      ['whole', undefined],
      ['130 words', 130],
    ] as const) {
      const source = { name: `wire ${title}`, url: '/wire.gz', ...(words ? { words } : {}) };
      const gzipped = gzipSync(
        texts
          .map((text) =>
            words
              ? text
                  .split(/(?<=\s)/)
                  .slice(0, words)
                  .join('')
              : text,
          )
          .join('\n\n'),
      ).length;
      if (profile) {
        note(`agency texts, ${title}: milliseconds of an import`, Object.fromEntries((await bench.profile('import', source)).slice(0, 25)));
        continue;
      }
      const figures = await bench.watch('import', source);
      note(`agency texts, ${title}: import`, { ...figures, rendererMegabytes: bench.memory() });
      const { index, directories, facts, texts: packed, segments } = await bench.ask('stores', source.name);
      const all = index + directories + facts + packed;
      note(`agency texts, ${title}: bytes an original`, {
        index: index / figures.originals,
        facts: facts / figures.originals,
        all: all / figures.originals,
        allToGzippedText: all / gzipped,
        segments: segments.count,
      });
      await bench.restart();
      note(`agency texts, ${title}: ready after a restart`, await bench.ask('ready', source.name));
      note(`agency texts, ${title}: lookup`, await bench.ask('lookup', { ...source, pages: 100 }));
    }
  } else say('No agency texts beside the repository: only generated ones are measured.');
  for (const generated of profile ? [] : large ? [1_000, 10_000, 100_000] : [1_000, 10_000]) {
    const source = { name: `generated ${generated}`, generated };
    note(`${generated} generated: import`, { ...(await bench.watch('import', source)), rendererMegabytes: bench.memory() });
    await bench.restart();
    note(`${generated} generated: ready after a restart`, await bench.ask('ready', source.name));
    note(`${generated} generated: lookup`, await bench.ask('lookup', { ...source, pages: 100 }));
  }
  if (!profile) {
    const peers = { name: 'peers', generated: large ? 100_000 : 10_000, pages: 12 };
    await bench.restart();
    note(`${peers.generated} generated: others`, await bench.ask('peers', peers));
  }
} finally {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify(results));
