import type { Span } from '../engine/span.ts';
import { articleSpans } from './article-spans.ts';
import { isCaption } from './asides.ts';
import { headings } from './elements.ts';
import { saysFurniture, saysOutside } from './furniture.ts';
import type { Block, Layout, Region } from './region.ts';
import { isInside, proseOf, weightOf } from './weigh.ts';

/** A region that calls itself furniture is believed unless it holds this share of the page's prose: `with-sidebar`, `read-more` and the like. */
const tooMuchForFurniture = 0.45;
/** A heading that is the page's title holds the article with it when so much of the page's prose stands around it. */
const enoughByTitle = 0.12;
const oneParagraph = /^(?:p|li|dd|dt|pre|h[1-6])$/;
/** The region is narrowed to one inside it that has nearly all of its prose. */
const nearlyAll = 0.88;

/**
 * Finds the main article's part of the text. Every block is weighed — running text counts for its region, menus, teasers and furniture
 * against it — and the region that weighs most holds the article; where the page's title stands as a heading over enough text, the region around that.
 * Returns spans in order, `[]` when nothing on the page is running text. Marks furniture and captions on the way. Work grows with the page only, not with its depth.
 */
export function findArticle(layout: Layout, title: string | null): Span[] {
  const { blocks, regions, text } = layout;
  for (const { start, end, linked, region } of blocks) {
    region.chars += end - start;
    region.linked += linked;
  }
  addUp(regions, 'chars');
  addUp(regions, 'linked');
  for (const block of blocks) {
    const own = text.slice(block.start, block.end);
    block.caption = isCaption(block, own);
    block.prose = proseOf(block, own);
    block.region.prose += block.prose;
  }
  addUp(regions, 'prose');
  markFurniture(regions);
  for (const region of regions) region.prose = 0;
  for (const block of blocks) {
    block.region.score += weightOf(block);
    if (!block.region.furniture) block.region.prose += block.prose;
  }
  addUp(regions, 'score');
  addUp(regions, 'prose');
  const heading = titleHeading(layout, title);
  const region = holder(regions, heading?.region ?? null);
  return region ? articleSpans(layout, region, heading) : [];
}

/** Adds each region's sum to its parent's. Regions stand in document order, parents first, so one way back is enough. */
function addUp(regions: readonly Region[], of: 'chars' | 'linked' | 'prose' | 'score'): void {
  for (let i = regions.length - 1; i > 0; i--) regions[i]!.parent![of] += regions[i]![of];
}

function markFurniture(regions: readonly Region[]): void {
  const total = regions[0]?.prose || 1;
  for (const region of regions) {
    const share = region.prose / total;
    region.furniture =
      (region.parent?.furniture ?? false) || (share < tooMuchForFurniture && saysFurniture(region)) || (share < 0.9 && saysOutside(region));
  }
}

/** The region that holds the article. */
function holder(regions: readonly Region[], heading: Region | null): Region | null {
  let best: Region | null = null;
  for (const region of regions) if (region.score > 0 && (!best || region.score >= best.score)) best = region;
  const most = regions[0]?.prose ?? 0;
  for (let around = heading; around; around = around.parent) {
    if (around.prose < most * enoughByTitle || around.prose < 150) continue;
    if (!best || heading?.tag === 'h1' || isInside(around, best) || best.prose < around.prose) best = around;
    break;
  }
  if (!best) return null;
  const narrow = regions.findLast((region) => region.prose >= best.prose * nearlyAll && isInside(region, best)) ?? best;
  // One long paragraph among short ones is not the article: what it stands in is.
  return narrow.parent && oneParagraph.test(narrow.tag) ? narrow.parent : narrow;
}

/** The heading that is the page's title, or the part of the title before the site's name. */
function titleHeading(layout: Layout, title: string | null): Block | null {
  const wanted = fold(title ?? '');
  let found: Block | null = null;
  for (const block of layout.blocks) {
    if (!headings.has(block.region.tag) || block.region.furniture) continue;
    const own = fold(layout.text.slice(block.start, block.end));
    if (own.length < 8 || !(wanted.includes(own) || (wanted.length > 15 && own.includes(wanted)))) continue;
    if (!found || block.region.tag === 'h1') found = block;
    if (block.region.tag === 'h1') break;
  }
  return found;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
