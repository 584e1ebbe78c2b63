import type { Span } from '../engine/span.ts';

/**
 * Binds offsets of `Reading.text` to the document's text nodes. Built of stretches, each a run of the text that stands
 * one to one in one node; white space that was collapsed or put in between blocks belongs to no stretch.
 */
export class TextMap {
  readonly #nodes: Text[] = [];
  #starts = new Int32Array(1024);
  #lengths = new Int32Array(1024);
  #offsets = new Int32Array(1024);

  /** Records that `length` units of text from `start` are those of `node` from `offset`. Stretches come in order of the text. */
  add(start: number, length: number, node: Text, offset: number): void {
    const n = this.#nodes.length;
    if (n === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#lengths = grown(this.#lengths);
      this.#offsets = grown(this.#offsets);
    }
    this.#nodes.push(node);
    this.#starts[n] = start;
    this.#lengths[n] = length;
    this.#offsets[n] = offset;
  }

  /** The node and the offset in it where the unit at `at` of the text stands; `null` between blocks and beyond the end. */
  placeOf(at: number): { node: Text; offset: number } | null {
    const i = this.#firstEndingAfter(at);
    const start = this.#starts[i];
    if (i >= this.#nodes.length || start === undefined || at < start) return null;
    return { node: this.#nodes[i]!, offset: this.#offsets[i]! + at - start };
  }

  /**
   * The DOM ranges of a span of the text, in order, neighbours in one node joined: never one range over foreign nodes between.
   * What is no longer in a document, or has become shorter, is left out; `[]` when nothing is left or the DOM has no ranges.
   */
  rangesOf(span: Span): Range[] {
    const ranges: Range[] = [];
    let last: { node: Text; start: number; end: number } | null = null;
    const push = () => {
      if (!last) return;
      const range = last.node.ownerDocument?.createRange?.();
      if (!range) return;
      range.setStart(last.node, last.start);
      range.setEnd(last.node, last.end);
      ranges.push(range);
    };
    for (let i = this.#firstEndingAfter(span.start); i < this.#nodes.length && this.#starts[i]! < span.end; i++) {
      const node = this.#nodes[i]!;
      const textStart = this.#starts[i]!;
      const start = this.#offsets[i]! + Math.max(0, span.start - textStart);
      const end = this.#offsets[i]! + Math.min(this.#lengths[i]!, span.end - textStart);
      if (!node.isConnected || end > node.data.length) continue;
      if (last && last.node === node) last.end = end;
      else {
        push();
        last = { node, start, end };
      }
    }
    push();
    return ranges;
  }

  #firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! + this.#lengths[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
}
