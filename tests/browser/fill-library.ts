import type { TextOriginal } from '../../engine/original.ts';
import { type Entry, packBlocks } from '../../library/blocks.ts';
import { commit } from '../../library/commit.ts';
import { Connection } from '../../library/connection.ts';
import { freshLog } from '../../library/fresh-log.ts';
import { openLibrary } from '../../library/store.ts';
import { loadView } from '../../library/view.ts';
import { made, madeText } from '../library/made.ts';

// Built into one script that tests run in the extension's own pages, where it works on the real database.

const subjects = 'ferry strike treaty election flood budget museum railway vaccine harvest'.split(' ');
const outlets = ['Northern Wire', 'Tesmark News', 'Zürich Post', 'Agence Brévance', 'Channel Orrin News'];

function item(number: number): TextOriginal {
  const day = new Date(Date.UTC(1990, 0, 1) + ((number * 7_919) % 13_000) * 86_400_000).toISOString();
  return {
    ...(made(number, { text: 'A short text.' }) as TextOriginal),
    outlet: outlets[number % outlets.length]!,
    headline: `${subjects[number % 10]} ${subjects[(number >> 3) % 10]} report ${number} of the harbour council`,
    published: day,
  };
}

/** Puts so many originals into the library that are listed and never looked up: without an index, which would take longer to make than all else. */
async function fillShelf(count: number): Promise<number> {
  const connection = new Connection('wireprint');
  const step = 8_192;
  for (let from = 0; from < count; ) {
    const length = Math.min(step, count - from);
    const done = await connection.change(async (database) => {
      const { state } = await loadView(database, null);
      const entry = (_: unknown, at: number): Entry => ({
        number: state.next + at,
        original: item(from + at),
        keeping: { at: 0, origin: 'import' },
      });
      const blocks = await packBlocks(Array.from({ length }, entry));
      return commit(database, { revision: state.revision, blocks, state: { next: state.next + length, count: state.count + length } });
    });
    // The background brings bundled originals in meanwhile: when it was quicker, once more.
    if (done) from += length;
  }
  connection.close();
  return count;
}

/** Imports so many, and tells after each batch how many are said to be kept. */
async function importSome(from: number, count: number, told: (done: number) => void): Promise<void> {
  const library = await openLibrary();
  await library.add(
    Array.from({ length: count }, (_, at) => made(from + at)),
    { batch: 16, progress: (done) => told(from + done) },
  );
  await library.settled();
  library.close();
}

/** What a library that was killed holds: counted, listed, and each seventh looked for. */
async function soundness(): Promise<{ count: number; listed: number; unique: number; lost: string[]; numbers: number; segments: number }> {
  // The background does so each time the browser starts.
  await freshLog();
  const library = await openLibrary();
  const listed = (await library.list({ limit: 1_000_000 })).map(({ uri }) => uri).filter((uri) => uri.startsWith('urn:test:'));
  const lost: string[] = [];
  for (const uri of listed.filter((_, at) => at % 7 === 0)) {
    const number = Number(uri.slice('urn:test:'.length));
    const original = await library.original(uri);
    if (original?.held !== 'text' || original.text !== madeText(number)) lost.push(uri);
  }
  await library.settled();
  const connection = new Connection('wireprint');
  const view = await connection.use((database) => loadView(database, null));
  connection.close();
  const numbers = [...view.segments.values()].flatMap((segment) => [...segment.numbers]).filter((number) => !view.removed.has(number));
  const count = await library.count();
  library.close();
  const all = (await Promise.resolve(listed)).length;
  return {
    count,
    listed: all,
    unique: new Set(listed).size,
    lost,
    numbers: new Set(numbers).size === numbers.length ? numbers.length : -1,
    segments: view.segments.size,
  };
}

Object.assign(globalThis, { fillShelf, importSome, soundness });
