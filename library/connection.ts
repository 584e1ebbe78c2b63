import { openDB } from 'idb';
import { LibraryBlockedError, LibraryClosedError, nameError } from './errors.ts';
import { freshLog } from './fresh-log.ts';
import { type Database, type LibrarySchema, upgrades } from './schema.ts';
import { abort } from './transaction.ts';

/**
 * The open database. Lets go when a newer version wants to upgrade or the browser takes it away, and opens it anew at the next use:
 * a tab left open never blocks an update.
 */
export class Connection {
  readonly #name: string;
  readonly #patience: number;
  #opening: Promise<Database> | null = null;
  #closed = false;

  /** @param patience how long an upgrade waits for other tabs to let go, in milliseconds; they do so at once unless they hang */
  constructor(name: string, patience = 5_000) {
    this.#name = name;
    this.#patience = patience;
  }

  /**
   * Runs a piece of work that only reads the database.
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

  /**
   * Runs a piece of work that writes, or may.
   * @throws what `use` throws
   */
  async change<T>(work: (database: Database) => Promise<T>): Promise<T> {
    await freshLog();
    return this.use(work);
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
      let failure: unknown;
      openDB<LibrarySchema>(this.#name, upgrades.length, {
        async upgrade(database, oldVersion, _newVersion, transaction) {
          // When it is aborted the opening itself fails: that is where it is heard.
          transaction.done.catch(() => {});
          try {
            for (const step of upgrades.slice(oldVersion)) await step(database, transaction);
          } catch (error) {
            // What a step could not do must not leave the others done: the old version stays as it was.
            failure = error;
            abort(transaction);
          }
        },
        blocked: () => {
          timer = setTimeout(() => {
            gaveUp = true;
            reject(new LibraryBlockedError());
          }, this.#patience);
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
          reject(failure ?? error);
        },
      );
    });
  }
}
