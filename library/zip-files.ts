import { type Entry, Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { PackError } from './errors.ts';
import type { ImportSource } from './import-source.ts';
import { limits } from './limits.ts';
import { plainLine } from './markup.ts';
import { read } from './source-bytes.ts';

/** Files of saved pages and of operating systems that hold no article. */
const besides =
  /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store|Thumbs\.db)|\.(?:css|m?js|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4a|ogg|wav|webm|mov|pdf|docx?|xlsx?|map|wasm|exe|dll)$/i;

/**
 * The files in a zip file, each as a source of its own named `archive.zip: folder/file`. Nothing is unpacked before it is read.
 * Pictures, styles and scripts are passed over.
 * @throws PackError for a zip that is damaged, holds too many files, or whose files overlap
 */
export async function* zipFiles(source: ImportSource, fault: (sentence: string) => void): AsyncGenerator<ImportSource> {
  if (!source.slices) throw new PackError('is a zip file, which cannot be read from standard input: give it as a file');
  // In this thread: the content security policy of extensions allows no workers from blobs. Inflated by the platform.
  // Names are shown and lead nowhere: an archive made with whole paths is read too.
  const zip = new ZipReader(new Slices(source.slices), {
    checkOverlappingEntry: true,
    useWebWorkers: false,
    filenameValidation: 'tolerant',
  });
  try {
    let count = 0;
    for await (const entry of zip.getEntriesGenerator()) {
      if (++count > limits.zipFiles) throw new PackError(`holds more than ${limits.zipFiles} files: split it`);
      if (entry.directory || besides.test(entry.filename)) continue;
      const name = `${source.name}: ${plainLine(entry.filename.slice(0, 300))}`;
      if (entry.encrypted) fault(`${name}: is locked with a password: unpack it first`);
      else yield { name, stream: () => contentOf(entry), slices: null };
    }
  } catch (error) {
    throw named(error);
  } finally {
    await zip.close();
  }
}

async function* contentOf(entry: Entry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const unpacking =
    'getData' in entry && entry.getData ? entry.getData(writable, { checkSignature: true }) : Promise.reject(new PackError('is no file'));
  // What fails before the first byte never comes out of the reading end: without this, whoever reads would wait for ever.
  const failure = new Promise<never>((_, reject) => unpacking.catch(reject));
  // A reader that has seen enough ends it on purpose.
  failure.catch(() => {});
  const chunks = read(readable);
  let size = 0;
  try {
    for (;;) {
      const { done, value: chunk } = await Promise.race([chunks.next(), failure]);
      if (done) return;
      size += chunk.length;
      if (size > limits.bomb && size > entry.compressedSize * limits.ratio)
        throw new PackError(`unpacks to more than ${limits.ratio} times its size: it is made to hurt, or unpack it first`);
      yield chunk;
    }
  } catch (error) {
    throw named(error);
  } finally {
    // Not waited for: where nothing comes, the step under way never ends.
    void chunks.return(undefined);
  }
}

function named(error: unknown): unknown {
  if (error instanceof PackError || (error as Error | null)?.name === 'AbortError') return error;
  return new PackError(`its zip is damaged (${(error as Error).message}): get it again`, { cause: error });
}

/** What zip.js reads from: any place of the file, without the rest of it. */
class Slices extends Reader<NonNullable<ImportSource['slices']>> {
  readonly #slices: NonNullable<ImportSource['slices']>;

  constructor(slices: NonNullable<ImportSource['slices']>) {
    super(slices);
    this.#slices = slices;
    this.size = slices.size;
  }

  override readUint8Array(from: number, length: number): Promise<Uint8Array> {
    return this.#slices.slice(from, from + length);
  }
}
