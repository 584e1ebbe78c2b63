import { limits } from './limits.ts';
import type { Trouble } from './subscription.ts';

/** What a server answered, read to its end and bounded. */
export type Answer =
  | { kind: 'unchanged'; wait: number }
  | { kind: 'content'; bytes: Uint8Array; charset: string | null; etag: string | null; lastModified: string | null; wait: number }
  | { kind: 'trouble'; trouble: Trouble; wait: number };

export interface Asking {
  /** From the answer before: a server that has nothing new says so in some bytes. */
  etag?: string | null;
  lastModified?: string | null;
  /** Bytes of an answer, unpacked. */
  most: number;
  /** Whether what another host gives may be read, where the one that was asked sends on to it. */
  allows?: (address: string) => Promise<boolean>;
  signal?: AbortSignal;
  fetch?: typeof fetch;
}

/** A server that sends nothing for so long is given up, in milliseconds. */
const patience = 30_000;
/** Servers may ask to be left alone for longer than this; then they are asked again all the same. */
const longestWait = 24 * 3_600_000;

/**
 * Asks for an address that a person allowed: without cookies, without a referrer, past no cache, within bounds of time and size.
 * Never throws for what a server or the network does; rejects only when called off.
 * `wait` is how long the server asks not to be asked again, in milliseconds.
 */
export async function ask(address: string, { etag, lastModified, most, allows, signal, fetch: send = fetch }: Asking): Promise<Answer> {
  const { host } = new URL(address);
  const trouble = (kind: Trouble['kind'], detail: string, wait = 0): Answer => ({ kind: 'trouble', trouble: { kind, detail }, wait });
  const bounds = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);
  try {
    const response = await send(address, {
      headers: { ...(etag ? { 'If-None-Match': etag } : {}), ...(lastModified ? { 'If-Modified-Since': lastModified } : {}) },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: bounds,
    });
    const wait = waitOf(response.headers);
    if (response.url && new URL(response.url).host !== host && !(await allows?.(response.url))) {
      await response.body?.cancel();
      return trouble('moved', host, wait);
    }
    if (response.status === 304) return { kind: 'unchanged', wait };
    if (!response.ok) return trouble('status', String(response.status), wait);
    const bytes = await bodyOf(response, most);
    if (bytes === null) return trouble('too-large', host, wait);
    return {
      kind: 'content',
      bytes,
      charset: charsetOf(response.headers),
      etag: header(response, 'etag'),
      lastModified: header(response, 'last-modified'),
      wait,
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    // No connection, no such host, an answer cut off, a redirect to a host that was not allowed: browsers do not say which, but for the last.
    return trouble((await sendsOn(address, send, bounds)) ? 'moved' : 'unreachable', host);
  }
}

/** Whether a server answers by sending on elsewhere: asked once more, without following. */
async function sendsOn(address: string, send: typeof fetch, signal: AbortSignal): Promise<boolean> {
  try {
    const { type, status } = await send(address, {
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
  } catch {
    return false;
  }
}

async function bodyOf(response: Response, most: number): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > most || !response.body) return response.body ? null : new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function header(response: Response, name: string): string | null {
  const value = response.headers.get(name);
  return value && value.length <= limits.line ? value : null;
}

function charsetOf(headers: Headers): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(headers.get('content-type') ?? '')?.[1] ?? null;
}

/** By `Retry-After`, in seconds or as a date, else by how long the answer is said to be fresh. */
function waitOf(headers: Headers): number {
  const retry = headers.get('retry-after');
  const seconds = retry === null ? Number(/\bmax-age=(\d{1,9})/i.exec(headers.get('cache-control') ?? '')?.[1] ?? 0) : Number(retry);
  const wait = Number.isNaN(seconds) ? Date.parse(retry ?? '') - Date.now() : seconds * 1_000;
  return Math.max(0, Math.min(longestWait, wait || 0));
}
