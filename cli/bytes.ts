import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';

/** Bytes of one page or selection file, packed or not. The largest real page in 1,400 has 4 MB. */
export const pageBytes = 64_000_000;

/** An input that cannot be read; the message is for people and says why, without the path. */
export class InputError extends Error {
  override name = 'InputError';
}

/**
 * All bytes of a file or of standard input, unpacked where they are gzip (by its two magic bytes, whatever the name).
 * @throws InputError when it cannot be read, is damaged, or is larger than the limit, before that much is in memory
 */
export async function readBytes(source: string | Readable, limit = pageBytes): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of typeof source === 'string' ? createReadStream(source) : source) {
      size += (chunk as Buffer).length;
      if (size > limit) throw new InputError(`larger than ${limit / 1_000_000} MB`);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(reasonOf(error), { cause: error });
  }
  const bytes = Buffer.concat(chunks);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new InputError(large ? `larger than ${limit / 1_000_000} MB when unpacked` : 'its gzip is damaged or cut off', { cause: error });
  }
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Why a file cannot be used, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read: check its permissions',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
  };
  return reasons[code ?? ''] ?? message;
}
