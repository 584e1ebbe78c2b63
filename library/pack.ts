import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Original } from '../engine/original.ts';
import { PackError } from './errors.ts';
import { type Line, readLines } from './lines.ts';
import { readNinjs, writeNinjs } from './ninjs.ts';

/** The version of the format that is written, and the newest that is read. PACK.md says what it means. */
export const packVersion = 1;

const headerSchema = v.looseObject({ wireprint: v.literal('pack'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const trailerSchema = v.object({
  items: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const encoder = new TextEncoder();

/** Whether a first line is that of a pack. */
export function isPackHeader(line: string): boolean {
  return v.is(headerSchema, parse(line));
}

/**
 * A pack of the originals, as a stream of bytes: one original at a time is in memory. Equal originals give equal bytes.
 * An error of the source ends the stream with that error: what was written by then has no trailer and is refused by readers.
 */
export function writePack(originals: Iterable<Original> | AsyncIterable<Original>): ReadableStream<Uint8Array> {
  const source = lines(originals);
  const plain = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
  return plain.pipeThrough(new CompressionStream('gzip'));
}

async function* lines(originals: Iterable<Original> | AsyncIterable<Original>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const hash = sha256.create();
  const line = (value: object) => {
    const bytes = encoder.encode(`${JSON.stringify(value)}\n`);
    hash.update(bytes);
    return bytes;
  };
  yield line({ wireprint: 'pack', version: packVersion });
  let items = 0;
  for await (const original of originals) {
    items++;
    yield line(writeNinjs(original));
  }
  yield encoder.encode(`${JSON.stringify({ items, sha256: bytesToHex(hash.digest()) })}\n`);
}

/**
 * The originals of a pack, one at a time. A bad item is a problem and left out.
 * @param stream gzip, as `writePack` makes it
 * @throws PackError when it is no pack, is of a newer version, was cut off or changed. This may come after originals were given:
 * whoever must have all or none keeps them aside until the end.
 */
export async function* readPack(
  stream: ReadableStream<Uint8Array>,
  where: string,
  problem: (sentence: string) => void = () => {},
): AsyncGenerator<Original> {
  const unpacked = stream.pipeThrough(new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>);
  yield* readPackLines(readLines(iterate(unpacked, where)), where, problem);
}

/** The same of lines that were unpacked already. */
export async function* readPackLines(
  source: AsyncIterable<Line>,
  where: string,
  problem: (sentence: string) => void,
): AsyncGenerator<Original> {
  const hash = sha256.create();
  let items = 0;
  let trailer: v.InferOutput<typeof trailerSchema> | null = null;
  for await (const { text, bytes, number } of source) {
    if (trailer) throw new PackError(`${where}:${number}: the pack goes on after its last line`);
    const value = parse(text);
    if (number === 1) checkHeader(value, where);
    else if (v.is(trailerSchema, value)) {
      trailer = value;
      continue;
    } else {
      items++;
      const { originals, problems } =
        value === undefined ? { originals: [], problems: [`${where}:${number}: is no JSON`] } : readNinjs(value, `${where}:${number}`);
      problems.forEach(problem);
      yield* originals;
    }
    hash.update(bytes).update(lineFeed);
  }
  if (!trailer) throw new PackError(`${where}: the pack is cut off: get it again from where it came`);
  if (trailer.items !== items)
    throw new PackError(`${where}: the pack says it has ${trailer.items} items, but ${items} are in it: get it again`);
  if (trailer.sha256 !== bytesToHex(hash.digest()))
    throw new PackError(`${where}: the pack was changed or damaged (its checksum differs): get it again`);
}

const lineFeed = Uint8Array.of(0x0a);

function checkHeader(value: unknown, where: string): void {
  const header = v.safeParse(headerSchema, value);
  if (!header.success) throw new PackError(`${where}: is no pack of Wireprint`);
  const { version } = header.output;
  if (version > packVersion)
    throw new PackError(`${where}: the pack has version ${version}; this Wireprint reads up to ${packVersion}: update it`);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** By reader: `for await` over a ReadableStream itself is newer than the oldest Chrome that is supported. */
async function* iterate(stream: ReadableStream<Uint8Array>, where: string): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    // Damaged and cut-off gzip both end in a TypeError whose words differ from browser to browser.
    throw error instanceof TypeError ? new PackError(`${where}: the pack is cut off or is no gzip: get it again`, { cause: error }) : error;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
