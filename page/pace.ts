/** How long one slice of work may last, in milliseconds: half a frame. Most pages are read in two; each rest costs a little of its own. */
const sliceMilliseconds = 8;

/**
 * Cuts long work into slices. Ask `due()` in every loop that a page can make long, and `await rest()` when it says so:
 * rest lets the host breathe and then throws the signal's reason if the work was called off meanwhile.
 */
export class Pace {
  readonly #breathe: (() => Promise<void>) | undefined;
  readonly #signal: AbortSignal | undefined;
  #asked = 0;
  #began = performance.now();

  constructor(breathe?: () => Promise<void>, signal?: AbortSignal) {
    this.#breathe = breathe;
    this.#signal = signal;
  }

  /** True when the slice is used up. `weight` is the work done since the last question, in about microseconds. */
  due(weight = 1): boolean {
    this.#asked += weight;
    if (this.#asked < 50) return false;
    this.#asked = 0;
    return performance.now() - this.#began > sliceMilliseconds;
  }

  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (this.#breathe) await this.#breathe();
    this.#signal?.throwIfAborted();
    this.#began = performance.now();
  }
}
