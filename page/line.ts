import type { Container, Stretch, TextBlock } from './text-map.ts';

/** White space that a line shows as one space, where it is not one unit already. */
const spaceRun = /^[ \t\n\r\f]+|[ \t\n\r\f]+$|[ \t\n\r\f]{2,}/g;
/** Whether there is anything to collapse or to change at all. */
const anyRun = /^[ ]|[\t\n\r\f]| {2}| $/;
const otherSpace = /[\t\n\r\f]/g;

/** Writes the text: takes text nodes in order, collapses white space as a browser's line does, and parts blocks by a blank line. */
export class Line {
  readonly blocks: TextBlock[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #block: TextBlock | null = null;
  /** A space (or a line break) that will be written if more text comes in this block. */
  #space: { node: Text; offset: number } | null = null;
  #breaks = 0;

  get length(): number {
    return this.#length;
  }

  text(): string {
    return this.#parts.join('');
  }

  /** Takes a text node of white space only. */
  space(node: Text): void {
    if (this.#block) this.#space ??= { node, offset: 0 };
  }

  /** Takes one text node, which holds `data`. `linked`: it stands in a link. `kept`: its white space counts (`pre`). */
  take(node: Text, data: string, container: Container, linked: boolean, kept: boolean): void {
    if (kept) {
      this.#takeKept(node, data, container, linked);
      return;
    }
    if (!anyRun.test(data)) {
      this.#write(data, node, 0, container, linked);
      return;
    }
    // One pattern in a loop: `matchAll` would make a new one for each node.
    let from = 0;
    spaceRun.lastIndex = 0;
    for (let run = spaceRun.exec(data); run; run = spaceRun.exec(data)) {
      if (run.index > from) this.#write(data.slice(from, run.index).replace(otherSpace, ' '), node, from, container, linked);
      if (this.#block) this.#space ??= { node, offset: run.index };
      from = run.index + run[0].length;
    }
    if (from < data.length) this.#write(data.slice(from).replace(otherSpace, ' '), node, from, container, linked);
  }

  /** A `<br>`: one is a new line in the block, two are a new block. */
  break(): void {
    if (!this.#block) return;
    this.#breaks++;
    if (this.#breaks > 1) this.end();
  }

  /** The block is over; white space at its end is dropped. */
  end(): void {
    if (this.#block) {
      this.#block.end = this.#length;
      this.blocks.push(this.#block);
    }
    this.#block = null;
    this.#space = null;
    this.#breaks = 0;
  }

  #takeKept(node: Text, data: string, container: Container, linked: boolean): void {
    for (const m of data.matchAll(/[^\n]*[^\s][^\n]*|\n/g)) {
      if (m[0] === '\n') this.break();
      else this.#write(m[0], node, m.index, container, linked);
    }
  }

  #write(piece: string, node: Text, offset: number, container: Container, linked: boolean): void {
    let block = this.#block;
    if (!block) {
      if (this.#length > 0) this.#push('\n\n');
      block = this.#block = { start: this.#length, end: this.#length, linked: 0, container, stretches: [] };
    } else if (this.#breaks > 0) {
      this.#push('\n');
    } else if (this.#space) {
      addStretch(block.stretches, this.#space.node, this.#space.offset, this.#length - block.start, 1);
      this.#push(' ');
    }
    this.#space = null;
    this.#breaks = 0;
    addStretch(block.stretches, node, offset, this.#length - block.start, piece.length);
    this.#push(piece);
    if (linked) block.linked += piece.length;
  }

  #push(piece: string): void {
    this.#parts.push(piece);
    this.#length += piece.length;
  }
}

/** Goes on with the last stretch where text and node do. */
function addStretch(stretches: Stretch[], node: Text, offset: number, start: number, length: number): void {
  const last = stretches[stretches.length - 1];
  if (last && last.node === node && last.start + last.length === start && last.offset + last.length === offset) last.length += length;
  else stretches.push({ node, offset, start, length });
}
