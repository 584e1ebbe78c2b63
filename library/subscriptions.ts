import { Connection } from './connection.ts';
import type { Subscription } from './subscription.ts';
import { heard } from './transaction.ts';

/** The subscriptions, in the library's database. Each method is one transaction. */
export class Subscriptions {
  readonly #connection: Connection;

  constructor(name = 'wireprint') {
    this.#connection = new Connection(name);
  }

  /** Oldest first. */
  async list(): Promise<Subscription[]> {
    const all = await this.#connection.use((database) => database.getAll('subscriptions'));
    return all.sort((a, b) => (a.added < b.added ? -1 : 1));
  }

  /**
   * Subscribes; an address that is there already stays as it is.
   * @param hosts of its articles, that a person allowed together with the feed's own
   */
  async add(address: string, outlet: string | null, added: string, hosts: readonly string[] = []): Promise<void> {
    const fresh: Subscription = {
      address,
      outlet,
      title: null,
      added,
      hosts: [new URL(address).host, ...hosts],
      etag: null,
      lastModified: null,
      fetched: null,
      due: 0,
      failures: 0,
      trouble: null,
      kept: 0,
      seen: [],
      waiting: [],
    };
    await this.#connection.change(async (database) => {
      const tx = heard(database.transaction('subscriptions', 'readwrite'));
      if ((await tx.store.getKey(address)) === undefined) await tx.store.put(fresh);
      await tx.done;
    });
  }

  /** Changes what is said; a subscription that was ended meanwhile stays ended. @returns whether it is still there */
  change(address: string, change: Partial<Omit<Subscription, 'address'>>): Promise<boolean> {
    return this.#connection.change(async (database) => {
      const tx = heard(database.transaction('subscriptions', 'readwrite'));
      const held = await tx.store.get(address);
      if (held) await tx.store.put({ ...held, ...change });
      await tx.done;
      return held !== undefined;
    });
  }

  /** Ends a subscription. What came from it stays in the library. */
  async remove(address: string): Promise<void> {
    await this.#connection.change((database) => database.delete('subscriptions', address));
  }

  close(): void {
    this.#connection.close();
  }
}
