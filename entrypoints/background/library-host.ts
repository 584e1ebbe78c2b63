import browser from 'webextension-polyfill';
import bundle from '../../data/originals/index.json' with { type: 'json' };
import type { Original } from '../../engine/original.ts';
import { readNinjs } from '../../library/ninjs.ts';
import { type Library, openLibrary } from '../../library/store.ts';

/** A cache only: a worker that was asleep opens the library again. */
let opened: Promise<Library> | null = null;

/** The library, with what is bundled in it. A failed opening is not kept: the next call tries again. */
export function library(): Promise<Library> {
  opened ??= openWithBundle().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Brings the bundled originals into the library, where they are new or changed, and notes how many it holds. */
export async function refreshBundle(): Promise<void> {
  await library();
}

async function openWithBundle(): Promise<Library> {
  const held = await openLibrary();
  const done = await held.loadBundle({ version: bundle.version, originals: bundledOriginals });
  if (done === 'loaded') await noteFacts(held);
  return held;
}

/** The popup says how much was looked through without waking anyone: it reads this note. */
async function noteFacts(held: Library): Promise<void> {
  await browser.storage.local.set({ libraryFacts: { count: await held.count() } });
}

async function bundledOriginals(): Promise<Original[]> {
  const files = await Promise.all(
    bundle.files.map(async (name) => {
      const where = `/originals/${name}`;
      const answer = await fetch(browser.runtime.getURL(where));
      return { where, value: await answer.json() };
    }),
  );
  return files.flatMap(({ where, value }) => {
    const { originals, problems } = readNinjs(value, where);
    if (problems.length) console.error('Wireprint: bundled originals', problems);
    return originals;
  });
}
