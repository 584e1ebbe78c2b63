import type { Span } from '../engine/span.ts';
import { headings } from './elements.ts';
import { saysComments, saysFurniture } from './furniture.ts';
import type { Block, Region } from './region.ts';
import { addUp, isInside, proseOf, weightOf } from './weigh.ts';
import type { Walked } from './walk.ts';

/** A region that calls itself furniture is believed unless it holds this share of the page's prose: `with-sidebar`, `read-more` and the like. */
const tooMuchForFurniture = 0.45;
/** A heading that is the page's title holds the article with it when so much of the page's prose stands around it. */
const enoughByTitle = 0.25;
/** The region is narrowed to one inside it that has nearly all of its prose. */
const nearlyAll = 0.88;

/** Headings and lines that open what follows an article. */
const afterwards =
  /^(?:related|read (?:more|next|also|this)|more (?:from|on|stories|news|in|about)|you (?:may|might) (?:also )?(?:like|be)|recommended|(?:\d+ )?comments?\b|leave a (?:reply|comment)|most (?:read|popular|viewed)|about the authors?|sign up|subscribe|share this|see also|don['’]t miss|trending|à lire|lire aussi|lesen sie auch|mehr zum thema|das könnte|weitere artikel|leia (?:também|mais)|veja também|lea también|te puede interesar|читайте также|leggi anche|lees ook|关连|相关|関連)/iu;

/**
 * Finds the main article's part of the text. Every block is weighed — running text counts for its region, menus, teasers and furniture
 * against it — and the region that weighs most holds the article; where the page's title stands as a heading over enough text, the region around that.
 * Returns spans in order, `[]` when nothing on the page is running text.
 */
export function findArticle(walked: Walked, title: string | null = null): Span[] {
  const { blocks, regions, text } = walked;
  const prose = blocks.map((block) => proseOf(block, text));
  blocks.forEach((block, i) => {
    addUp(block.region, (r) => {
      r.chars += block.end - block.start;
      r.linked += block.linked;
      r.prose += prose[i]!;
    });
  });
  const total = regions[0]?.prose ?? 0;
  for (const region of regions) {
    const share = region.prose / (total || 1);
    region.furniture = (region.parent?.furniture ?? false) || (share < tooMuchForFurniture && saysFurniture(region)) || (share < 0.9 && saysComments(region));
  }
  blocks.forEach((block, i) => {
    const weight = weightOf(block, prose[i]!);
    addUp(block.region, (r) => {
      r.score += weight;
      if (block.region.furniture) r.prose -= prose[i]!;
    });
  });
  const heading = titleHeading(walked, title);
  const region = holder(regions, heading?.region ?? null);
  return region ? spansIn(walked, region, prose, heading) : [];
}

/** The region that holds the article. */
function holder(regions: readonly Region[], heading: Region | null): Region | null {
  let best: Region | null = null;
  for (const region of regions) if (region.score > 0 && (!best || region.score >= best.score)) best = region;
  const most = Math.max(0, ...regions.slice(0, 1).map((r) => r.prose));
  for (let around = heading; around; around = around.parent) {
    if (around.prose < most * enoughByTitle || around.prose < 150) continue;
    if (!best || isInside(around, best) || best.prose < around.prose) best = around;
    break;
  }
  if (!best) return null;
  const inside = regions.filter((region) => region.prose >= best.prose * nearlyAll && isInside(region, best));
  return inside.at(-1) ?? best;
}

/** The heading that is the page's title, or the part of the title before the site's name. */
function titleHeading(walked: Walked, title: string | null): Block | null {
  const wanted = fold(title ?? '');
  let found: Block | null = null;
  for (const block of walked.blocks) {
    if (!headings.has(block.region.tag) || block.region.furniture) continue;
    const own = fold(walked.text.slice(block.start, block.end));
    if (own.length < 8 || !(wanted.includes(own) || (wanted.length > 15 && own.includes(wanted)))) continue;
    if (!found || block.region.tag === 'h1') found = block;
    if (block.region.tag === 'h1') break;
  }
  return found;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** From the first running text to the last, without furniture, captions, lists of links, and what opens the next thing. */
function spansIn(walked: Walked, region: Region, prose: readonly number[], heading: Block | null): Span[] {
  const { blocks, text } = walked;
  const members = blocks.map((block, i) => ({ block, prose: prose[i]! })).filter(({ block }) => isInside(block.region, region) && !block.region.furniture);
  let first = members.findIndex((m) => m.prose > 0);
  let last = members.findLastIndex((m) => m.prose > 0);
  const sum = (from: number, to: number) => members.slice(from, to + 1).reduce((all, m) => all + m.prose, 0);
  const titleAt = heading ? members.findIndex((m) => m.block.start >= heading.end) : -1;
  if (titleAt > first && sum(titleAt, last) > sum(first, last) / 2) first = members.findIndex((m, i) => i >= titleAt && m.prose > 0);
  const opens = members.findIndex(({ block }, i) => i > first && block.end - block.start < 60 && afterwards.test(text.slice(block.start, block.end)) && sum(i, last) < sum(first, i) * 0.6);
  if (opens > 0) last = members.findLastIndex((m, i) => i < opens && m.prose > 0);
  const kept = members.slice(first, last + 1).filter((m) => belongs(m.block, m.prose));
  return join(kept.map((m) => m.block));
}

function belongs(block: Block, prose: number): boolean {
  const { tag } = block.region;
  if (tag === 'figcaption') return false;
  if (prose > 0 || headings.has(tag)) return true;
  const length = block.end - block.start;
  return block.linked < length * (tag === 'p' ? 0.9 : 0.5);
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
