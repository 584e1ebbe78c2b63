import type { Span } from '../engine/span.ts';

/** An element that text stands in: the innermost that is not part of a line. */
export interface Container {
  element: Element;
  tag: string;
  parent: Container | null;
}

/** A run of a block's text that stands one to one in one text node. White space that was collapsed or put in belongs to no stretch. */
export interface Stretch {
  node: Text;
  /** Where in the node. */
  offset: number;
  /** Where in the block. */
  start: number;
  length: number;
}

/** A block of text with the nodes that it stands in. */
export interface TextBlock extends Span {
  /** Units of it inside links. */
  linked: number;
  container: Container;
  stretches: Stretch[];
}

/** Binds offsets of `Reading.text` to the document's text nodes. The blocks stand in order of the text. */
export class TextMap {
  readonly #blocks: readonly TextBlock[];

  constructor(blocks: readonly TextBlock[]) {
    this.#blocks = blocks;
  }

  /** The node and the offset in it where the unit at `at` of the text stands; `null` between blocks and beyond the end. */
  placeOf(at: number): { node: Text; offset: number } | null {
    const block = this.#blocks[this.#firstEndingAfter(at)];
    if (!block || at < block.start) return null;
    const inBlock = at - block.start;
    const stretch = block.stretches.find(({ start, length }) => inBlock >= start && inBlock < start + length);
    return stretch ? { node: stretch.node, offset: stretch.offset + inBlock - stretch.start } : null;
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
    for (let i = this.#firstEndingAfter(span.start); i < this.#blocks.length && this.#blocks[i]!.start < span.end; i++) {
      const block = this.#blocks[i]!;
      for (const stretch of block.stretches) {
        const { node } = stretch;
        const at = block.start + stretch.start;
        if (at >= span.end || at + stretch.length <= span.start) continue;
        const start = stretch.offset + Math.max(0, span.start - at);
        const end = stretch.offset + Math.min(stretch.length, span.end - at);
        if (!node.isConnected || end > node.data.length) continue;
        if (last && last.node === node) last.end = end;
        else {
          push();
          last = { node, start, end };
        }
      }
    }
    push();
    return ranges;
  }

  #firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#blocks[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
