import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib';
import type { Original } from '../engine/original.ts';
import { asTrace } from '../library/as-trace.ts';
import { limits } from '../library/limits.ts';
import { readLines } from '../library/lines.ts';
import { readNinjs } from '../library/ninjs.ts';
import { writePack } from '../library/pack.ts';
import { root } from './install.mjs';

// `npm run archive -- FOLDER`: makes the bundle of traces of real articles, `data/originals/reuters-2006-2009-*.wireprint`, from a folder of ninjs
// items, one a line (`.jsonl`, `.jsonl.gz`), and enters it in `data/originals/index.json`. Facts and traces only: no headline and no text.

const id = 'reuters-2006-2009';
/** Stores refuse larger files than 4 MB. */
const largestShard = 3_900_000;
const folder = path.join(root, 'data/originals');

const source = process.argv[2];
if (source === undefined) {
  console.error('Name the folder of the originals: npm run archive -- FOLDER');
  process.exit(2);
}

async function* originalsIn(from: string): AsyncGenerator<Original> {
  for (const name of readdirSync(from)
    .filter((each) => /\.jsonl(\.gz)?$/.test(each))
    .sort()) {
    const file = createReadStream(path.join(from, name));
    const stream: Readable = name.endsWith('.gz') ? file.pipe(createGunzip()) : file;
    for await (const { text, number } of readLines(stream, { line: limits.jsonLine, total: limits.stream })) {
      const { originals, problems } = readNinjs(JSON.parse(text), `${name}:${number}`);
      for (const problem of problems) console.error(problem);
      yield* originals;
    }
  }
}

/** What may be given away of an article that is not ours. */
function factsOnly(original: Original): Original {
  return { ...asTrace(original), headline: null };
}

/** A pack's bytes, packed as tightly as gzip can: they are packed once and sent to everyone. */
async function packOf(traces: readonly Original[]): Promise<Uint8Array> {
  const whole = await new Response(writePack(traces) as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  return gzipSync(gunzipSync(whole), { level: 9 });
}

/** As few shards as stay below the limit, each with about as many originals. */
async function shardsOf(traces: readonly Original[]): Promise<Uint8Array[]> {
  for (let count = 1; ; count++) {
    const size = Math.ceil(traces.length / count);
    const shards: Uint8Array[] = [];
    for (let from = 0; from < traces.length; from += size) shards.push(await packOf(traces.slice(from, from + size)));
    if (shards.every((shard) => shard.length <= largestShard)) return shards;
  }
}

const traces: Original[] = [];
for await (const original of originalsIn(source)) traces.push(factsOnly(original));
if (traces.length === 0) throw new Error(`${source} has no originals: a folder of .jsonl or .jsonl.gz files is expected.`);
traces.sort((a, b) => Date.parse(a.published ?? '') - Date.parse(b.published ?? '') || (a.uri < b.uri ? -1 : 1));

for (const name of readdirSync(folder)) if (name.startsWith(`${id}-`)) await rm(path.join(folder, name));
const shards = await shardsOf(traces);
const files = shards.map((shard, at) => {
  const name = `${id}-${at + 1}.wireprint`;
  writeFileSync(path.join(folder, name), shard);
  return name;
});
const digest = createHash('sha256');
for (const shard of shards) digest.update(gunzipSync(shard));
const index = path.join(folder, 'index.json');
const { bundles } = JSON.parse(readFileSync(index, 'utf8')) as { bundles: { id: string }[] };
const entry = { id, version: digest.digest('hex').slice(0, 16), total: traces.length, files };
const all = [...bundles.filter((bundle) => bundle.id !== id), entry];
writeFileSync(index, `{\n  "bundles": [\n${all.map((bundle) => `    ${JSON.stringify(bundle)}`).join(',\n')}\n  ]\n}\n`);
const bytes = shards.reduce((sum, shard) => sum + shard.length, 0);
console.log(`${traces.length} traces in ${files.length} files, ${(bytes / 1_000_000).toFixed(2)} MB`);
