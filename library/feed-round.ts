import type { Original, TextOriginal } from '../engine/original.ts';
import type { PageFacts } from '../engine/page-facts.ts';
import type { Tables } from '../engine/tables.ts';
import { encodingOfStart } from './charset.ts';
import { PackError } from './errors.ts';
import { type Asking, ask } from './feed-answer.ts';
import { readFeed } from './feed-items.ts';
import { nextDue } from './feed-schedule.ts';
import { keyHash } from './key-hash.ts';
import type { Library } from './library.ts';
import { outletFinder } from './outlet-finder.ts';
import { originalOfPage } from './page-original.ts';
import { soundOriginal } from './raw-item.ts';
import type { Subscription, Trouble, WaitingArticle } from './subscription.ts';

/** What a round needs of the world around it. */
export interface RoundContext {
  library: Pick<Library, 'add'>;
  tables: Tables;
  /** Whether a person allowed to fetch from this address's host. */
  mayFetch(address: string): Promise<boolean>;
  /** Reads a whole page; `null` where it is no article. */
  readPage(html: string, address: string): Promise<PageFacts | null>;
  /** Notes how the subscription stands; `false` when it was ended meanwhile: then the round ends too. */
  note(change: Partial<Subscription>): Promise<boolean>;
  now(): number;
  /** Waits between two articles. */
  pause(milliseconds: number): Promise<void>;
  signal?: AbortSignal;
  fetch?: typeof fetch;
}

const feedBytes = 10_000_000;
const articleBytes = 8_000_000;
/** Articles fetched in one round, and the time between two: a reader with many tabs asks more of a server. */
const articlesARound = 20;
const betweenArticles = 2_000;
/** Articles that wait at the same time. */
const mostWaiting = 200;
/** Hashes kept of items that were dealt with: more than the longest feeds carry. */
const mostSeen = 3_000;
/** A page that twice gave no article gives none: then the summary is kept, as the part that is known. */
const mostTries = 2;

/**
 * One round of a subscription: asks for the feed, keeps what it carries whole, and fetches the articles of which it has a summary only.
 * Everything is noted as it is done, so that a round that is cut off anywhere is taken up by the next.
 */
export async function runRound(subscription: Subscription, context: RoundContext): Promise<void> {
  const current = { ...subscription };
  const note = (change: Partial<Subscription>) => {
    Object.assign(current, change);
    return context.note(change);
  };
  if (current.due <= context.now() && !(await context.mayFetch(current.address))) {
    await note({ trouble: { kind: 'no-access', detail: new URL(current.address).host }, due: nextDue(context.now(), 1, 0) });
    return;
  }
  // Between two rounds only what waits is fetched.
  if (current.due > context.now() || (await askFeed(current, note, context))) await fetchWaiting(current, note, context);
}

type Note = (change: Partial<Subscription>) => Promise<boolean>;

/** @returns whether the round goes on */
async function askFeed(current: Subscription, note: Note, context: RoundContext): Promise<boolean> {
  const { etag, lastModified, address } = current;
  const answer = await ask(address, { etag, lastModified, most: feedBytes, ...given(context) });
  const fail = (trouble: Trouble) =>
    note({ trouble, failures: current.failures + 1, due: nextDue(context.now(), current.failures + 1, answer.wait) }).then(() => false);
  if (answer.kind === 'trouble') return fail(answer.trouble);
  const done = { fetched: new Date(context.now()).toISOString(), due: nextDue(context.now(), 0, answer.wait), failures: 0, trouble: null };
  if (answer.kind === 'unchanged') return note(done);
  try {
    const { title, items } = await readFeed(answer.bytes, answer.charset, address, context.tables);
    const seen = new Set(current.seen);
    const fresh = items
      .filter((item) => !seen.has(seenAs(item)))
      .map((item) => (current.outlet ? { ...item, outlet: current.outlet } : item));
    const whole = fresh.filter(({ heldExtent, url }) => heldExtent === 'whole' || url === null);
    const counts = await context.library.add(whole, { origin: 'feed', ...(context.signal ? { signal: context.signal } : {}) });
    const summaries = fresh.filter((item) => !whole.includes(item)).map((item): WaitingArticle => ({ item, tries: 0 }));
    const uris = new Set(summaries.map(({ item }) => item.uri));
    return await note({
      ...done,
      title,
      etag: answer.etag,
      lastModified: answer.lastModified,
      kept: current.kept + counts.added,
      seen: [...current.seen, ...fresh.map(seenAs)].slice(-mostSeen),
      // Newest first, as feeds have them; of one that changed while it waited the later counts.
      waiting: [...summaries, ...current.waiting.filter(({ item }) => !uris.has(item.uri))].slice(0, mostWaiting),
    });
  } catch (error) {
    return fail({ kind: error instanceof PackError ? 'no-feed' : 'library', detail: (error as Error).message });
  }
}

async function fetchWaiting(current: Subscription, note: Note, context: RoundContext): Promise<void> {
  const denied = new Set<string>();
  for (let fetched = 0; fetched < articlesARound; ) {
    const next = current.waiting.find(({ item }) => !denied.has(new URL(item.url!).host));
    if (!next) break;
    if (!(await context.mayFetch(next.item.url!))) {
      denied.add(new URL(next.item.url!).host);
      continue;
    }
    if (fetched++ > 0) await context.pause(betweenArticles);
    context.signal?.throwIfAborted();
    const outcome = await fetchArticle(next, current.outlet, context);
    const rest = current.waiting.filter((other) => other !== next);
    if (outcome === 'later') {
      // The server wants to be left alone, or does not answer: the others wait too.
      await note({ waiting: [...rest, { ...next, tries: next.tries + 1 }] });
      break;
    }
    const counts = await context.library.add([outcome], { origin: 'feed' });
    if (!(await note({ waiting: rest, kept: current.kept + counts.added }))) return;
  }
}

/** The article as an original; its summary where it gives none; `later` where the server did not give it. */
async function fetchArticle({ item, tries }: WaitingArticle, outlet: string | null, context: RoundContext): Promise<Original | 'later'> {
  const answer = await ask(item.url!, { most: articleBytes, ...given(context) });
  if (answer.kind !== 'content') {
    const gone =
      answer.kind === 'trouble' &&
      (/^4(?!29)/.test(answer.trouble.detail) || answer.trouble.kind === 'too-large' || answer.trouble.kind === 'moved');
    return gone || tries + 1 >= mostTries ? item : 'later';
  }
  const html = new TextDecoder(encodingOfStart(answer.bytes.subarray(0, 65_536), answer.charset)).decode(answer.bytes);
  const page = await context.readPage(html, item.url!);
  if (!page) return item;
  return asOriginal(page, item, outlet, context.tables) ?? item;
}

/** What the page says, and where it says nothing, what the feed says of the same article. */
function asOriginal(page: PageFacts, item: TextOriginal, outlet: string | null, tables: Tables): TextOriginal | null {
  const read = soundOriginal(originalOfPage(page, outletFinder(tables)), () => {});
  return (
    read && {
      ...read,
      uri: item.uri,
      outlet: outlet ?? read.outlet ?? item.outlet,
      bylines: read.bylines.length > 0 ? read.bylines : item.bylines,
      published: read.published ?? item.published,
      headline: read.headline ?? item.headline,
      language: read.language ?? item.language,
    }
  );
}

/** An item is dealt with until its feed gives it another time of change or another headline. */
function seenAs({ uri, updated, published, headline }: TextOriginal): number {
  return keyHash(JSON.stringify([uri, updated ?? published, headline]));
}

function given({ signal, fetch: send, mayFetch }: RoundContext): Pick<Asking, 'signal' | 'fetch' | 'allows'> {
  return { allows: mayFetch, ...(signal ? { signal } : {}), ...(send ? { fetch: send } : {}) };
}
