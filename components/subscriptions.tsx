import { useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { readMoment, sayMoment } from './times.ts';
import { useVoice, type Voice } from './voice.ts';

/** How a subscription stands. */
export interface SubscriptionFacts {
  address: string;
  outlet: string | null;
  title: string | null;
  /** ISO 8601. */
  fetched: string | null;
  /** Milliseconds since 1970. */
  due: number;
  kept: number;
  waiting: number;
  trouble: { kind: 'no-access' | 'unreachable' | 'moved' | 'status' | 'too-large' | 'no-feed' | 'library'; detail: string } | null;
  /** Hosts of its articles that are not allowed. */
  denied: readonly string[];
  fetching: boolean;
}

/** A feed of the table. */
export interface FeedChoice {
  outlet: string;
  language: string;
  address: string;
}

export interface SubscriptionsActions {
  subscribe(address: string): void;
  /** Asks for access to a host, in the scheme of the feed. */
  allow(address: string, host: string): void;
  fetchNow(address: string): void;
  remove(address: string): void;
}

export interface SubscriptionsProps {
  /** `null` while they are read. */
  subscriptions: readonly SubscriptionFacts[] | null;
  choices: readonly FeedChoice[];
  /** A host to which access was refused just now. */
  refused: string | null;
  actions: SubscriptionsActions;
}

/** The feeds that a person subscribed to, and the ways to add one. */
export function Subscriptions({ subscriptions, choices, refused, actions }: SubscriptionsProps) {
  const voice = useVoice();
  const taken = new Set(subscriptions?.map(({ address }) => address));
  return (
    <main class="sheet wide">
      <a class="way" href="/library.html">
        <Icon name="back" /> {voice.say('libraryTitle')}
      </a>
      <h1>{voice.say('feedsTitle')}</h1>
      <p>{voice.say('feedsWhat')}</p>
      <AddForm choices={choices.filter(({ address }) => !taken.has(address))} refused={refused} onSubscribe={actions.subscribe} />
      {subscriptions?.length === 0 && <p class="soft">{voice.say('feedsNone')}</p>}
      {subscriptions?.map((one) => (
        <SubscriptionCard key={one.address} subscription={one} actions={actions} />
      ))}
    </main>
  );
}

function AddForm({
  choices,
  refused,
  onSubscribe,
}: {
  choices: readonly FeedChoice[];
  refused: string | null;
  onSubscribe: (address: string) => void;
}) {
  const voice = useVoice();
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const names = new Intl.DisplayNames(voice.locale, { type: 'language' });
  const languages = [...new Set(choices.map(({ language }) => language))]
    .map((language) => ({ language, name: names.of(language) ?? language }))
    .sort((a, b) => a.name.localeCompare(b.name, voice.locale));
  const add = (event: Event) => {
    event.preventDefault();
    const address = addressTyped(typed);
    setBad(address === null);
    if (address === null) return;
    setTyped('');
    onSubscribe(address);
  };
  return (
    <section>
      <form class="row" onSubmit={add}>
        <label for="feed">{voice.say('feedsAdd')}</label>
        <input
          id="feed"
          dir="ltr"
          inputMode="url"
          value={typed}
          aria-invalid={bad}
          aria-describedby="feed-said"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{voice.say('feedsSubscribe')}</button>
      </form>
      <p id="feed-said" role="status" class="said">
        {bad ? voice.say('feedsBad') : refused !== null && voice.say('feedsRefused', refused)}
      </p>
      <div class="row">
        <label for="choice">{voice.say('feedsChoose')}</label>
        <select id="choice" value="" onChange={(event) => setTyped(event.currentTarget.value)}>
          <option value="" />
          {languages.map(({ language, name }) => (
            <optgroup key={language} label={name}>
              {choices
                .filter((choice) => choice.language === language)
                .map(({ outlet, address }) => (
                  <option key={address} value={address}>
                    {outlet}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </section>
  );
}

function SubscriptionCard({ subscription, actions }: { subscription: SubscriptionFacts; actions: SubscriptionsActions }) {
  const voice = useVoice();
  const { address, outlet, title, fetched, due, kept, waiting, trouble, denied, fetching } = subscription;
  const host = new URL(address).host;
  return (
    <section class="subscription" aria-busy={fetching}>
      <h2>
        <bdi>{outlet ?? title ?? host}</bdi>
        <span class="where" dir="ltr">
          {address}
        </span>
      </h2>
      <p class="facts" role="status">
        <span>
          {fetching ? voice.say('feedsFetching') : fetched ? voice.say('feedsLast', when(fetched, voice)) : voice.say('feedsNever')}
        </span>
        <span>{voice.say('feedsKept', voice.number(kept))}</span>
        {waiting > 0 && <span>{voice.say('feedsWaiting', voice.number(waiting))}</span>}
        {due > voice.now && <span>{voice.say('feedsNext', when(new Date(due).toISOString(), voice))}</span>}
      </p>
      {trouble && <p class="notice">{sayTrouble(trouble, voice)}</p>}
      {denied.length > 0 && <p class="notice">{voice.say('feedsArticles', voice.list(denied))}</p>}
      <div class="buttons">
        {trouble?.kind === 'no-access' && (
          <button type="button" class="main" onClick={() => actions.allow(address, host)}>
            {voice.say('feedsAllow', host)}
          </button>
        )}
        {denied.map((one) => (
          <button key={one} type="button" class="main" onClick={() => actions.allow(address, one)}>
            {voice.say('feedsAllow', one)}
          </button>
        ))}
        <button type="button" disabled={fetching} onClick={() => actions.fetchNow(address)}>
          {voice.say('feedsNow')}
        </button>
        <button type="button" onClick={() => actions.remove(address)}>
          {voice.say('feedsRemove')}
        </button>
      </div>
    </section>
  );
}

function sayTrouble({ kind, detail }: NonNullable<SubscriptionFacts['trouble']>, voice: Voice): string {
  switch (kind) {
    case 'no-access':
      return voice.say('feedsAccess', detail);
    case 'unreachable':
      return voice.say('feedsUnreachable', detail);
    case 'moved':
      return voice.say('feedsMoved', detail);
    case 'status':
      return voice.say('feedsStatus', detail);
    case 'too-large':
      return voice.say('feedsLarge');
    case 'no-feed':
      return voice.say('feedsNoFeed', detail);
    case 'library':
      return voice.say('feedsLibrary', detail);
  }
}

function when(iso: string, voice: Voice): string {
  const moment = readMoment(iso, Number.POSITIVE_INFINITY);
  return moment ? sayMoment(moment, voice) : iso;
}

/** An http(s) address, with `https` put before a bare one; `null` for anything else. */
function addressTyped(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  const web = protocol === 'http:' || protocol === 'https:';
  return web && hostname !== '' && !username && !password && /[.:]|^localhost$/.test(hostname) ? href : null;
}
