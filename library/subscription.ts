import type { TextOriginal } from '../engine/original.ts';

/** A feed that a person subscribed to, and how it stands. Kept in the database under its address. */
export interface Subscription {
  /** The feed's address, http or https. */
  address: string;
  /** The outlet whose originals they are; `null`: as the feed names itself. */
  outlet: string | null;
  /** How the feed names itself; `null` until it was fetched. */
  title: string | null;
  /** ISO 8601. */
  added: string;
  /** The hosts that a person allowed for it: the feed's own, and those of its articles. */
  hosts?: string[];
  /** What the server gave to ask with next time, so that it need not send again what has not changed (RFC 9110, 13.1). */
  etag: string | null;
  lastModified: string | null;
  /** When the feed last answered, ISO 8601. */
  fetched: string | null;
  /** When it may be asked next, in milliseconds since 1970. */
  due: number;
  /** How often in a row it could not be fetched. */
  failures: number;
  trouble: Trouble | null;
  /** How many originals have come from it. */
  kept: number;
  /** Hashes of the items that were dealt with, newest last: what a person deleted does not come back. */
  seen: number[];
  /** Articles that the feed gives in summary only and that are still to be fetched. */
  waiting: WaitingArticle[];
}

/** An item with a summary only: what the feed says of it, until its article was fetched. */
export interface WaitingArticle {
  /** What the feed says: facts and summary. */
  item: TextOriginal;
  tries: number;
}

/** Why a feed or an article did not come. */
export interface Trouble {
  kind: 'no-access' | 'unreachable' | 'moved' | 'status' | 'too-large' | 'no-feed' | 'library';
  /** The host, the status or the words that go with it. */
  detail: string;
}
