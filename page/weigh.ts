import { isCaption, isPlug } from './asides.ts';
import { headings } from './elements.ts';
import type { Block, Region } from './region.ts';

/** A block that ends like a sentence, in any script's full stop, a closing quotation mark behind it or not. */
const sentenceEnd = /[.!?…。！？؟।:][\s"'”’»)\]]*$/;
const dense = /[぀-ヿ㐀-鿿가-힯]/;

/** A script without spaces says in 20 signs what takes 60 letters. */
export function measure(text: string): number {
  return dense.test(text) ? text.length * 2.5 : text.length;
}

/** How much running text a block is: its length, or 0 for labels, menus, headlines, captions, plugs and what is mostly links. Regions must know their length. */
export function proseOf(block: Block, text: string): number {
  if (headings.has(block.region.tag)) return 0;
  const own = text.slice(block.start, block.end);
  if (block.linked > own.length * 0.5 || isPlug(own) || isCaption(block, own)) return 0;
  const length = measure(own);
  if (length < 40 || (length < 80 && !sentenceEnd.test(own))) return 0;
  return length * (1 - block.linked / own.length);
}

/** What a block says for (above 0) or against its region's being the article. */
export function weightOf(block: Block, prose: number): number {
  const length = block.end - block.start;
  if (block.region.furniture) return -Math.min(length, 100) / 2;
  if (prose > 0) return prose;
  if (headings.has(block.region.tag)) return 0;
  return block.linked > length * 0.5 ? -20 - block.linked * 0.3 : -5;
}

/** Adds to a region and all around it. */
export function addUp(region: Region, add: (region: Region) => void): void {
  for (let r: Region | null = region; r; r = r.parent) add(r);
}

export function isInside(region: Region, outer: Region): boolean {
  let r: Region | null = region;
  while (r && r.depth > outer.depth) r = r.parent;
  return r === outer;
}
