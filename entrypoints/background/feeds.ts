import browser from 'webextension-polyfill';
import { tables } from '../../data/tables.ts';
import { runRound } from '../../library/feed-round.ts';
import type { Subscription } from '../../library/subscription.ts';
import { Subscriptions } from '../../library/subscriptions.ts';
import { feedFetchingKey, noteLibrary } from '../../messages/library-note.ts';
import type { Result } from '../../messages/result.ts';
import { isOwnPage, library } from './library-host.ts';
import { closeParser, readFetched } from './parser.ts';

const alarm = 'feeds';
/** How often it is looked whether a feed is due: each has its own time. */
const minutes = 10;

/** Registers what fetches subscriptions: their alarm, and a host that a person allows meanwhile. */
export function watchFeeds(): void {
  browser.alarms.onAlarm.addListener(({ name }) => (name === alarm ? runDue() : undefined));
  browser.permissions.onAdded.addListener(() => retryDenied());
}

/** From the subscriptions page: sets or clears the alarm, and fetches what is due. The answer does not wait for that. */
export async function feedsChanged(sender: Parameters<typeof isOwnPage>[0]): Promise<Result<null>> {
  if (!isOwnPage(sender)) return { ok: false, error: 'Only Wireprint’s own pages change subscriptions.' };
  await setAlarm();
  void runDue();
  return { ok: true, value: null };
}

/** The alarm is there only while there is a subscription: without one nothing ever wakes the background for feeds. */
export async function setAlarm(): Promise<void> {
  const held = await withSubscriptions((subscriptions) => subscriptions.list());
  if (held.length === 0) await browser.alarms.clear(alarm);
  else if (!(await browser.alarms.get(alarm))) browser.alarms.create(alarm, { periodInMinutes: minutes });
}

async function retryDenied(): Promise<void> {
  await withSubscriptions(async (subscriptions) => {
    for (const { address, trouble } of await subscriptions.list())
      if (trouble?.kind === 'no-access') await subscriptions.change(address, { due: 0 });
  });
  await runDue();
}

/** Runs every subscription that is due, or has articles waiting, one after the other. One run at a time, whoever asks. */
async function runDue(): Promise<void> {
  await navigator.locks.request('feeds', () => withSubscriptions(runAll));
}

async function runAll(subscriptions: Subscriptions): Promise<void> {
  const done = new Set<string>();
  try {
    for (;;) {
      const next = (await subscriptions.list()).find((one) => one.due <= Date.now() || (one.waiting.length > 0 && !done.has(one.address)));
      if (!next) break;
      done.add(next.address);
      await browser.storage.session.set({ [feedFetchingKey]: next.address });
      await run(subscriptions, next);
    }
  } finally {
    await browser.storage.session.remove(feedFetchingKey);
    await closeParser();
  }
}

async function run(subscriptions: Subscriptions, subscription: Subscription): Promise<void> {
  const { address, failures, hosts = [] } = subscription;
  try {
    const held = await library();
    await runRound(subscription, {
      library: held,
      tables,
      mayFetch: (wanted) => mayFetch(wanted, [new URL(address).host, ...hosts]),
      readPage: readFetched,
      note: (change) => subscriptions.change(address, change),
      now: () => Date.now(),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
    await noteLibrary(browser.storage.local, await held.count());
  } catch (error) {
    console.error('Wireprint: a subscription could not be fetched', error);
    const trouble = { kind: 'library', detail: error instanceof Error ? error.message : String(error) } as const;
    await subscriptions.change(address, { trouble, failures: failures + 1, due: Date.now() + 3_600_000 });
  }
}

/** A host that a person allowed for this subscription, and that the browser lets the extension read. */
async function mayFetch(address: string, hosts: readonly string[]): Promise<boolean> {
  const { host, hostname, protocol } = new URL(address);
  return hosts.includes(host) && (await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }));
}

async function withSubscriptions<T>(use: (subscriptions: Subscriptions) => Promise<T>): Promise<T> {
  const subscriptions = new Subscriptions();
  try {
    return await use(subscriptions);
  } finally {
    subscriptions.close();
  }
}
