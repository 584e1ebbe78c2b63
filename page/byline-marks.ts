import type { Span } from '../engine/span.ts';
import { isMeta, isOwn, type NearLine, opened, openedInFull } from './byline-lines.ts';
import type { AuthorMark } from './draft.ts';
import { headings } from './elements.ts';
import { byAddress } from './evidence.ts';
import { namesIn } from './names.ts';
import type { Layout } from './region.ts';
import { isInside } from './weigh.ts';

/**
 * The names of the first element that has any, of those that stand by the article. A link alone, to an author's page, may stand anywhere: it counts right
 * before the text. What is seen only below the text may be of other stories.
 */
export function ofMarks(
  marks: readonly AuthorMark[],
  layout: Layout,
  { start, end }: Span,
  refused: readonly string[],
  lines: readonly NearLine[],
): string[] {
  const below = new Set<string>();
  for (const mark of marks) {
    const names = ofMark(mark, refused).filter((name) => !isAside(name, lines));
    if (names.length === 0) continue;
    const at = layout.text.indexOf(names[0]!);
    if (at >= end && end > start) {
      below.add(names[0]!.toLowerCase());
      if (isOfTeaser(layout, at)) continue;
    }
    if (mark.rank < byAddress || lines.some(({ text, before }) => before && text.includes(names[0]!))) return below.size > 2 ? [] : names;
  }
  return [];
}

/** Whether all lines by the article that have the name are captions, or say where somebody is. */
function isAside(name: string, lines: readonly NearLine[]): boolean {
  const having = lines.filter(({ text }) => text.includes(name));
  return having.length > 0 && having.every(({ aside }) => aside);
}

/** Whether a name stands right below a headline that leads elsewhere. */
function isOfTeaser({ blocks }: Layout, at: number): boolean {
  const index = blocks.findIndex((block) => block.end > at);
  return blocks
    .slice(Math.max(0, index - 2), index)
    .some(({ start, end, linked, region }) => linked > (end - start) / 2 && (headings.has(region.tag) || end - start > 25));
}

/** Elements run names and links together (“Ann ExampleFollow”): the links' own texts are asked first. */
function ofMark({ rank, text, names: linked, links }: AuthorMark, refused: readonly string[]): string[] {
  const isHelper = (one: string) => helped.test(text.slice(0, Math.max(0, text.lastIndexOf(one.trim()))));
  const full = linked
    .filter((one) => !isHelper(one))
    .flatMap((one) => namesIn(one, { refused }))
    .filter((name) => name.includes(' '));
  if (full.length > 0) return unique(full);
  const names = namesIn(text, { refused, marked: rank === 0 || rank === 3, visible: true });
  if (names.length > 0) return names;
  // “Author: handle, 3 May”: what a link says behind such a word is a name, however it is written.
  return links.length === 1 && opened.test(text) ? namesIn(links[0]!, { refused, marked: true }) : [];
}

/** Who helped, and did not write. */
const helping =
  /(?:fact[- ]?check(?:ed)?|reviewed|edited|photo(?:graph)?s?|pictures?|illustrat(?:ed|ions?)|translated|fotos?|bilder?|relu|traduit)(?: (?:by|von|par|por|di))\b/iu;
const helped = new RegExp(`${helping.source}[\\s:|]*$`, 'iu');

/** Authors one below the other, each in an element of the same kind: before the text, and no more than what they are between two of them. */
export function listed(
  [first]: readonly string[],
  marks: readonly AuthorMark[],
  lines: readonly NearLine[],
  refused: readonly string[],
): string[] {
  const rank = marks.find((mark) => ofMark(mark, refused)[0] === first)?.rank;
  const lineOf = (name: string) => lines.findIndex(({ text, before }) => before && text.startsWith(name));
  const names: string[] = [];
  let last = -1;
  for (const mark of marks.filter((one) => one.rank === rank)) {
    const [name, more] = ofMark(mark, refused);
    if (!name?.includes(' ') || more || names.includes(name) || isAside(name, lines)) continue;
    const at = lineOf(name);
    if (at < 0 || (last >= 0 && (at <= last || at > last + 3)) || lines.slice(Math.max(0, last), at).some(({ text }) => helping.test(text)))
      break;
    names.push(name);
    last = at;
  }
  return names;
}

/** Elements that name one author each, “Ann Example in Quenne and Ben Sample”: those whose names stand in one line with the first. */
export function beside([first]: readonly string[], marks: readonly AuthorMark[], lines: readonly NearLine[]): string[] {
  const line = lines.find(({ text }) => text.includes(first!))?.text ?? '';
  const names = marks.flatMap((mark) => (mark.names.length > 0 ? mark.names : [mark.text])).flatMap((text) => namesIn(text));
  const placed = unique(names.filter((name) => name.includes(' ') && line.includes(name))).toSorted(
    (a, b) => line.indexOf(a) - line.indexOf(b),
  );
  return placed.filter((name) => !placed.some((other) => other !== name && other.includes(name)));
}

/** In a sidebar, among comments or teasers, or in a footer; what has the article itself in it is none of these, whatever its label says. */
export function isOutside({ rank, outside, text }: AuthorMark, { blocks, regions }: Layout, articleStart: number): boolean {
  const home = blocks.find((block) => block.end > articleStart)?.region;
  const isAway = (number: number) => !home || !regions[number] || !isInside(home, regions[number]);
  // A bar above the headline may hold the byline beside the section.
  const isBar = (number: number) => regions[number]?.tag === 'nav' && isOwn(regions[number]) && (rank < 2 || openedInFull.test(text));
  const isLine = (number: number) => regions[number] !== undefined && isMeta(regions[number]);
  return outside.some((number) => isAway(number) && !isBar(number) && !isLine(number));
}

export function unique(names: readonly string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i);
}
