import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/filling.css';
import { openVoice } from '../../components/open-voice.ts';
import '../../components/sheet.css';
import { type SubscriptionFacts, Subscriptions as SubscriptionsView } from '../../components/subscriptions.tsx';
import { dress, VoiceContext } from '../../components/voice.ts';
import choices from '../../data/feeds.json' with { type: 'json' };
import type { Subscription } from '../../library/subscription.ts';
import { Subscriptions } from '../../library/subscriptions.ts';
import { sendMessage } from '../../messages/channel.ts';
import { feedFetchingKey } from '../../messages/library-note.ts';
import { readSettings } from '../../messages/settings.ts';

interface Choice {
  outlet: string;
  language: string;
  address: string;
  articles?: string[];
}

const subscriptions = new Subscriptions();
let refused: string | null = null;

async function draw(): Promise<void> {
  const [held, session, { language }] = await Promise.all([
    subscriptions.list(),
    browser.storage.session.get(feedFetchingKey),
    readSettings(browser.storage.local),
  ]);
  const voice = await openVoice(browser.i18n, language, browser.runtime.getURL, Date.now());
  dress(document, voice, 'feedsPageTitle');
  render(
    <VoiceContext.Provider value={voice}>
      <SubscriptionsView
        subscriptions={held.map((one) => factsOf(one, session[feedFetchingKey] === one.address))}
        choices={choices as Choice[]}
        refused={refused}
        actions={{ subscribe, allow, fetchNow, remove }}
      />
    </VoiceContext.Provider>,
    document.body,
  );
}

function factsOf(
  { address, outlet, title, fetched, due, kept, trouble, waiting, hosts = [] }: Subscription,
  fetching: boolean,
): SubscriptionFacts {
  const allowed = new Set([new URL(address).host, ...hosts]);
  const denied = [...new Set(waiting.map(({ item }) => new URL(item.url!).host))].filter((host) => !allowed.has(host));
  return { address, outlet, title, fetched, due, kept, trouble, waiting: waiting.length, denied, fetching };
}

/** The browser asks a person only where it does not let the extension read the host already. It wants the click itself: nothing is awaited before. */
function access(address: string, hosts: readonly string[]): Promise<boolean> {
  const { protocol } = new URL(address);
  return browser.permissions.request({ origins: hosts.map((host) => `${protocol}//${host.replace(/:\d+$/, '')}/*`) });
}

async function subscribe(address: string): Promise<void> {
  const choice = (choices as Choice[]).find((one) => one.address === address);
  const hosts = [new URL(address).host, ...(choice?.articles ?? [])];
  refused = (await access(address, hosts)) ? null : hosts[0]!;
  if (refused === null) await subscriptions.add(address, choice?.outlet ?? null, new Date().toISOString(), choice?.articles);
  await changed();
}

async function allow(address: string, host: string): Promise<void> {
  if (await access(address, [host])) {
    const held = (await subscriptions.list()).find((one) => one.address === address);
    if (held)
      await subscriptions.change(address, { hosts: [...new Set([...(held.hosts ?? []), host])], ...(held.trouble ? { due: 0 } : {}) });
  }
  await changed();
}

async function fetchNow(address: string): Promise<void> {
  await subscriptions.change(address, { due: 0 });
  await changed();
}

async function remove(address: string): Promise<void> {
  await subscriptions.remove(address);
  await changed();
}

async function changed(): Promise<void> {
  await draw();
  await sendMessage('feedsChanged', undefined);
}

/** While a feed is fetched its figures change in the database, of which nobody tells. */
const soon = 1_000;
let timer: ReturnType<typeof setTimeout> | undefined;
async function follow(): Promise<void> {
  clearTimeout(timer);
  await draw();
  const session = await browser.storage.session.get(feedFetchingKey);
  if (session[feedFetchingKey] !== undefined) timer = setTimeout(() => void follow(), soon);
}

browser.storage.onChanged.addListener((changes, area) => {
  if ((area === 'session' && feedFetchingKey in changes) || area === 'local') void follow();
});
await follow();
