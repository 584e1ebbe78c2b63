import uFuzzy from '@leeoniya/ufuzzy';
import type { OriginalFacts } from '../engine/original.ts';

/** Words in letters of every script. */
const options: uFuzzy.Options = {
  unicode: true,
  interSplit: "[^\\p{L}\\p{M}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}',
  intraChars: "[\\p{L}\\p{M}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};
const finder = new uFuzzy(options);
/** With one letter wrong, missing, too much or in the wrong place in each word: asked where nothing has the words as they are. */
const lenient = new uFuzzy({ ...options, intraMode: 1 });

/** Words of a query that are taken in any order; further ones are passed over. */
const mostWords = 8;

/**
 * Finds originals by words of their headline, outlet, bylines and address, in any order, each perhaps not yet typed to its end. Case and accents
 * do not matter. A hundred thousand are looked through in some 30 ms, without an index that would have to be made first.
 */
export class ShelfSearch {
  readonly #lines: string[] = [];
  /** Whose lines they are. */
  readonly #seen: OriginalFacts[] = [];
  #last: { asked: string; found: uFuzzy.HaystackIdxs } | null = null;

  /** For each of the originals 1 if it has every word of the query; `null` where the query has no word. */
  find(originals: readonly OriginalFacts[], query: string): Uint8Array | null {
    const asked = fold(query);
    const words = finder.split(asked).slice(0, mostWords);
    if (words.length === 0) return null;
    this.prepare(originals);
    const found = new Uint8Array(originals.length);
    // Who types on asks for a part of what was found before.
    const within = this.#last && asked.startsWith(this.#last.asked) ? this.#last.found : undefined;
    const some = this.#filter(finder, words, within);
    this.#last = some.length > 0 ? { asked, found: some } : null;
    for (const at of some.length > 0 ? some : this.#filter(lenient, words)) found[at] = 1;
    return found;
  }

  /** Makes ready to search these. A line is made once for each original, so that adding some to a list costs no more than they do. */
  prepare(originals: readonly OriginalFacts[]): void {
    let same = 0;
    while (same < this.#seen.length && this.#seen[same] === originals[same]) same++;
    const known = new Map(this.#seen.slice(same).map((one, at) => [one, this.#lines[same + at]!]));
    if (same < this.#seen.length || same < originals.length) this.#last = null;
    this.#lines.length = this.#seen.length = same;
    for (let at = same; at < originals.length; at++) {
      this.#seen.push(originals[at]!);
      this.#lines.push(known.get(originals[at]!) ?? lineOf(originals[at]!));
    }
  }

  #filter(by: uFuzzy, words: string[], within?: uFuzzy.HaystackIdxs): uFuzzy.HaystackIdxs {
    let left = within;
    // The longest first: it leaves the fewest for the others.
    for (const word of words.sort((a, b) => b.length - a.length)) {
      left = by.filter(this.#lines, word, left) ?? [];
      if (left.length === 0) break;
    }
    return left ?? [];
  }
}

function lineOf({ outlet, headline, bylines, url, uri }: OriginalFacts): string {
  return fold(`${headline ?? ''} ${outlet ?? ''} ${bylines.join(' ')} ${url ?? uri}`);
}

/** Without case and accents: a search for “zurich” finds “Zürich”. */
function fold(text: string): string {
  // Most lines are plain ASCII: those need no more.
  return (/[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replace(/\p{Mn}/gu, '') : text).toLowerCase();
}
