import { findDate } from './dates.ts';
import { isPersonName, namesIn } from './names.ts';
import type { Block, Layout } from './region.ts';

/** A short line a little before the article's first words, or about its last. */
export interface NearLine {
  text: string;
  linked: boolean;
  furniture: boolean;
  /** It stands before the text. */
  before: boolean;
  /** Set to the right and below the text, as signatures are. */
  signs: boolean;
}

/** The short lines that a byline may stand in, in order. */
export function nearLines({ blocks, text }: Layout, start: number, end: number): NearLine[] {
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  const isSigned = ({ start: at, end: to, region }: Block) => at > start && to - at < 40 && region.tag === 'p' && region.says === 'right';
  return blocks
    .filter((block, i) => (i >= first - 20 && i < first + 3) || (i >= last && i < last + 3) || isSigned(block))
    .filter((block) => block.end - block.start <= 100)
    .map((block) => ({
      text: text.slice(block.start, block.end),
      linked: block.linked > 0,
      furniture: block.region.furniture,
      before: block.end <= start,
      signs: isSigned(block),
    }));
}

export const opened =
  /^[^\p{L}\p{N}]*(?:(?:(?:written|posted|submitted|story|reported|text|words|geschrieben|escrito|écrit)\s+)?(?:by|von|par|por|di|door)|author|autor|auteur|текст|автор|text(?=:))[\s:]/iu;
const openedAlone = /^\W*(?:(?:written|posted|geschrieben|escrito|écrit)\s+)?(?:by|von|par|por|door|author|autorin|autor|auteur)\s*:?$/i;

/** A line of its own, “By …”, also with the name in the next one; or a name set to the right below the text. */
export function ofText(lines: readonly NearLine[], refused: readonly string[]): string[] {
  for (const [i, { text, furniture, signs }] of lines.entries()) {
    if (furniture) continue;
    const next = lines[i + 1];
    let names: string[] = [];
    if (openedAlone.test(text)) names = next && next.text.length < 50 ? namesIn(next.text, { refused, marked: next.linked }) : [];
    else if (opened.test(text) || /^By\p{Lu}[\p{Ll}.]/u.test(text))
      names = namesIn(text.replace(/\s*[|•·].*$|\s+on\s+.*$|[\s,;/]+(?:fotos?|photos?|bild(?:er)?|photographs?)(?: by)?\s*:.*$/is, ''), {
        refused,
      });
    else if (signs && text.includes(' ')) names = namesIn(text, { refused });
    if (names.length > 0) return names;
  }
  return [];
}

/** “March 5, 2024 · 3 min · Ann Example”: one name beside a date, in a line before the text. */
export function ofDatedLine(lines: readonly NearLine[], refused: readonly string[]): string[] {
  for (const { text, furniture, before } of lines) {
    const parts = furniture || !before ? [] : text.split(/\s+[·•|]\s+/);
    const rest = parts.filter((part) => !findDate(part));
    if (parts.length < 2 || rest.length === parts.length) continue;
    const names = rest.filter((part) => part.includes(' ')).flatMap((part) => namesIn(part, { refused }));
    if (names.length === 1) return names;
  }
  return [];
}

/** Some systems give the first name only: a line that is that and a surname completes it. */
export function inFull(name: string, lines: readonly NearLine[]): string {
  if (name.includes(' ')) return name;
  const full = lines.find(({ text }) => text.startsWith(`${name} `) && text.length < 40 && isPersonName(text));
  return full?.text ?? name;
}

/** “Ann Example's Notebook”, all rights reserved by Ann Example: a page of nobody else. */
export function ofOwner(title: string | null, { blocks, text }: Layout): string[] {
  const name = /^\W*(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,2})['’]s\s/u.exec(title ?? '')?.[1];
  const holds =
    name &&
    blocks.slice(-12).some(({ start, end }) => {
      const line = text.slice(start, Math.min(end, start + 200));
      return /©|\(c\)|copyright/i.test(line) && line.includes(name);
    });
  return holds && isPersonName(name) ? [name] : [];
}
