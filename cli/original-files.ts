import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { tables } from '../data/tables.ts';
import type { Original } from '../engine/original.ts';
import type { PageFacts } from '../engine/page-facts.ts';
import { PackError } from '../library/errors.ts';
import { readImport } from '../library/import.ts';
import type { ImportSource } from '../library/import-source.ts';
import { judge } from '../page/judge.ts';
import { pageFacts } from '../page/page-facts.ts';
import { readDocument } from '../page/read-document.ts';
import { InputError, isGzip, reasonOf } from './bytes.ts';
import { parsePage } from './html.ts';
import type { Notes } from './notes.ts';

/** What is taken of a folder. Plain texts are taken only when they are named: a folder's are as likely notes. */
const formats = /\.(?:json|jsonl|ndjson|xml|nitf|newsml|rss|atom|rdf|html?|xhtml|zip|gz|wireprint|pack)$/i;

/**
 * The originals of a file or of all files of a folder, in every format that the library imports (`library/import.ts`), through the same code.
 * Items that cannot be read are said in `notes`.
 * @throws InputError when a file cannot be read to its end; it may have given originals before that is known
 */
export async function* readOriginals(path: string, notes: Notes): AsyncGenerator<Original> {
  let file = path;
  const fault = ({ sentence, lost }: { sentence: string; lost: boolean }) => notes[lost ? 'bad' : 'warn'](sentence);
  try {
    for (file of await filesAt(path)) yield* readImport(await sourceAt(file), { tables, readPage, fault });
  } catch (error) {
    const reason = error instanceof PackError || error instanceof InputError ? error.message : reasonOf(error);
    throw new InputError(reason.startsWith(file) ? reason : `${file}: ${reason}`, { cause: error });
  }
}

async function filesAt(path: string): Promise<string[]> {
  if (path === '-' || !(await stat(path)).isDirectory()) return [path];
  // index.json lists the files of the bundled originals; it holds none itself.
  const names = (await readdir(path)).filter((name) => formats.test(name) && name !== 'index.json').sort();
  if (names.length === 0) throw new Error('the folder has no file of originals: .json, .jsonl, .xml, .html, .zip, .gz or .wireprint');
  return names.map((name) => join(path, name));
}

async function sourceAt(path: string): Promise<ImportSource> {
  const stream = () => unpacked(path);
  if (path === '-') return { name: path, stream, slices: null };
  return { name: path, stream, slices: { size: (await stat(path)).size, slice: (from, to) => sliceOf(path, from, to) } };
}

async function sliceOf(path: string, from: number, to: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(to - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readPage(html: string, source: string): Promise<PageFacts | null> {
  try {
    const { draft } = await readDocument(parsePage(html), { source, url: null });
    return pageFacts(draft, judge(draft, tables));
  } catch (error) {
    // A page that cannot be read costs itself only, also in the middle of a zip file.
    throw error instanceof InputError ? new PackError(error.message, { cause: error }) : error;
  }
}

/** Node's own gunzip reads several members in a row, as `cat a.gz b.gz` makes them; the platform's stream reads one. */
async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await iterator.next();
  if (first.done) return;
  const whole = chain(first.value, { [Symbol.asyncIterator]: () => iterator });
  if (!isGzip(first.value)) {
    yield* whole;
    return;
  }
  try {
    // The callback form tears both streams down, whichever ends first; the error itself comes out of the loop.
    for await (const chunk of pipeline(Readable.from(whole), createGunzip(), () => {})) yield chunk as Buffer;
  } catch (error) {
    if (!/^Z_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new PackError('its gzip is damaged or cut off: get it again', { cause: error });
  }
}

async function* chain<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
