import type { LibraryActions } from '../../components/library.tsx';
import { readKeeping } from '../../library/room.ts';
import { sendMessage } from '../../messages/channel.ts';
import type { LibraryPage } from './page.ts';
import { savePack } from './save-pack.ts';

/** What the page's buttons do. */
export function actionsOn(page: LibraryPage): LibraryActions {
  let discarded: number | null = null;
  /** What was deleted can be had back only when it is gone. */
  let going: Promise<void> = Promise.resolve();
  let packing: AbortController | null = null;
  return {
    open: (uri) => {
      history.pushState(null, '', uri === null ? location.pathname : `?uri=${encodeURIComponent(uri)}`);
      void page.follow();
    },
    pin: (uri, on) =>
      void page.attempt(async (library) => {
        await library.pin(uri, on);
        page.change({ pins: new Set(await library.pins()) });
      }),
    remove: (uris) => {
      going = page.attempt(async (library) => {
        const gone = new Set(uris);
        const left = page.scene.originals?.filter(({ uri }) => !gone.has(uri)) ?? null;
        page.change({ originals: left, total: page.scene.total - gone.size, deleted: gone.size });
        discarded = await library.discard([...uris]);
        await page.noteCount();
      });
    },
    undo: () =>
      void page.attempt(async (library) => {
        await going;
        if (discarded !== null) await library.restore(discarded);
        discarded = null;
        page.change({ deleted: 0 });
        await page.noteCount();
        await page.read();
      }),
    savePack: (traces) =>
      void page.attempt(async (library) => {
        packing = new AbortController();
        const total = await library.count();
        const progress = (done: number) => page.change({ packing: { done, total } });
        progress(0);
        try {
          await savePack(library.originals(), { traces, signal: packing.signal, progress });
        } finally {
          packing = null;
          page.change({ packing: null });
        }
      }),
    stopPack: () => packing?.abort(),
    removeBundle: (id) =>
      void page.attempt(async (library) => {
        await library.removeBundle(id);
        await page.noteCount();
        await page.read();
      }),
    wantBundle: (id) =>
      void page.attempt(async (library) => {
        await library.wantBundle(id);
        await sendMessage('loadBundles', undefined);
        await page.readBesides();
      }),
    keep: () => void page.attempt(async () => page.change({ keeping: await readKeeping(true) })),
  };
}
