import browser from 'webextension-polyfill';
import type { LibraryScene } from '../../components/library.tsx';
import { readKeeping, readRoom } from '../../library/room.ts';
import { ShelfSearch } from '../../library/shelf-search.ts';
import type { Library } from '../../library/store.ts';
import { type LibraryNote, noteLibrary, readLibraryNote } from '../../messages/library-note.ts';

/** While the list is read it is drawn so often, in milliseconds: often enough to see it grow. */
const drawEvery = 200;

/** What the page shows, and where it has it from. Whatever changes it draws again. */
export class LibraryPage {
  readonly library: Promise<Library>;
  scene: LibraryScene = {
    originals: null,
    total: 0,
    pins: new Set(),
    bytes: null,
    keeping: null,
    bundles: [],
    deleted: 0,
    packing: null,
    open: null,
    error: null,
  };
  readonly #draw: () => void;
  readonly #search = new ShelfSearch();
  #reading = 0;
  #note: LibraryNote | null = null;

  constructor(library: Promise<Library>, draw: () => void) {
    this.library = library;
    this.#draw = draw;
  }

  readonly search = (query: string): Uint8Array | null => this.#search.find(this.scene.originals ?? [], query);

  change(change: Partial<LibraryScene>): void {
    this.scene = { ...this.scene, ...change };
    this.#draw();
  }

  /** Does something for a person, and says on the page what went wrong. */
  async attempt(work: (library: Library) => Promise<void>): Promise<void> {
    try {
      await work(await this.library);
    } catch (error) {
      if ((error as Error | null)?.name === 'AbortError') return;
      console.error('Wireprint: the library', error);
      this.change({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  async start(): Promise<void> {
    await this.attempt(async () => {
      this.#note = await readLibraryNote(browser.storage.local);
      await this.follow();
    });
  }

  /** Shows what the address asks for: the list, or one original. */
  async follow(): Promise<void> {
    const uri = new URLSearchParams(location.search).get('uri');
    if (uri === null) {
      this.change({ open: null });
      if (this.scene.originals === null) await this.attempt(() => this.read());
      return;
    }
    await this.attempt(async (library) => {
      const [versions, pins] = await Promise.all([library.versions(uri), library.pins()]);
      this.change({ open: { uri, versions }, pins: new Set(pins) });
    });
  }

  /** Reads the list from its beginning, and draws it while it grows; one that is there already stays until the new one is whole. */
  async read(): Promise<void> {
    const reading = ++this.#reading;
    const library = await this.library;
    const [total, pins] = await Promise.all([library.count(), library.pins()]);
    const originals: NonNullable<LibraryScene['originals']>[number][] = [];
    const first = this.scene.originals === null;
    let drawn = 0;
    for await (const part of library.contents()) {
      if (reading !== this.#reading) return;
      for (const each of part) originals.push(each);
      this.#search.prepare(originals);
      if (first && (drawn === 0 || performance.now() - drawn > drawEvery)) {
        this.change({ originals: [...originals], total: Math.max(total, originals.length), pins: new Set(pins) });
        // A turn for the browser to paint: only then is it seen.
        await new Promise((resolve) => setTimeout(resolve));
        drawn = performance.now();
      }
    }
    this.change({ originals, total: originals.length, pins: new Set(pins), error: null });
    await this.readBesides();
  }

  /** What is not needed for the list: bundles, room, whether the browser keeps it. */
  async readBesides(): Promise<void> {
    const library = await this.library;
    const [bundles, room, keeping] = await Promise.all([library.bundles(), readRoom(), readKeeping()]);
    const coming = this.#note?.coming ?? null;
    const listed = bundles.map((bundle) => ({ ...bundle, coming: coming?.id === bundle.id ? coming : null }));
    if (coming && !listed.some(({ id }) => id === coming.id))
      listed.push({ id: coming.id, status: 'loading', version: '', brought: 0, coming });
    this.change({ bundles: listed, bytes: room?.taken ?? null, keeping });
  }

  /** Another context has noted something of the library: a bundle is coming in, or is there. */
  async noteChanged(): Promise<void> {
    const before = this.#note;
    this.#note = await readLibraryNote(browser.storage.local);
    if (JSON.stringify(before) === JSON.stringify(this.#note)) return;
    if (this.#note?.coming) await this.readBesides();
    else if (this.scene.originals && this.#note?.count !== this.scene.originals.length) await this.attempt(() => this.read());
    else await this.readBesides();
  }

  /** Notes how many originals there are now, for the popup. */
  async noteCount(): Promise<void> {
    await noteLibrary(browser.storage.local, await (await this.library).count());
  }
}
