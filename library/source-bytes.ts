import { PackError } from './errors.ts';
import type { ImportSource } from './import-source.ts';
import { limits } from './limits.ts';

/** So much of a file is looked at to tell what it is. */
const startBytes = 65_536;

/** The beginning of a stream and all of it. The stream may be read once. */
export interface Opened {
  start: Uint8Array;
  all: AsyncIterable<Uint8Array>;
}

/** Reads the beginning of a stream of bytes, unpacked where it is gzip. @throws PackError for damaged gzip, and past `limits.stream` */
export async function open(source: Pick<ImportSource, 'stream'>, signal?: AbortSignal): Promise<Opened> {
  let stream = await peek(bounded(source.stream(), signal));
  // A file that was packed twice is real, one packed a hundred times is not.
  for (let layers = 0; isGzip(stream.start); layers++) {
    if (layers === 2) throw new PackError('is gzip in gzip in gzip: unpack it first');
    stream = await peek(bounded(unpacked(stream.all), signal));
  }
  return stream;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

async function peek(stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const iterator = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < startBytes) {
    const { done, value } = await iterator.next();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  const start = new Uint8Array(Math.min(size, startBytes));
  let at = 0;
  for (const part of parts) {
    start.set(part.subarray(0, start.length - at), at);
    at += Math.min(part.length, start.length - at);
  }
  return { start, all: chain(parts, iterator) };
}

async function* chain(parts: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let part = parts.shift(); part; part = parts.shift()) yield part;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}

async function* bounded(stream: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of stream) {
    signal?.throwIfAborted();
    total += chunk.length;
    if (total > limits.stream) throw new PackError(`holds more than ${limits.stream / 1e9} GB unpacked: split it`);
    yield chunk;
  }
}

/** By the platform's own decompressor. It takes one member only: where several can be read (Node), the source unpacks by itself. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const taken = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>(pulling(packed, taken)).pipeThrough(
    new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
  let size = 0;
  try {
    for await (const chunk of read(stream)) {
      size += chunk.length;
      if (size > limits.bomb && size > taken.bytes * limits.ratio)
        throw new PackError(`unpacks to more than ${limits.ratio} times its size: it is made to hurt, or unpack it first`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof TypeError
      ? new PackError('its gzip is damaged, cut off or put together of several: get it again, or unpack it first', { cause: error })
      : error;
  }
}

/** @param taken counts what was taken of it */
function pulling(source: AsyncIterable<Uint8Array>, taken: { bytes: number }): UnderlyingDefaultSource<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return {
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      taken.bytes += value.length;
      controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  };
}

/** By reader: `for await` over a ReadableStream itself is newer than the oldest Chrome that is supported. */
export async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
