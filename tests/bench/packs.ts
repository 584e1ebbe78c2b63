import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { Notes } from '../../cli/notes.ts';
import { readOriginals } from '../../cli/original-files.ts';
import { Output } from '../../cli/output.ts';
import { writeOriginals } from '../../cli/write-originals.ts';
import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { writePack } from '../../library/pack.ts';
import { generateNews, seeded } from './generated-news.ts';

/*
 * A pack of a million traces, written, read, and written anew by the command line's own functions: what the largest memory of each was, and how
 * long it took. Each runs in a process of its own, as memory that a process once had does not come back.
 *
 *   node tests/bench/packs.ts [-- --traces 1000000]
 */

/** Traces differ from each other as often as is needed to pack as real ones do; making a million would measure only that. */
const different = 2_000;
const words = 130;

function* traces(count: number): Generator<Original> {
  const random = seeded(7);
  const pool = Array.from({ length: different }, () => makeTrace(generateNews(words, random)));
  for (let at = 0; at < count; at++)
    yield {
      uri: `urn:bench:${at}`,
      outlet: 'Generated Wire',
      bylines: [`Ada Quill ${at % 97}`],
      published: new Date(Date.UTC(2000, 0, 1) + at * 400_000).toISOString(),
      updated: null,
      headline: null,
      url: `https://wire.example/${at}`,
      genre: 'wire',
      language: 'en',
      heldExtent: 'whole',
      demo: false,
      held: 'trace',
      trace: pool[at % different]!,
    };
}

const steps: Record<string, (count: number, file: string) => Promise<number>> = {
  async write(count, file) {
    await pipeline(Readable.fromWeb(writePack(traces(count)) as NodeReadableStream), createWriteStream(file));
    return count;
  },
  async read(_count, file) {
    let found = 0;
    for await (const original of readOriginals(file, new Notes())) if (original.held === 'trace') found++;
    return found;
  },
  async again(count, file) {
    const notes = new Notes();
    await writeOriginals({ name: 'pack', files: [file], out: `${file}.again` }, new Output(), notes);
    return notes.status === 0 && statSync(`${file}.again`).size > 0 ? count : 0;
  },
};

const [option, given = '1000000', step, file] = process.argv.slice(2).filter((one) => one !== '--');
const count = option === '--traces' ? Number(given) : 1_000_000;
if (step && file) {
  const begun = performance.now();
  const found = await steps[step]!(count, file);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${step.padEnd(6)} ${found} traces, ${seconds.toFixed(0)} s, at most ${megabytes} MB in memory`);
  process.exitCode = found === count ? 0 : 1;
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-packs-'));
  const pack = path.join(folder, 'large.wireprint');
  try {
    for (const name of Object.keys(steps)) {
      const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--traces', String(count), name, pack], {
        stdio: 'inherit',
      });
      if (status !== 0) process.exitCode = 1;
    }
    console.log(`pack   ${(statSync(pack).size / 1e6).toFixed(0)} MB, ${(statSync(pack).size / count).toFixed(0)} bytes a trace`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
