import { type Deflate, deflate } from './compress.ts';

export interface Asked {
  id: number;
  bytes: Uint8Array;
}

export interface Answered {
  id: number;
  deflated: Uint8Array<ArrayBuffer>;
}

interface Waiting {
  bytes: Uint8Array;
  resolve(deflated: Uint8Array | Promise<Uint8Array>): void;
}

type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Deflates in a thread of its own. Where that cannot be started, or ends, this one does it: nothing that was asked for is lost.
 */
export class Deflater {
  readonly #worker: Thread;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #broken = false;

  /** @param worker runs `deflate-worker.ts` */
  constructor(worker: Thread) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      const { id, deflated } = data as Answered;
      this.#waiting.get(id)?.resolve(deflated);
      this.#waiting.delete(id);
    });
    worker.addEventListener('error', () => {
      this.#broken = true;
      for (const { bytes, resolve } of this.#waiting.values()) resolve(deflate(bytes));
      this.#waiting.clear();
    });
  }

  readonly deflate: Deflate = (bytes) => {
    if (this.#broken) return deflate(bytes);
    return new Promise((resolve) => {
      const id = this.#next++;
      this.#waiting.set(id, { bytes, resolve });
      // Copied, not given away: a trace's bytes are its original's own.
      this.#worker.postMessage({ id, bytes } satisfies Asked);
    });
  };

  close(): void {
    this.#worker.terminate();
  }
}
