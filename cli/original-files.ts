import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Original } from '../engine/original.ts';
import { PackError } from '../library/errors.ts';
import { limits } from '../library/limits.ts';
import { type Line, readLines } from '../library/lines.ts';
import { readNinjs } from '../library/ninjs.ts';
import { isPackHeader, readPackLines } from '../library/pack.ts';
import { InputError, isGzip, reasonOf } from './bytes.ts';
import type { Notes } from './notes.ts';

/**
 * The originals of a file or of all files of a folder: ninjs as one item, an array or one item a line, packs, each also as gzip;
 * told apart by what is in them. Lines and packs are read as streams. Items that cannot be read are said in `notes`.
 * @throws InputError when a file cannot be read to its end; it may have given originals before that is known
 */
export async function* readOriginals(path: string, notes: Notes): AsyncGenerator<Original> {
  let file = path;
  try {
    for (file of await filesAt(path)) yield* readFile(file, notes);
  } catch (error) {
    const reason = error instanceof PackError ? error.message : reasonOf(error);
    throw new InputError(reason.startsWith(file) ? reason : `${file}: ${reason}`, { cause: error });
  }
}

async function filesAt(path: string): Promise<string[]> {
  if (path === '-' || !(await stat(path)).isDirectory()) return [path];
  // index.json lists the files of the bundled originals; it holds none itself.
  const names = (await readdir(path)).filter((name) => /\.(?:json|jsonl|ndjson|gz|wireprint)$/i.test(name) && name !== 'index.json').sort();
  if (names.length === 0) throw new Error('the folder has no .json, .jsonl, .gz or .wireprint file');
  return names.map((name) => join(path, name));
}

async function* readFile(path: string, notes: Notes): AsyncGenerator<Original> {
  const lines = readLines(unpacked(path), { line: limits.jsonFile, total: limits.stream });
  const first = await firstLine(lines);
  if (first === null) throw new PackError('the file is empty');
  const text = first.text.replace(/^\ufeff/, '');
  if (isPackHeader(text)) {
    yield* readPackLines(chain(first, lines), path, (problem) => notes.bad(problem));
    return;
  }
  const value = parse(text);
  if (value === undefined) yield* readWhole(path, [text], lines, notes);
  else {
    const second = await firstLine(lines);
    yield* take(value, second ? `${path}:${first.number}` : path, notes);
    if (second) yield* readItems(path, chain(second, lines), notes);
  }
}

/** One item a line. */
async function* readItems(path: string, lines: AsyncIterable<Line>, notes: Notes): AsyncGenerator<Original> {
  for await (const { text, number } of lines) {
    if (text.trim() === '') continue;
    const value = parse(text);
    if (value === undefined) notes.bad(`${path}:${number}: is no JSON`);
    else yield* take(value, `${path}:${number}`, notes);
  }
}

/** JSON that goes over several lines; or lines of items of which the first is broken. */
async function* readWhole(path: string, texts: string[], lines: AsyncIterable<Line>, notes: Notes): AsyncGenerator<Original> {
  let size = texts[0]!.length;
  for await (const { text } of lines) {
    size += text.length + 1;
    if (size > limits.jsonFile)
      throw new PackError(`one JSON value of more than ${limits.jsonFile} bytes: write it as JSON lines (.jsonl)`);
    texts.push(text);
  }
  let value: unknown;
  try {
    value = JSON.parse(texts.join('\n'));
  } catch (error) {
    if (!texts.slice(1).some((text) => typeof parse(text) === 'object')) throw new PackError(`is no JSON: ${(error as Error).message}`);
    yield* readItems(path, numbered(texts), notes);
    return;
  }
  yield* take(value, path, notes);
}

function* take(value: unknown, where: string, notes: Notes): Generator<Original> {
  const { originals, problems } = readNinjs(value, where);
  const whole = originals.length === (Array.isArray(value) ? value.length : 1);
  // A fact that could not be read is worth a word; an item that is left out makes the input a bad one.
  for (const problem of problems) notes[whole ? 'warn' : 'bad'](problem);
  yield* originals;
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await iterator.next();
  if (first.done) return;
  const start = first.value;
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) {
    throw new PackError('is in UTF-16: save the file as UTF-8 and try again');
  }
  const whole = chain(start, { [Symbol.asyncIterator]: () => iterator });
  if (!isGzip(start)) {
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

async function firstLine(lines: AsyncGenerator<Line>): Promise<Line | null> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) return null;
    if (value.text.trim() !== '' && value.text !== '\ufeff') return value;
  }
}

async function* chain<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

async function* numbered(texts: readonly string[]): AsyncGenerator<Line> {
  for (const [at, text] of texts.entries()) yield { text, bytes: new Uint8Array(), number: at + 1 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
