import { tables } from '../../../data/tables.ts';
import type { Original, TextOriginal } from '../../../engine/original.ts';
import { asTrace } from '../../../library/as-trace.ts';
import { limits } from '../../../library/limits.ts';
import { readLines } from '../../../library/lines.ts';
import { readNinjs } from '../../../library/ninjs.ts';
import { type Library, openLibrary } from '../../../library/store.ts';
import { seeded } from '../generated-news.ts';
import { generatedOriginals, makePages, type Page, readingOf } from '../pages.ts';
import { percentile } from '../timing.ts';
import { mixedPages } from './mixed-pages.ts';
import { flexsearch, measure, minisearch } from './peers.ts';
import type { ImportSource, PeerFigures, Requests } from './requests.ts';
import { measureStores } from './stores.ts';

// Runs in a worker of Chromium: the library as the extension's own worker uses it. One request, one answer.

async function* originalsOf({ url, generated }: ImportSource): AsyncGenerator<TextOriginal> {
  if (url === undefined) {
    yield* generatedOriginals(generated ?? 0);
    return;
  }
  // The server sends it unpacked.
  const stream = (await fetch(url)).body!;
  for await (const { text } of readLines(chunks(stream), { line: limits.jsonLine, total: limits.stream })) {
    for (const original of readNinjs(JSON.parse(text), url).originals) if (original.held === 'text') yield original;
  }
}

async function* tracesOf(source: ImportSource): AsyncGenerator<Original> {
  for await (const original of originalsOf(source)) yield asTrace(original);
}

async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Stays open after it was made ready, so that its memory can be measured. */
let held: Library | null = null;

const handlers: { [Name in keyof Requests]: (of: Parameters<Requests[Name]>[0]) => Promise<ReturnType<Requests[Name]>> } = {
  async import(source) {
    const library = await openLibrary(source.name);
    const from = performance.now();
    const { added, updated } = await library.add(source.traces ? tracesOf(source) : originalsOf(source), { origin: 'import' });
    const kept = performance.now();
    await library.settled();
    const settled = performance.now() - kept;
    library.close();
    return { originals: added + updated, perSecond: ((added + updated) / (kept - from)) * 1000, settled };
  },

  async ready(name) {
    const from = performance.now();
    const library = await openLibrary(name);
    await library.check(readingOf('Nothing.'), tables);
    held = library;
    return { milliseconds: performance.now() - from, count: await library.count() };
  },

  async lookup(source) {
    held?.close();
    const library = await openLibrary(source.name);
    const pages = await pagesOf(source);
    const lookups: number[] = [];
    const fetches: number[] = [];
    const checks: number[] = [];
    let found = 0;
    for (const { text, uri } of pages.concat(pages)) {
      const from = performance.now();
      const report = await library.check(readingOf(text), tables, () => performance.now());
      checks.push(performance.now() - from);
      lookups.push(report.timings!.lookup!);
      fetches.push(report.timings!.fetch!);
      if (report.matches.some(({ original }) => original.uri === uri)) found++;
    }
    const second = pages.length;
    const { segments } = await measureStores(source.name);
    const originals = await library.count();
    library.close();
    return {
      originals,
      segments: segments.count,
      p50: percentile(lookups.slice(second), 0.5),
      p95: percentile(lookups.slice(second), 0.95),
      fetchP95: percentile(fetches.slice(second), 0.95),
      checkP95: percentile(checks.slice(second), 0.95),
      found: found / (2 * second),
    };
  },

  async peers(source) {
    const originals: TextOriginal[] = [];
    for await (const original of originalsOf(source)) originals.push(original);
    const pages = mixedPages(originals, source.pages);
    held?.close();
    const library = await openLibrary(source.name);
    const own = async (text: string) => (await library.check(readingOf(text), tables)).matches.map(({ original }) => original.uri);
    const checked = await measure('wireprint, the whole check', originals.length, pages, own);
    const lookups: number[] = [];
    for (const { text } of pages) lookups.push((await library.check(readingOf(text), tables, () => performance.now())).timings!.lookup!);
    library.close();
    const figures: PeerFigures[] = [{ ...checked, lookupP50: percentile(lookups, 0.5), lookupP95: percentile(lookups, 0.95) }];
    figures.push(await measure('minisearch', originals.length, pages, minisearch(originals)));
    figures.push(await measure('flexsearch', originals.length, pages, flexsearch(originals)));
    return figures;
  },

  stores: measureStores,
};

async function pagesOf(source: ImportSource & { pages: number }): Promise<Page[]> {
  const random = seeded(3);
  const some: TextOriginal[] = [];
  let seen = 0;
  // A fair sample of a stream (Vitter's algorithm R): all originals need not be in memory.
  for await (const original of originalsOf(source)) {
    seen++;
    if (some.length < source.pages) some.push(original);
    else {
      const at = Math.floor(random() * seen);
      if (at < some.length) some[at] = original;
    }
  }
  return makePages(some, source.pages);
}

addEventListener('message', async ({ data: { id, name, of } }: MessageEvent<{ id: number; name: keyof Requests; of: never }>) => {
  try {
    postMessage({ id, value: await handlers[name](of) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
