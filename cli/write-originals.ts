import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import type { Original } from '../engine/original.ts';
import { asTrace } from '../library/as-trace.ts';
import { writeNinjs } from '../library/ninjs.ts';
import { writePack } from '../library/pack.ts';
import { InputError, reasonOf } from './bytes.ts';
import type { Notes } from './notes.ts';
import { readOriginals } from './original-files.ts';
import type { Output } from './output.ts';

export interface Writing {
  name: 'trace' | 'pack';
  files: string[];
  out: string | null;
}

/**
 * Writes the originals of the files as one file, as traces or as they are, item by item: memory does not grow with their number.
 * The file appears under its name only when it is whole.
 * @throws InputError when it cannot be written
 */
export async function writeOriginals({ name, files, out }: Writing, output: Output, notes: Notes): Promise<void> {
  const originals = readAll(files, notes, name === 'trace' ? asTrace : (original) => original);
  if (out === null) {
    for await (const chunk of name === 'trace' ? arrayOf(originals) : Readable.fromWeb(writePack(originals) as NodeReadableStream))
      await output.write(chunk);
    return;
  }
  const partial = `${out}.partial`;
  try {
    await pipeline(await bytesFor(out, originals), createWriteStream(partial));
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw new InputError(`${out}: could not be written: ${reasonOf(error)}`, { cause: error });
  }
}

async function* readAll(files: readonly string[], notes: Notes, change: (original: Original) => Original): AsyncGenerator<Original> {
  for (const file of files) {
    try {
      for await (const original of readOriginals(file, notes)) yield change(original);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      notes.bad(`${error.message} (what was read of it before that is written)`);
    }
  }
}

async function bytesFor(out: string, originals: AsyncIterable<Original>): Promise<Readable> {
  const name = out.toLowerCase();
  const plain = name.replace(/\.gz$/, '');
  const write = plain.endsWith('.json') ? arrayOf : plain.endsWith('.jsonl') || plain.endsWith('.ndjson') ? linesOf : null;
  if (!write) return Readable.fromWeb(writePack(originals) as NodeReadableStream);
  const text = Readable.from(write(originals));
  if (plain === name) return text;
  const gzip = createGzip();
  text.on('error', (error) => gzip.destroy(error));
  return text.pipe(gzip);
}

/** A JSON array with an item a line, so that a change of one item is a change of one line. */
async function* arrayOf(originals: AsyncIterable<Original>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const original of originals) {
    yield `${before}${JSON.stringify(writeNinjs(original))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* linesOf(originals: AsyncIterable<Original>): AsyncGenerator<string> {
  for await (const original of originals) yield `${JSON.stringify(writeNinjs(original))}\n`;
}
