import browser from 'webextension-polyfill';
import { tables } from '../../data/tables.ts';
import { Deflater } from '../../library/deflater.ts';
import { readFiles, sourceOfFile } from '../../library/import-files.ts';
import { type ImportPreview, previewImport } from '../../library/import-preview.ts';
import type { Fault, ImportContext } from '../../library/import-source.ts';
import type { KeptImports } from '../../library/kept-imports.ts';
import type { TextFacts } from '../../library/plain-text.ts';
import type { KeptImport } from '../../library/schema.ts';
import { openLibrary } from '../../library/store.ts';
import type { Counts } from '../../library/writing.ts';
import { noteLibrary } from '../../messages/library-note.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { takeDown } from '../../page/take-down.ts';

export interface ChosenFile {
  name: string;
  content: Blob;
}

export interface RunOptions {
  texts: ReadonlyMap<string, TextFacts>;
  signal: AbortSignal;
  fault(fault: Fault): void;
  progress(share: number, done: number): void;
}

function contextOf({ texts, signal, fault }: RunOptions): ImportContext {
  return {
    tables,
    signal,
    fault,
    textFacts: (name) => texts.get(name) ?? null,
    readPage: async (html) => {
      const draft = await takeDown(new DOMParser(), html, null);
      return pageFacts(draft, judge(draft, tables));
    },
  };
}

/** Looks files through without keeping anything. */
export async function look(files: readonly ChosenFile[], options: RunOptions): Promise<ImportPreview> {
  const library = await openLibrary();
  try {
    const originals = readFiles(files.map(sourceOfFile), contextOf(options), (share) => options.progress(share, 0));
    return await previewImport(originals, library);
  } finally {
    library.close();
  }
}

/**
 * Puts the originals of an import into the library, and forgets the import when it is done. Cut off anywhere, it stays noted, and what
 * was kept is found as kept when it is taken up again. Only one page runs it at a time: `null` where another one does.
 */
export async function keep(held: KeptImport, imports: KeptImports, options: RunOptions): Promise<Counts | null> {
  return navigator.locks.request(lockOf(held.id), { ifAvailable: true }, async (lock) => {
    if (!lock) return null;
    const deflater = new Deflater(new Worker(new URL('./deflate-worker.ts', import.meta.url), { type: 'module' }));
    const library = await openLibrary(undefined, deflater.deflate);
    try {
      let share = 0;
      let noted = Promise.resolve();
      const originals = readFiles(held.files.map(sourceOfFile), contextOf(options), (now) => {
        share = now;
      });
      const counts = await library.add(originals, {
        origin: 'import',
        signal: options.signal,
        progress: (done) => {
          options.progress(share, done);
          noted = noted.then(() => imports.note(held.id, done));
        },
      });
      await noted;
      await imports.end(held.id);
      await noteLibrary(browser.storage.local, await library.count());
      return counts;
    } finally {
      // Nobody waits for the index to be merged and the blocks to be swept; closed meanwhile, the next who writes goes on with it.
      void library.settled().finally(() => {
        library.close();
        deflater.close();
      });
    }
  });
}

/** The imports that were cut off: noted, and run by no page. */
export async function cutOffImports(imports: KeptImports): Promise<KeptImport[]> {
  const [all, { held = [] }] = await Promise.all([imports.list(), navigator.locks.query()]);
  const running = new Set(held.map(({ name }) => name));
  return all.filter(({ id }) => !running.has(lockOf(id)));
}

const lockOf = (id: string): string => `import ${id}`;
