import type { AuthorMark } from './draft.ts';
import { namesIn } from './names.ts';
import type { Layout } from './region.ts';

/** What stands above the box in which a page presents its author. */
const presented =
  /^\W*(?:(?:about )?the author|about (?:our )?author|l['’]auteure?|à propos de l['’]auteure?|(?:der|die) autor(?:in)?|(?:über|zum) (?:den |die )?autor(?:in)?|zur autorin|(?:(?:sobre|acerca del?) )?(?:el autor|la autora|o autor|a autora)|(?:sull['’]|l['’])autor[ei]|over de auteur|om (?:forfatteren|författaren)|об авторе|o autorze|yazar hakkında|作者(?:简介|簡介)|著者(?:紹介|プロフィール)|筆者(?:紹介)?)\W*$/iu;

/**
 * The author whom a page presents in a box of its own, wherever that stands: a heading that says so, and below it a name alone, or one that
 * markup marks and that more about its owner follows.
 */
export function ofBox({ blocks, text }: Layout, marks: readonly AuthorMark[], refused: readonly string[]): string[] {
  const at = blocks.findIndex(({ start, end }) => end - start < 40 && presented.test(text.slice(start, end)));
  const next = at < 0 ? undefined : blocks[at + 1];
  if (!next) return [];
  const line = text.slice(next.start, next.end).split('\n')[0]!.trim();
  const marked = marks.map((mark) => mark.text.trim()).find((name) => name.includes(' ') && line.startsWith(name));
  const names = namesIn(marked ?? (line.length > 50 ? '' : line), { refused }).filter((name) => name.includes(' '));
  return names.length === 1 ? names : [];
}
