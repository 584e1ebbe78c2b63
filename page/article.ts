import type { Span } from '../engine/span.ts';
import { headings } from './elements.ts';
import { saysFurniture } from './furniture.ts';
import type { Block, Region } from './region.ts';
import type { Walked } from './walk.ts';

/**
 * Finds the main article's part of the text. Every block is weighed — running text counts for it, menus, teasers and furniture
 * against — and the region whose blocks weigh most, taken together, holds the article. Returns spans in order, `[]` when nothing weighs for it.
 */
export function findArticle(walked: Walked): Span[] {
  const { blocks, regions, text } = walked;
  const total = fill(blocks);
  for (const region of regions) {
    region.furniture = (region.parent?.furniture ?? false) || (saysFurniture(region) && region.chars < total * 0.4);
  }
  const weights = blocks.map((block) => weigh(block, text));
  blocks.forEach((block, i) => {
    for (let r: Region | null = block.region; r; r = r.parent) r.score += weights[i]!;
  });
  let best: Region | null = null;
  for (const region of regions) if (region.score > 0 && (!best || region.score >= best.score)) best = region;
  if (!best) return [];
  const chosen = blocks.filter(
    (block, i) => inside(block.region, best) && (weights[i]! > 0 || headings.has(block.region.tag)) && !block.region.furniture,
  );
  return join(chosen);
}

/** Fills `chars` and `linked` of all regions; returns how much text there is. */
function fill(blocks: readonly Block[]): number {
  let total = 0;
  for (const block of blocks) {
    const length = block.end - block.start;
    total += length;
    for (let r: Region | null = block.region; r; r = r.parent) {
      r.chars += length;
      r.linked += block.linked;
    }
  }
  return total;
}

function weigh(block: Block, text: string): number {
  const length = block.end - block.start;
  if (block.region.furniture) return -Math.min(length, 100) / 2;
  if (headings.has(block.region.tag)) return 0;
  if (block.linked > length * 0.5) return -20 - block.linked * 0.3;
  if (length < 40 && !/[.!?…。]["'”’»)]*$/.test(text.slice(block.start, block.end))) return -10;
  return length;
}

function inside(region: Region, outer: Region): boolean {
  let r: Region | null = region;
  while (r && r.depth > outer.depth) r = r.parent;
  return r === outer;
}

/** Neighbouring blocks make one span. */
function join(blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of blocks) {
    const last = spans.at(-1);
    if (last && start - last.end <= 2) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
