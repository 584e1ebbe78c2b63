import type { Span } from '../engine/span.ts';
import { isCaption, isPlug, opensNext } from './asides.ts';
import { headings, paragraphs } from './elements.ts';
import { saysFurniture, saysOutside } from './furniture.ts';
import type { Block, Region } from './region.ts';
import type { Walked } from './walk.ts';
import { addUp, isInside, measure, proseOf, weightOf } from './weigh.ts';

/** A region that calls itself furniture is believed unless it holds this share of the page's prose: `with-sidebar`, `read-more` and the like. */
const tooMuchForFurniture = 0.45;
/** A heading that is the page's title holds the article with it when so much of the page's prose stands around it. */
const enoughByTitle = 0.12;
/** The region is narrowed to one inside it that has nearly all of its prose. */
const nearlyAll = 0.88;

/**
 * Finds the main article's part of the text. Every block is weighed — running text counts for its region, menus, teasers and furniture
 * against it — and the region that weighs most holds the article; where the page's title stands as a heading over enough text, the region around that.
 * Returns spans in order, `[]` when nothing on the page is running text.
 */
export function findArticle(walked: Walked, title: string | null = null): Span[] {
  const { blocks, regions, text } = walked;
  for (const block of blocks) {
    addUp(block.region, (r) => {
      r.chars += block.end - block.start;
      r.linked += block.linked;
    });
  }
  const prose = blocks.map((block) => proseOf(block, text));
  blocks.forEach((block, i) => {
    addUp(block.region, (r) => {
      r.prose += prose[i]!;
    });
  });
  const total = regions[0]?.prose ?? 0;
  for (const region of regions) {
    const share = region.prose / (total || 1);
    region.furniture =
      (region.parent?.furniture ?? false) || (share < tooMuchForFurniture && saysFurniture(region)) || (share < 0.9 && saysOutside(region));
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
    if (!best || heading?.tag === 'h1' || isInside(around, best) || best.prose < around.prose) best = around;
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
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** From the first running text to the last, without furniture, captions, teasers, plugs, and what opens the next thing. */
function spansIn(walked: Walked, region: Region, prose: readonly number[], heading: Block | null): Span[] {
  const { blocks, text } = walked;
  const members: Member[] = [];
  blocks.forEach((block, i) => {
    if (block.region.furniture || !isInside(block.region, region)) return;
    const own = text.slice(block.start, block.end);
    members.push({ block, text: own, prose: prose[i]! });
  });
  const home = homeOf(members);
  dropTeasers(members, region, home);
  let first = members.findIndex((m) => m.prose > 0);
  let last = members.findLastIndex((m) => m.prose > 0);
  const sum = (from: number, to: number) => members.slice(from, to + 1).reduce((all, m) => all + m.prose, 0);
  const titleAt = heading ? members.findIndex((m) => m.block.start >= heading.end) : -1;
  if (titleAt > first && sum(titleAt, last) > sum(first, last) / 2) first = members.findIndex((m, i) => i >= titleAt && m.prose > 0);
  const opens = members.findIndex(
    (m, i) =>
      i > first &&
      opensNext(m.text) &&
      sum(i, last) < sum(first, i) * 0.7 &&
      !members.some((n, j) => j > i && n.prose > 0 && isInside(n.block.region, home!)),
  );
  if (opens > 0) last = members.findLastIndex((m, i) => i < opens && m.prose > 0);
  while (first > 0 && comesBefore(members[first - 1]!, home)) first--;
  while (last + 1 < members.length && goesOn(members[last + 1]!, home)) last++;
  return join(
    members
      .slice(first, last + 1)
      .filter(belongs)
      .map((m) => m.block),
  );
}

interface Member {
  block: Block;
  text: string;
  prose: number;
}

/** The region in which most of the paragraphs stand side by side. */
function homeOf(members: readonly Member[]): Region | null {
  const sums = new Map<Region, number>();
  let home: Region | null = null;
  for (const { block, prose } of members) {
    const around = paragraphs.has(block.region.tag) ? (block.region.parent ?? block.region) : block.region;
    const sum = (sums.get(around) ?? 0) + prose;
    sums.set(around, sum);
    if (!home || sum > sums.get(home)!) home = around;
  }
  const all = members.reduce((total, m) => total + m.prose, 0);
  // Where every paragraph has a wrapper of its own, the home is what holds half of them.
  while (home?.parent && home.prose < all / 2) home = home.parent;
  return home;
}

/** Outside the home, what stands under a headline that is a link is another article's beginning; so are articles within the article. */
function dropTeasers(members: Member[], region: Region, home: Region | null): void {
  let teased: Region | null = null;
  let homeLinked = false;
  for (const member of members) {
    const { block } = member;
    if (headings.has(block.region.tag)) teased = block.linked > (block.end - block.start) * 0.8 ? block.region.parent : null;
    else if (teased && !isInside(block.region, teased.chars < 800 ? (teased.parent ?? teased) : teased)) teased = null;
    const atHome = home !== null && isInside(block.region, home);
    if (atHome && member.prose > 0 && teased) homeLinked = true;
    const nested = nestedArticle(block.region, region);
    if (homeLinked || atHome) continue;
    if (teased || (nested && !(home && isInside(home, nested)))) member.prose = 0;
  }
}

function nestedArticle(region: Region, outer: Region): Region | null {
  for (let r: Region | null = region; r && r !== outer; r = r.parent) if (r.tag === 'article') return r;
  return null;
}

/** Lists, lines of figures and short paragraphs after the last running text are still the article's while they stand beside it. */
function goesOn(member: Member, home: Region | null): boolean {
  const { block } = member;
  return (
    home !== null &&
    home.tag !== 'body' &&
    isInside(block.region, home) &&
    block.linked < (block.end - block.start) * 0.3 &&
    !opensNext(member.text) &&
    !isPlug(member.text)
  );
}

/** A short paragraph or list before the first running text, beside it; never the lines of date and author. */
function comesBefore(member: Member, home: Region | null): boolean {
  const { tag, label } = member.block.region;
  return (
    (tag === 'p' || tag === 'li') &&
    goesOn(member, home) &&
    member.text.length > 15 &&
    !/\b(?:meta|date|time|author|byline|category|tags?)\b/.test(label) &&
    !/^(?:by|von|par|por)\s|\d{4}|:\s*\S+$/i.test(member.text)
  );
}

function belongs(member: Member): boolean {
  const { block, text } = member;
  const { tag } = block.region;
  if (member.prose > 0) return true;
  if (isCaption(block, text) || isPlug(text) || opensNext(text)) return false;
  if (headings.has(tag) || tag === 'blockquote' || block.region.parent?.tag === 'blockquote') return true;
  return measure(text) < 200 && block.linked < text.length * (tag === 'p' ? 0.9 : text.length > 100 ? 0.8 : 0.5);
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
