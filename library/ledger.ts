import { BlockReader } from './block-reader.ts';
import { type Change, commit, stateAfter } from './commit.ts';
import { type Deflate, deflate } from './compress.ts';
import type { Connection } from './connection.ts';
import type { Ground } from './ground.ts';
import { goneOf, planIndexing, planRebuild } from './indexing.ts';
import { planMerge } from './merge-plan.ts';
import { loadNames, type Names, namesAfter, type Place } from './name-table.ts';
import { planSweep } from './sweeping.ts';
import { loadView, readState, type View } from './view.ts';
import { viewAfter } from './view-after.ts';
import type { Counts, Plan } from './writing.ts';

/** Of a change that moves no original. */
const unmoved: Plan['places'] = new Map();

type Planner = (ground: Ground) => Promise<Plan>;

/** A change that is being written. */
interface Ahead {
  /** What the library will be: the next plan is made on it meanwhile. */
  ground: Ground;
  /** Resolves when nothing is being written any more: whether the library has become so. */
  written: Promise<boolean>;
}

/**
 * Reads and writes the library's records as one context sees them: caches, each good for one revision, and writers that wait for each
 * other. Writers of other contexts are noticed by the revision: then a plan is made again.
 */
export class Ledger {
  readonly connection: Connection;
  readonly reader = new BlockReader();
  readonly #deflate: Deflate;
  #view: View | null = null;
  #names: Names | null = null;
  #turns: Promise<unknown> = Promise.resolve();
  #ahead: Ahead | null = null;
  #closed = false;

  /** @param by deflates texts: another thread, where there is one */
  constructor(connection: Connection, by: Deflate = deflate) {
    this.connection = connection;
    this.#deflate = by;
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
        return this.connection.use(async (database) => ({ database, view, names, reader: this.reader, deflate: this.#deflate }));
    }
  }

  /**
   * Plans and commits, again from the start when another context was quicker. While a change is written the next writer makes its plan; merging
   * follows by itself, and the next writer waits for it.
   * @param patient further writers follow at once: merging can wait until there is much to merge
   */
  write(plan: Planner, patient = false): Promise<Counts> {
    const turn = this.#turns.then(() => this.#begin(plan));
    this.#turns = turn.catch(() => {});
    this.tidy(patient);
    return turn.then(({ counts }) => counts);
  }

  /** Merges what is due when the writers before are through. One that fails leaves the library as it was: it is tried again after the next change. */
  tidy(patient = false): void {
    this.#turns = this.#turns.then(() => this.#merge(patient)).catch(() => {});
  }

  /** Resolves when nothing is being written or merged any more. */
  async settled(): Promise<void> {
    for (let turns: unknown; turns !== this.#turns; await this.#ahead?.written) {
      turns = this.#turns;
      await turns;
    }
  }

  close(): void {
    this.#closed = true;
    this.connection.close();
    this.#view = null;
    this.#names = null;
  }

  /** Plans, and begins to write. @returns the counts, once they are true */
  async #begin(plan: Planner): Promise<{ counts: Promise<Counts> }> {
    for (;;) {
      const ahead = this.#ahead;
      const ground = ahead?.ground ?? (await this.ground());
      const [planned, written] = await Promise.allSettled([plan(ground), ahead?.written ?? true]);
      // A plan that stands on what did not come to be is worth nothing, and neither is what it stumbled over.
      if (written.status === 'rejected' || !written.value) continue;
      if (planned.status === 'rejected') throw planned.reason;
      const { change, counts, places } = planned.value;
      if (change === null) return { counts: Promise.resolve(counts) };
      if (places) return { counts: this.#writeAhead(plan, ground, change, places).then((again) => again ?? counts) };
      if (await this.#commit(change, places)) return { counts: Promise.resolve(counts) };
    }
  }

  /** Writes a change, and lets the next plan be made on it. @returns `null`, or the counts of another plan where another context was quicker */
  #writeAhead(plan: Planner, ground: Ground, change: Change, places: ReadonlyMap<number, Place | null>): Promise<Counts | null> {
    const state = stateAfter(ground.view.state, change);
    const [view, names] = [viewAfter(ground.view, change, state), namesAfter(ground.names, places, state.revision)];
    this.reader.follow(change, state.revision);
    // Until it is written nobody else may take it for what the library holds.
    this.#names = null;
    const outcome = this.connection
      .change((database) => commit(database, change))
      .then(async (written) => {
        if (!written) return this.#again(plan);
        [this.#view, this.#names] = [view, names];
        return null;
      });
    const over = (came: boolean) => {
      this.#ahead = null;
      if (!came) this.reader.forget();
      return came;
    };
    this.#ahead = {
      ground: { ...ground, view, names },
      written: outcome.then(
        (again) => over(again === null),
        () => over(false),
      ),
    };
    return outcome;
  }

  /** Plans and commits while nobody else does in this context. */
  async #again(plan: Planner): Promise<Counts> {
    for (;;) {
      const { change, counts, places } = await plan(await this.ground());
      if (change === null || (await this.#commit(change, places))) return counts;
    }
  }

  /** @returns whether the change is in; what is known of the library then follows it without being read anew, where `places` tells what became of the names */
  async #commit(change: Change, places: Plan['places']): Promise<boolean> {
    const state = await this.connection.change((database) => commit(database, change));
    if (!state) return false;
    this.reader.follow(change, state.revision);
    if (this.#view?.state.revision === state.revision - 1) this.#view = viewAfter(this.#view, change, state);
    if (places && this.#names?.revision === state.revision - 1) namesAfter(this.#names, places, state.revision);
    return true;
  }

  /** Merges segments while a merge is due, then sweeps blocks. What another context did meanwhile is left to it. */
  async #merge(patient: boolean): Promise<void> {
    while (!this.#closed) {
      const { ground, written } = this.#ahead ?? {};
      if (ground && !isUntidy(ground.view, patient)) return;
      await written;
      const view = await this.current();
      const sweep = () => this.connection.use((database) => planSweep({ database, view, reader: this.reader }));
      const change = (await planIndexing(view, patient)) ?? (patient ? null : await sweep());
      if (change === null || !(await this.#commit(change, unmoved))) return;
    }
  }
}

function isUntidy(view: View, patient: boolean): boolean {
  return planMerge(view.segments, goneOf(view), patient).length > 0 || (!patient && view.replaced.size > 0);
}
