import type { Original } from '../engine/original.ts';
import { encodingOfStart, isUtf32 } from './charset.ts';
import { PackError } from './errors.ts';
import { kindOf } from './import-kind.ts';
import type { ImportContext, ImportSource } from './import-source.ts';
import { readJson } from './json-import.ts';
import { limits } from './limits.ts';
import { readLines } from './lines.ts';
import { outletFinder } from './outlet-finder.ts';
import { isPackHeader, readPackLines } from './pack.ts';
import { originalOfPage } from './page-original.ts';
import { readPlainText } from './plain-text.ts';
import { type RawItem, soundOriginal } from './raw-item.ts';
import { type Opened, open } from './source-bytes.ts';
import { readXml } from './xml-import.ts';
import { zipFiles } from './zip-files.ts';

/** A zip file in a zip file is read; one more inside is not. */
const deepestZip = 1;

/**
 * The originals of a file, whatever format it is in, told by what is in it: ninjs, packs, NewsML-G2, NITF, NewsML 1.x, RSS, Atom,
 * JSON Feed, whole web pages, plain text; as they are, gzip, or several in a zip file. As a stream: memory does not grow with their number.
 * What is wrong with an item goes to `context.fault`, and the others are read.
 * @throws PackError when a file cannot be read to its end; it may have given originals before that is known
 */
export async function* readImport(source: ImportSource, context: ImportContext, depth = 0): AsyncGenerator<Original> {
  const opened = await open(source, context.signal);
  const { name } = source;
  const charset = source.charset ?? null;
  const settings = { outletOf: outletFinder(context.tables), fault: context.fault };
  switch (kindOf(opened.start, name, charset)) {
    case 'zip':
      return yield* readZip(source, opened, context, depth);
    case 'json':
      return yield* isPack(opened.start) ? readPackOf(opened, name, context) : readJson(asUtf8(opened), name, settings);
    case 'xml':
      return yield* readXml(decoded(opened, charset), name, settings);
    case 'html': {
      const markup = await wholeText(opened, charset);
      const page = await context.readPage(markup, name);
      if (!page) throw new PackError('is a web page without an article');
      const url = page.url ?? source.address ?? savedFrom(markup);
      return yield* one(originalOfPage({ ...page, url }, settings.outletOf), name, context);
    }
    case 'text':
      return yield* one(readPlainText(await wholeText(opened, charset), context.textFacts?.(name) ?? null), name, context);
    case 'mhtml':
      throw new PackError('is a web archive (MHTML): save the page as HTML instead');
    case 'binary':
      throw new PackError(isUtf32(opened.start) ? 'is in UTF-32: save it as UTF-8' : 'is no text, and no zip or gzip file');
    case 'empty':
      throw new PackError('the file is empty');
  }
}

/** Where a browser noted that a page was saved from: the first comment, with the address's length before it. */
function savedFrom(markup: string): string | null {
  return /<!--\s*saved from url=\(\d{1,6}\)(https?:\/\/\S{1,2000}?)\s*-->/i.exec(markup.slice(0, 4_096))?.[1] ?? null;
}

async function* readZip(source: ImportSource, { all }: Opened, context: ImportContext, depth: number): AsyncGenerator<Original> {
  if (depth > deepestZip) throw new PackError('is a zip file in a zip file in a zip file: unpack it first');
  const slices = source.slices ?? (depth > 0 ? await inMemory(all) : null);
  let something = false;
  const lost = (sentence: string) => {
    something = true;
    context.fault({ sentence, lost: true });
  };
  for await (const file of zipFiles({ ...source, slices }, lost)) {
    something = true;
    try {
      yield* readImport(file, context, depth + 1);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      // One bad file in it costs itself only.
      lost(error.message.startsWith(file.name) ? error.message : `${file.name}: ${error.message}`);
    }
  }
  if (!something) context.fault({ sentence: `${source.name}: holds no file that could be an article`, lost: false });
}

async function inMemory(all: AsyncIterable<Uint8Array>): Promise<NonNullable<ImportSource['slices']>> {
  const bytes = await whole(all, limits.page * 2);
  return { size: bytes.length, slice: async (from, to) => bytes.slice(from, to) };
}

function isPack(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start.subarray(0, 400)).replace(/^\ufeff/, '');
  return text.includes('\n') && isPackHeader(text.slice(0, text.indexOf('\n')));
}

async function* readPackOf({ all }: Opened, name: string, { fault }: ImportContext): AsyncGenerator<Original> {
  const lines = readLines(all, { line: limits.jsonLine, total: limits.stream });
  yield* readPackLines(lines, name, (sentence) => fault({ sentence, lost: true }));
}

function* one(raw: RawItem, name: string, { fault }: ImportContext): Generator<Original> {
  const problems: string[] = [];
  const original = soundOriginal(raw, (field, reason) => problems.push(`${name}: ${field}: ${reason}`));
  for (const sentence of problems) fault({ sentence, lost: original === null });
  if (original) yield original;
}

/** JSON is UTF-8 but for what was written on old Windows; bytes in another encoding of one byte are found value by value. */
async function* asUtf8(opened: Opened): AsyncGenerator<Uint8Array> {
  if (!encodingOfStart(opened.start).startsWith('utf-16')) return yield* opened.all;
  const encoder = new TextEncoder();
  for await (const text of decoded(opened, null)) yield encoder.encode(text);
}

async function* decoded({ start, all }: Opened, charset: string | null): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOfStart(start, charset));
  for await (const chunk of all) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function wholeText({ start, all }: Opened, charset: string | null): Promise<string> {
  return new TextDecoder(encodingOfStart(start, charset)).decode(await whole(all, limits.page));
}

async function whole(all: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of all) {
    size += part.length;
    if (size > most) throw new PackError(`is larger than ${most / 1e6} MB, and not of a kind that is read piece by piece`);
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
