import { inspect } from '../engine/inspect.ts';
import { lookUp } from '../engine/lookup.ts';
import type { Original } from '../engine/original.ts';
import type { Reading } from '../engine/reading.ts';
import type { Report } from '../engine/report.ts';
import { buildSegment, type Segment } from '../engine/segment.ts';
import type { Tables } from '../engine/tables.ts';

/** Originals in memory: the library of the command line and of tests. Of two with one `uri` the later counts. */
export class Shelf {
  /** By number: the place in the list, from 1. */
  readonly #originals = new Map<number, Original>();
  readonly #segments: Segment[];

  /** @param segments an index that was made of the same originals elsewhere, in the same order; without it one is made */
  constructor(originals: readonly Original[], segments?: readonly Segment[]) {
    const unique = new Map(originals.map((original) => [original.uri, original]));
    let number = 0;
    for (const original of unique.values()) this.#originals.set(++number, original);
    this.#segments = segments ? [...segments] : [buildSegment([...this.#originals].map(([n, original]) => ({ number: n, original })))];
  }

  get size(): number {
    return this.#originals.size;
  }

  /** In the order of their numbers. */
  get originals(): Iterable<Original> {
    return this.#originals.values();
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** @param clock milliseconds; with it the report has `timings`, the lookup's among them */
  check(reading: Reading, tables: Tables, clock?: () => number): Report {
    const from = clock?.() ?? 0;
    const numbers = lookUp(reading, this.#segments, this.size);
    const found = clock?.() ?? 0;
    const candidates = new Map(numbers.map((number) => [number, this.#originals.get(number)!]));
    const report = inspect(reading, candidates, { tables, librarySize: this.size }, clock);
    return clock ? { ...report, timings: { lookup: found - from, ...report.timings } } : report;
  }
}
