import { Connection } from './connection.ts';
import type { KeptImport } from './schema.ts';
import { heard } from './transaction.ts';

const both = ['imports', 'imported'] as const;

/** The imports that are under way or were cut off. Each method is one transaction. */
export class KeptImports {
  readonly #connection: Connection;

  constructor(name = 'wireprint') {
    this.#connection = new Connection(name);
  }

  /** Notes an import before it begins. @throws LibraryFullError when the browser has no room for a copy of the files */
  async begin(files: KeptImport['files'], at: string, texts: KeptImport['texts'] = {}): Promise<KeptImport> {
    const begun: KeptImport = { id: crypto.randomUUID(), at, files, texts, done: 0 };
    await this.#connection.change((database) => database.put('imports', begun));
    return begun;
  }

  /** Notes how far an import is: how many originals are in the library, never more than there are. One that was given up meanwhile stays given up. */
  async note(id: string, done: number): Promise<void> {
    await this.#connection.change(async (database) => {
      const tx = heard(database.transaction(both, 'readwrite', { durability: 'relaxed' }));
      if ((await tx.objectStore('imports').getKey(id)) !== undefined) await tx.objectStore('imported').put(done, id);
      await tx.done;
    });
  }

  /** Oldest first. */
  async list(): Promise<KeptImport[]> {
    return this.#connection.use(async (database) => {
      const tx = heard(database.transaction(both, 'readonly'));
      const all = await tx.objectStore('imports').getAll();
      const noted = await Promise.all(all.map(({ id }) => tx.objectStore('imported').get(id)));
      await tx.done;
      return all.map((one, at) => ({ ...one, done: noted[at] ?? one.done })).sort((a, b) => (a.at < b.at ? -1 : 1));
    });
  }

  /** Forgets an import, done or given up, and its copy of the files. What it put into the library stays. */
  async end(id: string): Promise<void> {
    await this.#connection.change(async (database) => {
      const tx = heard(database.transaction(both, 'readwrite'));
      await Promise.all([...both.map((store) => tx.objectStore(store).delete(id)), tx.done]);
    });
  }

  close(): void {
    this.#connection.close();
  }
}
