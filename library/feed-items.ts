import type { TextOriginal } from '../engine/original.ts';
import type { Tables } from '../engine/tables.ts';
import { encodingOfStart } from './charset.ts';
import { PackError } from './errors.ts';
import { kindOf } from './import-kind.ts';
import { asJsonFeed, readJsonFeedItem } from './json-feed.ts';
import { outletFinder } from './outlet-finder.ts';
import { soundOriginal } from './raw-item.ts';
import { channelTitle } from './rss.ts';
import { readXml } from './xml-import.ts';
import { child, textIn } from './xml-node.ts';

/** A feed as it was fetched: what it calls itself, and its items, at most `mostItems`. */
export interface FeedItems {
  title: string | null;
  items: TextOriginal[];
}

/** Feeds carry ten to a hundred items; a hundred thousand are an archive, to be imported as a file. */
const mostItems = 500;

/**
 * The items of a feed: RSS, Atom or JSON Feed.
 * @throws PackError with a sentence when it is none; a fault of a single item costs that item
 */
export async function readFeed(bytes: Uint8Array, charset: string | null, address: string, tables: Tables): Promise<FeedItems> {
  const kind = kindOf(bytes.subarray(0, 65_536), address, charset);
  const text = new TextDecoder(encodingOfStart(bytes.subarray(0, 65_536), charset)).decode(bytes);
  if (kind === 'xml') return readXmlFeed(text, address, tables);
  if (kind === 'json') return readJsonFeed(text, tables);
  throw new PackError(kind === 'html' ? 'is a web page' : kind === 'empty' ? 'is empty' : 'is neither XML nor JSON');
}

async function readXmlFeed(text: string, address: string, tables: Tables): Promise<FeedItems> {
  const feed: FeedItems = { title: null, items: [] };
  const once = async function* () {
    yield text;
  };
  const originals = readXml(once(), address, {
    outletOf: outletFinder(tables),
    fault: () => {},
    item: (item) => {
      feed.title ??= channelTitle(item) ?? textIn(child(item.parent, 'title'));
    },
  });
  try {
    for await (const original of originals) if (feed.items.push(original) === mostItems) break;
  } catch (error) {
    // A feed that is cut off gives what it has.
    if (!(error instanceof PackError) || feed.items.length === 0) throw error;
  }
  return feed;
}

function readJsonFeed(text: string, tables: Tables): FeedItems {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackError('is no JSON');
  }
  const feed = asJsonFeed(value);
  if (!feed) throw new PackError('is JSON, but no JSON Feed');
  const outletOf = outletFinder(tables);
  const items = feed.items.slice(0, mostItems).flatMap((item) => {
    const raw = readJsonFeedItem(item, feed, outletOf);
    return typeof raw === 'string' ? [] : (soundOriginal(raw, () => {}) ?? []);
  });
  return { title: feed.title ?? null, items };
}
