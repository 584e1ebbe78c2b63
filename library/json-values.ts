import { joinBytes } from './compress.ts';
import { PackError } from './errors.ts';

/** One JSON value of a stream: an element of the array that it is, or one of the values that stand one after the other. */
export interface JsonValue {
  /** `undefined` where it is no JSON. */
  value: unknown;
  /** The line that it begins in, from 1. */
  line: number;
  /** Its place in the array, from 1; `null` outside one. */
  item: number | null;
  /** Whether its bytes were no UTF-8 and were read as windows-1252. */
  otherEncoding: boolean;
}

/**
 * The values of a stream of JSON, one at a time: a single one, the elements of an array however long, one a line, or one after the
 * other. No more than one value and one chunk are in memory, and one that is broken does not spoil the next.
 * @param most bytes of one value
 * @throws PackError for a value over the limit, and for an array that is cut off, after its elements
 */
export async function* readJsonValues(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<JsonValue> {
  const splitter = new Splitter(most);
  for await (const chunk of stream) yield* splitter.push(chunk);
  yield* splitter.end();
}

const [lineFeed, quote, comma, colon, backslash, mark] = [0x0a, 0x22, 0x2c, 0x3a, 0x5c, 0xef];
const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** White space, and the other two bytes of a byte order mark. */
const between = new Set([0x09, lineFeed, 0x0d, 0x20, 0xbb, 0xbf]);

/** Finds where values end by brackets and quotes alone; what is between is left to `JSON.parse`. */
class Splitter {
  readonly #most: number;
  #shape: 'unknown' | 'array' | 'closed' | 'sequence' = 'unknown';
  #line = 1;
  #items = 0;
  /** Of the value under way. */
  #begun = false;
  #parts: Uint8Array[] = [];
  #size = 0;
  #startLine = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The last byte that is no white space. */
  #last = 0;
  /** The line before ended where no JSON can go on with an object. */
  #broken = false;

  constructor(most: number) {
    this.#most = most;
  }

  *push(chunk: Uint8Array): Generator<JsonValue> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      // Nearly all bytes stand in strings, where nothing but these three matters: looked at one by one below they were a quarter of an import.
      if (this.#inString && !this.#escaped && !this.#broken) at = skipPlain(chunk, at);
      if (at === chunk.length) break;
      const byte = chunk[at]!;
      if (this.#broken && byte === openObject) yield this.#take(chunk.subarray(from, at));
      this.#broken = false;
      if (byte === lineFeed) this.#line++;
      if (!this.#begun) {
        if (!this.#begins(byte)) continue;
        from = at;
      }
      const end = this.#step(byte);
      if (end === 'after') yield this.#take(chunk.subarray(from, at + 1));
      else if (end === 'before') {
        yield this.#take(chunk.subarray(from, at));
        if (byte === closeArray) this.#shape = 'closed';
      }
    }
    if (!this.#begun) return;
    this.#keep(chunk.subarray(from));
  }

  *end(): Generator<JsonValue> {
    if (this.#begun) yield this.#take(new Uint8Array());
    if (this.#shape === 'array') throw new PackError(`line ${this.#line}: the array is cut off: get the file again`);
  }

  /** Whether a byte begins a value. */
  #begins(byte: number): boolean {
    if (between.has(byte) || byte === mark) return false;
    if (byte === comma && this.#shape === 'array') return false;
    if (this.#shape === 'unknown') {
      this.#shape = byte === openArray ? 'array' : 'sequence';
      if (byte === openArray) return false;
    }
    if (this.#shape === 'array' && byte === closeArray) {
      this.#shape = 'closed';
      return false;
    }
    this.#begun = true;
    this.#startLine = this.#line;
    return true;
  }

  /** Takes a byte of the value under way. @returns whether the value ends after it or before it */
  #step(byte: number): 'after' | 'before' | null {
    const last = this.#last;
    if (!between.has(byte)) this.#last = byte;
    if (byte === lineFeed && this.#shape !== 'array') {
      if (this.#depth === 0) return 'before';
      this.#broken = this.#inString || (last !== comma && last !== colon && last !== openArray);
      return null;
    }
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
      return null;
    }
    if (byte === quote) this.#inString = true;
    else if (byte === openObject || byte === openArray) this.#depth++;
    else if (byte === closeObject || byte === closeArray) {
      if (this.#depth === 0) return this.#shape === 'array' && byte === closeArray ? 'before' : null;
      this.#depth--;
      return this.#depth === 0 ? 'after' : null;
    } else if (byte === comma && this.#depth === 0) return 'before';
    return null;
  }

  #keep(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#size > this.#most) throw new PackError(`line ${this.#startLine}: one value is longer than ${this.#most / 1e6} MB`);
  }

  #take(part: Uint8Array): JsonValue {
    this.#keep(part);
    const parsed = parse(joinBytes(this.#parts));
    this.#parts = [];
    this.#size = 0;
    this.#depth = 0;
    this.#begun = this.#inString = this.#escaped = false;
    return { ...parsed, line: this.#startLine, item: this.#shape === 'array' ? ++this.#items : null };
  }
}

/** Where the next quote, backslash or line's end is, from `at` on; the chunk's length where there is none. */
function skipPlain(chunk: Uint8Array, at: number): number {
  for (let next = at; next < chunk.length; next++) {
    const byte = chunk[next]!;
    if (byte === quote || byte === backslash || byte === lineFeed) return next;
  }
  return chunk.length;
}

function parse(bytes: Uint8Array): Pick<JsonValue, 'value' | 'otherEncoding'> {
  let text: string;
  let otherEncoding = false;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
    otherEncoding = true;
  }
  try {
    return { value: JSON.parse(text), otherEncoding };
  } catch {
    return { value: undefined, otherEncoding };
  }
}
