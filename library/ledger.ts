import { BlockReader } from './block-reader.ts';
import { type Change, commit } from './commit.ts';
import type { Connection } from './connection.ts';
import type { Ground } from './ground.ts';
import { planIndexing, planRebuild } from './indexing.ts';
import { loadNames, type Names } from './name-table.ts';
import { loadView, readState, type View } from './view.ts';
import type { Counts, Plan } from './writing.ts';

/** Of a change that moves no original. */
const unmoved: Plan['places'] = new Map();

/**
 * Reads and writes the library's records as one context sees them: caches, each good for one revision, and writers that wait for each
 * other. Writers of other contexts are noticed by the revision: then a plan is made again.
 */
export class Ledger {
  readonly connection: Connection;
  readonly reader = new BlockReader();
  #view: View | null = null;
  #names: Names | null = null;
  #turns: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** How many originals there are. Reads no more than that. */
  async count(): Promise<number> {
    return (await this.connection.use((database) => readState(database))).count;
  }

  /** The view as it is now, whatever version of the engine its index is of. */
  async load(): Promise<View> {
    this.#view = await this.connection.use((database) => loadView(database, this.#view));
    return this.#view;
  }

  /** The view with an index that this version of the engine can search: after an update of the extension it is made again once. */
  async current(): Promise<View> {
    for (;;) {
      const view = await this.load();
      const change = await this.connection.use((database) => planRebuild(database, view, this.reader));
      if (change === null) return view;
      await this.#commit(change, unmoved);
    }
  }

  /** The view and the names, both of one revision, for planning a change. */
  async ground(): Promise<Ground> {
    for (;;) {
      const view = await this.current();
      this.#names = await this.connection.use((database) => loadNames(database, this.#names));
      const names = this.#names;
      if (names.revision === view.state.revision)
        return this.connection.use(async (database) => ({ database, view, names, reader: this.reader }));
    }
  }

  /**
   * Plans and commits, again from the start when another context was quicker. Merging follows by itself; the next writer waits for it.
   * @param patient further writers follow at once: merging can wait until there is much to merge
   */
  write(plan: (ground: Ground) => Promise<Plan>, patient = false): Promise<Counts> {
    const turn = this.#turns.then(async () => {
      for (;;) {
        const { change, counts, places } = await plan(await this.ground());
        if (change === null || (await this.#commit(change, places))) return counts;
      }
    });
    this.#turns = turn.catch(() => {});
    this.tidy(patient);
    return turn;
  }

  /** Merges what is due when the writers before are through. One that fails leaves the library as it was: it is tried again after the next change. */
  tidy(patient = false): void {
    this.#turns = this.#turns.then(() => this.#merge(patient)).catch(() => {});
  }

  /** Resolves when nothing is being written or merged any more. */
  async settled(): Promise<void> {
    for (let turns: unknown; turns !== this.#turns; await this.#turns) turns = this.#turns;
  }

  close(): void {
    this.#closed = true;
    this.connection.close();
    this.#view = null;
    this.#names = null;
  }

  /** @returns whether the change is in; the names then follow it without being read anew, where `places` tells what became of them */
  async #commit(change: Change, places: Plan['places']): Promise<boolean> {
    const state = await this.connection.use((database) => commit(database, change));
    const names = this.#names;
    if (state && names && places && names.revision === state.revision - 1) {
      for (const [key, place] of places) {
        if (place) names.held.set(key, place);
        else names.held.delete(key);
      }
      names.revision = state.revision;
    }
    return state !== null;
  }

  /** Merges segments while a merge is due. What another context did meanwhile is left to it. */
  async #merge(patient: boolean): Promise<void> {
    while (!this.#closed) {
      const change = await planIndexing(await this.current(), patient);
      if (change === null || !(await this.#commit(change, unmoved))) return;
    }
  }
}
