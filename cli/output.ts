import type { Writable } from 'node:stream';

/** Whoever read the output has stopped reading (`| head`): no failure, but no reason to go on. */
export class ReaderGone extends Error {
  override name = 'ReaderGone';
}

/** Standard output, or another stream, that is waited for: what is printed never piles up in memory. */
export class Output {
  readonly #stream: Writable;
  #failure: Error | null = null;

  constructor(stream: Writable = process.stdout) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure = error.code === 'EPIPE' ? new ReaderGone('', { cause: error }) : error;
    });
  }

  /** @throws ReaderGone */
  write(chunk: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure);
      else this.#stream.write(chunk, (error) => (error ? reject(this.#failure ?? named(error)) : resolve()));
    });
  }
}

function named(error: NodeJS.ErrnoException): Error {
  return error.code === 'EPIPE' ? new ReaderGone('', { cause: error }) : error;
}
