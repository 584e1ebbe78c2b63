import type { Span } from '../engine/span.ts';
import { isPlug, opensNext } from './asides.ts';
import { headings, paragraphs } from './elements.ts';
import type { Block, Layout, Region } from './region.ts';
import { isInside, measure } from './weigh.ts';

/** From the first running text to the last, without furniture, captions, teasers, plugs, and what opens the next thing. */
export function articleSpans(layout: Layout, region: Region, heading: Block | null): Span[] {
  const { blocks, text } = layout;
  const members = blocks
    .filter((block) => !block.region.furniture && isInside(block.region, region))
    .map((block): Member => ({ block, text: text.slice(block.start, block.end), prose: block.prose }));
  const home = homeOf(members);
  dropTeasers(members, region, home);
  let first = members.findIndex((m) => m.prose > 0);
  let last = members.findLastIndex((m) => m.prose > 0);
  // sums[i] is the prose before member i.
  const sums = [0];
  for (const m of members) sums.push(sums.at(-1)! + m.prose);
  const sum = (from: number, to: number) => sums[to + 1]! - sums[from]!;
  const titleAt = heading ? members.findIndex((m) => m.block.start >= heading.end) : -1;
  if (titleAt > first && sum(titleAt, last) > sum(first, last) / 2) first = members.findIndex((m, i) => i >= titleAt && m.prose > 0);
  const lastAtHome = members.findLastIndex((m) => m.prose > 0 && home !== null && isInside(m.block.region, home));
  const opens = members.findIndex(
    (m, i) => i > first && i < last && i >= lastAtHome && opensNext(m.text) && sum(i, last) < sum(first, i) * 0.7,
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
  if (block.caption || isPlug(text) || opensNext(text)) return false;
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
