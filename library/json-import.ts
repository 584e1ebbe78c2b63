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
import { takingTurns } from './slices.ts';

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
  let values = 0;
  let good = 0;
  let inVain = 0;
  let originals = 0;
  let lost = false;
  let otherEncoding = false;
  const next = takingTurns();
  const say = (fault: Fault) => {
    lost ||= fault.lost;
    context.fault(fault);
  };
  for await (const [found, more] of withNext(readJsonValues(stream, limits.jsonLine))) {
    const where = placeOf(found, name, more || values > 0);
    values++;
    if (found.otherEncoding && !otherEncoding) {
      say({ sentence: `${where}: is not UTF-8, read as windows-1252`, lost: false });
      otherEncoding = true;
    }
    if (found.value === undefined) {
      // A file without a single good value is said to be none, once.
      if (good > 0 || more) say({ sentence: `${where}: is no JSON`, lost: true });
      inVain++;
    } else {
      good++;
      const feed = asJsonFeed(found.value);
      for (const original of feed ? originalsOf(feed, where, context.outletOf, say) : itemsOf(found.value, where, context.outletOf, say)) {
        const turn = next();
        // Most have no turn to give: nothing is awaited for them.
        if (turn) await turn;
        if (original) {
          originals++;
          yield original;
        } else if (lost) inVain++;
        lost = false;
        if (originals === 0 && inVain >= mostInVain) break;
      }
    }
    if (originals === 0 && inVain >= mostInVain) throw new PackError(`none of the first ${mostInVain} items is a news item`);
  }
  if (values === 0) say({ sentence: `${name}: holds no item`, lost: false });
  if (good === 0 && values > 0) throw new PackError('is no JSON');
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

/** Each item's original, or `null` for one that gives none: whoever takes them has a turn after each. */
function* itemsOf(value: unknown, where: string, outletOf: OutletOf, fault: (fault: Fault) => void): Generator<Original | null> {
  const items = itemsWithin(value);
  for (const [at, item] of items.entries()) {
    const { originals, problems, passed } = readNinjs(item, items.length === 1 ? where : `${where}: item ${at + 1}`);
    const [original = null] = originals;
    // A fact that could not be read is worth a word; an item that is left out makes the input a bad one.
    for (const sentence of problems) fault({ sentence, lost: original === null && passed === 0 });
    yield original && withOutlet(original, outletOf);
  }
}

function* originalsOf(feed: JsonFeed, where: string, outletOf: OutletOf, fault: (fault: Fault) => void): Generator<TextOriginal | null> {
  for (const [at, item] of feed.items.entries()) {
    const place = `${where}: items[${at}]`;
    const raw = readJsonFeedItem(item, feed, outletOf);
    const problems: string[] = typeof raw === 'string' ? [`${place}: ${raw}`] : [];
    const original = typeof raw === 'string' ? null : soundOriginal(raw, (field, reason) => problems.push(`${place}: ${field}: ${reason}`));
    for (const sentence of problems) fault({ sentence, lost: original === null });
    yield original;
  }
}
