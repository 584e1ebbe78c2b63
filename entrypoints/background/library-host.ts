import browser from 'webextension-polyfill';
import { type Library, openLibrary } from '../../library/store.ts';
import { type LibraryNote, noteLibrary } from '../../messages/library-note.ts';
import { bundles } from './bundled.ts';
import { beginSessionLog } from './session-log.ts';

/** A cache only: a worker that was asleep opens the library again. */
let opened: Promise<Library> | null = null;

/** Deleted originals can be restored for so long; then they are erased. */
const undoMilliseconds = 10 * 60_000;

/**
 * The library, with the originals of the demonstration in it. A failed opening is not kept: the next call tries again. Larger bundles
 * come in behind: nobody waits for them.
 */
export function library(): Promise<Library> {
  opened ??= open().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Brings the bundled originals into the library, where they are new or changed, and notes how many it holds. */
export async function refreshBundles(): Promise<void> {
  await loadBundles(await library());
}

async function open(): Promise<Library> {
  const held = await openLibrary();
  void beginSessionLog().catch(() => {});
  const [first, ...others] = bundles;
  if (first && (await held.loadBundle(first)) === 'loaded') await noteFacts(held, null);
  if (others.length > 0) void loadBundles(held);
  return held;
}

/** A page of the extension itself: nobody else may change the library. */
export function isOwnPage({ id, url }: { id?: string; url?: string }): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'));
}

/** Only one at a time in this worker, whoever asks. */
let loading: Promise<void> = Promise.resolve();

function loadBundles(held: Library): Promise<void> {
  loading = loading.then(async () => {
    try {
      await held.erase(Date.now() - undoMilliseconds);
      for (const bundle of bundles) {
        // Each note is a call to the browser, which keeps the worker awake; cut off all the same, loading goes on when it wakes again.
        const progress = (done: number) => void noteFacts(held, { id: bundle.id, done, total: bundle.total });
        if ((await held.loadBundle(bundle, { progress })) === 'loaded') await noteFacts(held, null);
      }
    } catch (error) {
      console.error('Wireprint: bundled originals could not be loaded', error);
      await noteFacts(held, null);
    }
  });
  return loading;
}

/** The popup says how much was looked through without waking anyone, the library page what is still coming: they read this note. */
async function noteFacts(held: Library, coming: LibraryNote['coming']): Promise<void> {
  await noteLibrary(browser.storage.local, await held.count(), coming);
}
