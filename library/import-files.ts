import type { Original } from '../engine/original.ts';
import { PackError } from './errors.ts';
import { readImport } from './import.ts';
import type { ImportContext, ImportSource } from './import-source.ts';

/** Tells how much of the files has been read, from 0 to 1. */
export type Progress = (share: number) => void;

/** A file that a person chose, as a source. Nothing of it is read before it is asked for. */
export function sourceOfFile({ name, content }: { name: string; content: Blob }): ImportSource {
  return {
    name,
    stream: () => chunksOf(content),
    slices: { size: content.size, slice: async (from, to) => new Uint8Array(await content.slice(from, to).arrayBuffer()) },
  };
}

/** Pieces of a file: small enough that what is made of one takes no more than some milliseconds. */
const pieceBytes = 131_072;

async function* chunksOf(content: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += pieceBytes) yield new Uint8Array(await content.slice(at, at + pieceBytes).arrayBuffer());
}

/** The originals of several files, one file after the other. A file that cannot be read to its end is a fault, and the next is read. */
export async function* readFiles(
  sources: readonly ImportSource[],
  context: ImportContext,
  progress: Progress = () => {},
): AsyncGenerator<Original> {
  const total = sources.reduce((sum, { slices }) => sum + (slices?.size ?? 0), 0) || 1;
  let before = 0;
  for (const source of sources) {
    const size = source.slices?.size ?? 0;
    let read = 0;
    // A zip file is read at several places, some of them twice: what is read more than there is does not count.
    const count = (bytes: number) => {
      read = Math.min(size, read + bytes);
      progress(Math.min(1, (before + read) / total));
    };
    try {
      yield* readImport(counted(source, count), context);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      context.fault({ sentence: error.message.startsWith(source.name) ? error.message : `${source.name}: ${error.message}`, lost: true });
    }
    before += size;
    progress(Math.min(1, before / total));
  }
}

function counted(source: ImportSource, count: (bytes: number) => void): ImportSource {
  const { stream, slices } = source;
  return {
    ...source,
    stream: async function* () {
      for await (const chunk of stream()) {
        count(chunk.length);
        yield chunk;
      }
    },
    slices: slices && {
      size: slices.size,
      slice: async (from, to) => {
        const bytes = await slices.slice(from, to);
        count(bytes.length);
        return bytes;
      },
    },
  };
}
