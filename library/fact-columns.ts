import type { Original, OriginalFacts } from '../engine/original.ts';

/** How an original came to be held. */
export interface Keeping {
  /** When, in milliseconds since 1970; `null` where that was not noted. */
  at: number | null;
  origin: Origin | null;
}

export type Origin = 'bundle' | 'import' | 'feed' | 'capture';

/** What is stored of an original beside its text. */
export interface StoredFacts extends OriginalFacts, Keeping {
  number: number;
  held: Original['held'];
  /** Bytes of its text or trace in the block. */
  length: number;
}

const names = [
  'number',
  'held',
  'at',
  'origin',
  'length',
  'uri',
  'url',
  'outlet',
  'bylines',
  'published',
  'updated',
  'headline',
  'genre',
  'language',
  'heldExtent',
  'demo',
] as const satisfies (keyof StoredFacts)[];

type Columns = Record<string, unknown[]>;

/** How the texts of a block are written, where columns say so: see `word-codes.ts`. Without a word they are plain UTF-8. */
const wordCodes = 'words';

/** The facts of a block, field by field: like stands beside like, which takes a tenth less room once deflated. Numbers as steps. */
export function toColumns(rows: readonly StoredFacts[]): Columns {
  const columns: Columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
  columns.number = rows.map(({ number }, at) => number - (rows[at - 1]?.number ?? 0));
  // An address mostly repeats its key: side by side they take a third less.
  delete columns.uri;
  delete columns.url;
  columns.addresses = rows.flatMap(({ uri, url }) => [uri, url]);
  columns.coding = [wordCodes];
  return columns;
}

/** What a block's facts are stored as: columns, or the rows that versions 1 and 2 of the database kept, without how they came. */
export type StoredColumns = Columns | (Partial<StoredFacts> & OriginalFacts & { number: number })[];

/** Facts of which the numbers and lengths are read at once, and a row only when it is asked for: a lookup needs one or two of a block. */
export class FactRows {
  readonly numbers: readonly number[];
  readonly #stored: StoredColumns;

  constructor(stored: StoredColumns) {
    this.#stored = stored;
    let number = 0;
    this.numbers = Array.isArray(stored)
      ? stored.map((row) => row.number)
      : stored.number!.map((step) => {
          number += step as number;
          return number;
        });
  }

  /** Whether the texts have word codes. */
  get coded(): boolean {
    return !Array.isArray(this.#stored) && this.#stored.coding?.[0] === wordCodes;
  }

  lengthAt(at: number): number {
    return Array.isArray(this.#stored) ? 0 : (this.#stored.length![at] as number);
  }

  at(at: number): StoredFacts {
    const stored = this.#stored;
    if (Array.isArray(stored)) return { held: 'text', at: null, origin: null, length: 0, ...stored[at]! };
    const row = Object.fromEntries(names.map((name) => [name, stored[name]?.[at]]));
    const { addresses } = stored;
    if (addresses) Object.assign(row, { uri: addresses[at * 2], url: addresses[at * 2 + 1] });
    return { ...row, number: this.numbers[at]! } as unknown as StoredFacts;
  }

  all(): StoredFacts[] {
    return this.numbers.map((_, at) => this.at(at));
  }
}
