import type { PageFacts } from '../engine/page-facts.ts';
import type { Tables } from '../engine/tables.ts';
import type { TextFacts } from './plain-text.ts';

/** A file to read originals from, wherever it is. */
export interface ImportSource {
  /** Begins every sentence about it: a path, a file's name, an address. */
  name: string;
  /** From its beginning, each time it is called. */
  stream(): AsyncIterable<Uint8Array>;
  /** The bytes from one place to before another, where the source can be read so; a zip file must be. */
  slices: { size: number; slice(from: number, to: number): Promise<Uint8Array> } | null;
  /** The encoding that came with it from elsewhere, as in an HTTP header. */
  charset?: string | null;
  /** Where it was fetched from; a whole page's own, then. */
  address?: string;
}

/** Something that is wrong in a source. */
export interface Fault {
  /** One sentence, that begins with where it is. */
  sentence: string;
  /** Whether an item was left out for it; else only a fact of one is missing. */
  lost: boolean;
}

export interface ImportContext {
  tables: Tables;
  /** Reads a whole web page: what it says of itself and its text; `null` where it is no article. */
  readPage(html: string, source: string): Promise<PageFacts | null>;
  fault(fault: Fault): void;
  /** What a person said of a plain text, by its name. */
  textFacts?(name: string): TextFacts | null;
  /** Looked at between items and chunks. */
  signal?: AbortSignal;
}
