import type { Original, TextOriginal } from '../engine/original.ts';
import { PackError } from './errors.ts';
import type { Fault } from './import-source.ts';
import { itemsWithin } from './json-envelope.ts';
import { asJsonFeed, type JsonFeed, readJsonFeedItem } from './json-feed.ts';
import { type JsonValue, readJsonValues } from './json-values.ts';
import { limits } from './limits.ts';
import { readNinjs } from './ninjs.ts';
import { type OutletOf, withOutlet } from './outlet-finder.ts';
import { soundOriginal } from './raw-item.ts';

export interface JsonContext {
  outletOf: OutletOf;
  fault(fault: Fault): void;
}

/** After so many items without one that could be read, the rest is taken for the same. */
const mostInVain = 1_000;

/**
 * The originals of a stream of JSON: ninjs as one item, an array or one a line, and JSON Feed. Faults name line and item.
 * @throws PackError for what is no JSON at all, and where it cannot be read on
 */
export async function* readJson(stream: AsyncIterable<Uint8Array>, name: string, context: JsonContext): AsyncGenerator<Original> {
  let good = 0;
  let bad = 0;
  let originals = 0;
  let otherEncoding = false;
  const values = withNext(readJsonValues(stream, limits.jsonLine));
  for await (const [found, more] of values) {
    const where = placeOf(found, name, more || good + bad > 0);
    if (found.otherEncoding && !otherEncoding) {
      context.fault({ sentence: `${where}: is not UTF-8, read as windows-1252`, lost: false });
      otherEncoding = true;
    }
    if (found.value === undefined) {
      // A file without a single good value is said to be none, once.
      if (good > 0 || more) context.fault({ sentence: `${where}: is no JSON`, lost: true });
      bad++;
      continue;
    }
    good++;
    const feed = asJsonFeed(found.value);
    for (const original of feed ? originalsOf(feed, where, context) : itemsOf(found.value, where, context)) {
      originals++;
      yield original;
    }
    if (originals === 0 && good + bad === mostInVain) throw new PackError(`none of the first ${mostInVain} items is a news item`);
  }
  if (good === 0 && bad > 0) throw new PackError('is no JSON');
}

function placeOf({ line, item }: JsonValue, name: string, several: boolean): string {
  if (item !== null) return `${name}${line > 1 ? `:${line}` : ''}: item ${item}`;
  return several ? `${name}:${line}` : name;
}

/** Each value, and whether another follows. */
async function* withNext<T>(source: AsyncIterable<T>): AsyncGenerator<[T, boolean]> {
  let held: T | undefined;
  for await (const value of source) {
    if (held !== undefined) yield [held, true];
    held = value;
  }
  if (held !== undefined) yield [held, false];
}

function* itemsOf(value: unknown, where: string, { outletOf, fault }: JsonContext): Generator<Original> {
  const items = itemsWithin(value);
  const { originals, problems, passed } = readNinjs(items.length === 1 ? items[0] : items, where);
  const whole = originals.length + passed === items.length;
  // A fact that could not be read is worth a word; an item that is left out makes the input a bad one.
  for (const sentence of problems) fault({ sentence, lost: !whole });
  for (const original of originals) yield withOutlet(original, outletOf);
}

function* originalsOf(feed: JsonFeed, where: string, { outletOf, fault }: JsonContext): Generator<TextOriginal> {
  for (const [at, item] of feed.items.entries()) {
    const place = `${where}: items[${at}]`;
    const raw = readJsonFeedItem(item, feed, outletOf);
    const problems: string[] = typeof raw === 'string' ? [`${place}: ${raw}`] : [];
    const original = typeof raw === 'string' ? null : soundOriginal(raw, (field, reason) => problems.push(`${place}: ${field}: ${reason}`));
    for (const sentence of problems) fault({ sentence, lost: original === null });
    if (original) yield original;
  }
}
