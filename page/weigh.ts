import { isPlug } from './asides.ts';
import { headings } from './elements.ts';
import type { Block, Region } from './region.ts';

/** A block that ends like a sentence, in any script's full stop, a closing quotation mark behind it or not. */
const sentenceEnd = /[.!?…。！？؟।:][\s"'”’»)\]]*$/;
const dense = /[぀-ヿ㐀-鿿가-힯]/;

/** A script without spaces says in 20 signs what takes 60 letters. */
export function measure(text: string): number {
  return dense.test(text) ? text.length * 2.5 : text.length;
}

/** “By Ann Example · Published 2 May 2024, 8:15 BST · Updated …”: long for a label, and no sentence. */
const colophon =
  /^\W*(?:by|von|par|por|di|door|published|posted|updated|veröffentlicht|publié|publicado|pubblicato)\b.*\b(?:19|20)\d\d\b/is;

/** How much running text a block is: its length, or 0 for labels, menus, headlines, captions, plugs and what is mostly links. `own` is its text. */
export function proseOf(block: Block, own: string): number {
  if (block.caption || headings.has(block.region.tag) || block.linked > own.length * 0.5 || isPlug(own)) return 0;
  const length = measure(own);
  const isSentence = sentenceEnd.test(own);
  if (length < 40 || (!isSentence && (length < 80 || (length < 200 && colophon.test(own))))) return 0;
  return length * (1 - block.linked / own.length);
}

/** What a block says for (above 0) or against its region's being the article. */
export function weightOf(block: Block): number {
  const length = block.end - block.start;
  if (block.region.furniture) return -Math.min(length, 100) / 2;
  if (block.prose > 0) return block.prose;
  if (headings.has(block.region.tag)) return 0;
  return block.linked > length * 0.5 ? -20 - block.linked * 0.3 : -5;
}

/** Whether a region is another or stands in it. */
export function isInside(region: Region, outer: Region): boolean {
  return region.first >= outer.first && region.first <= outer.last;
}
