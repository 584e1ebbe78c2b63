import { openDB } from 'idb';
import { LibraryBlockedError, LibraryClosedError, nameError } from './errors.ts';
import { type Database, type LibrarySchema, upgrades } from './schema.ts';

/** How long an upgrade waits for other tabs to let go; they do so at once unless they hang. */
const patience = 5_000;

/**
 * The open database. Lets go when a newer version wants to upgrade or the browser takes it away, and opens it anew at the next use:
 * a tab left open never blocks an update.
 */
export class Connection {
  readonly #name: string;
  #opening: Promise<Database> | null = null;
  #closed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Runs a piece of work on the database.
   * @throws LibraryNewerError, LibraryBlockedError, LibraryFullError, LibraryClosedError
   */
  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    if (this.#closed) throw new LibraryClosedError();
    try {
      return await work(await this.#open());
    } catch (error) {
      // The browser closed the connection between two uses (storage cleared, version change): once more, on a fresh one.
      if ((error as Error | null)?.name !== 'InvalidStateError' || this.#closed) throw nameError(error);
      this.#opening = null;
    }
    try {
      return await work(await this.#open());
    } catch (error) {
      throw nameError(error);
    }
  }

  close(): void {
    this.#closed = true;
    this.#letGo();
  }

  #letGo(): void {
    const opening = this.#opening;
    this.#opening = null;
    opening?.then(
      (database) => database.close(),
      () => {},
    );
  }

  #open(): Promise<Database> {
    this.#opening ??= this.#request().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  #request(): Promise<Database> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let gaveUp = false;
      openDB<LibrarySchema>(this.#name, upgrades.length, {
        upgrade(database, oldVersion, _newVersion, transaction) {
          for (const step of upgrades.slice(oldVersion)) step(database, transaction);
        },
        blocked() {
          timer = setTimeout(() => {
            gaveUp = true;
            reject(new LibraryBlockedError());
          }, patience);
        },
        blocking: () => this.#letGo(),
        terminated: () => {
          this.#opening = null;
        },
      }).then(
        (database) => {
          clearTimeout(timer);
          if (gaveUp) database.close();
          else resolve(database);
        },
        (error: unknown) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }
}
