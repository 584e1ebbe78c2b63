import type { Block, Region } from './region.ts';
import { TextMap } from './text-map.ts';

/** White space that a line shows as one space, where it is not one unit already. */
const spaceRun = /^[ \t\n\r\f]+|[ \t\n\r\f]+$|[ \t\n\r\f]{2,}/g;
/** Whether there is anything to collapse or to change at all. */
const anyRun = /^[ ]|[\t\n\r\f]| {2}| $/;
const otherSpace = /[\t\n\r\f]/g;

/** Writes the text: takes text nodes in order, collapses white space as a browser's line does, and parts blocks by a blank line. */
export class Line {
  readonly map = new TextMap();
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #block: Block | null = null;
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
  take(node: Text, data: string, region: Region, linked: boolean, kept: boolean): void {
    if (kept) {
      this.#takeKept(node, data, region, linked);
      return;
    }
    if (!anyRun.test(data)) {
      this.#write(data, node, 0, region, linked);
      return;
    }
    let from = 0;
    for (const run of data.matchAll(spaceRun)) {
      if (run.index > from) this.#write(data.slice(from, run.index).replace(otherSpace, ' '), node, from, region, linked);
      if (this.#block) this.#space ??= { node, offset: run.index };
      from = run.index + run[0].length;
    }
    if (from < data.length) this.#write(data.slice(from).replace(otherSpace, ' '), node, from, region, linked);
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

  #takeKept(node: Text, data: string, region: Region, linked: boolean): void {
    for (const m of data.matchAll(/[^\n]*[^\s][^\n]*|\n/g)) {
      if (m[0] === '\n') this.break();
      else this.#write(m[0], node, m.index, region, linked);
    }
  }

  #write(piece: string, node: Text, offset: number, region: Region, linked: boolean): void {
    if (!this.#block) {
      if (this.#length > 0) this.#push('\n\n');
      this.#block = { start: this.#length, end: this.#length, region, linked: 0, prose: 0, caption: false };
    } else if (this.#breaks > 0) {
      this.#push('\n');
    } else if (this.#space) {
      this.map.add(this.#length, 1, this.#space.node, this.#space.offset);
      this.#push(' ');
    }
    this.#space = null;
    this.#breaks = 0;
    this.map.add(this.#length, piece.length, node, offset);
    this.#push(piece);
    if (linked) this.#block.linked += piece.length;
  }

  #push(piece: string): void {
    this.#parts.push(piece);
    this.#length += piece.length;
  }
}
