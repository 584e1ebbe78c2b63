import { Connection } from './connection.ts';
import type { KeptImport } from './schema.ts';

/** The imports that are under way or were cut off. Each method is one transaction. */
export class KeptImports {
  readonly #connection: Connection;

  constructor(name = 'wireprint') {
    this.#connection = new Connection(name);
  }

  /** Notes an import before it begins. @throws LibraryFullError when the browser has no room for a copy of the files */
  async begin(files: KeptImport['files'], at: string, texts: KeptImport['texts'] = {}): Promise<KeptImport> {
    const begun: KeptImport = { id: crypto.randomUUID(), at, files, texts, done: 0 };
    await this.#connection.use((database) => database.put('imports', begun));
    return begun;
  }

  /** Notes how far an import is. One that was given up meanwhile stays given up. */
  async note(id: string, done: number): Promise<void> {
    await this.#connection.use(async (database) => {
      const tx = database.transaction('imports', 'readwrite');
      const held = await tx.store.get(id);
      if (held) await tx.store.put({ ...held, done });
      await tx.done;
    });
  }

  /** Oldest first. */
  async list(): Promise<KeptImport[]> {
    const all = await this.#connection.use((database) => database.getAll('imports'));
    return all.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** Forgets an import, done or given up, and its copy of the files. What it put into the library stays. */
  async end(id: string): Promise<void> {
    await this.#connection.use((database) => database.delete('imports', id));
  }

  close(): void {
    this.#connection.close();
  }
}
