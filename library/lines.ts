import { joinBytes } from './compress.ts';
import { PackError } from './errors.ts';
import { limits } from './limits.ts';

/** A line and what it was in bytes, without its line feed. */
export interface Line {
  text: string;
  bytes: Uint8Array;
  /** From 1. */
  number: number;
}

const newline = 0x0a;

/**
 * The lines of a UTF-8 stream, one at a time. No more than one line and one chunk are in memory.
 * @throws PackError for a line over the limit, a stream over the limit, or bytes that are not UTF-8
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  bounds: { line: number; total: number } = { line: limits.jsonLine, total: limits.stream },
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let size = 0;
  let total = 0;
  let number = 0;
  const line = (): Line => {
    number++;
    const bytes = joinBytes(parts);
    parts = [];
    size = 0;
    try {
      return { text: decoder.decode(bytes), bytes, number };
    } catch {
      throw new PackError(`line ${number} is not UTF-8: save the file as UTF-8 and try again`);
    }
  };
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > bounds.total) throw new PackError(`holds more than ${bounds.total} bytes unpacked: split it`);
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(newline, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      size += part.length;
      if (size > bounds.line) throw new PackError(`line ${number + 1} is longer than ${bounds.line} bytes: one item a line is expected`);
      if (part.length > 0) parts.push(part);
      if (end < 0) break;
      yield line();
      from = end + 1;
    }
  }
  if (size > 0) yield line();
}
