import type { Difference } from './differences.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';

/** For each sentence of an original where it stands on the page, in words. */
export interface Places {
  /** Words of the sentence in passages; those that stand on the page as they are, house style and datelines aside; 1 if anything in it was changed. */
  covered: Uint32Array;
  same: Uint32Array;
  changed: Uint8Array;
  /** Its stretch of the page; `pageTo` is 0 where it has none. */
  pageFrom: Uint32Array;
  pageTo: Uint32Array;
}

/** Words that the page has more between two words of a sentence, beyond which the sentence is no longer one. */
const TORN = 12;

/** Lays the sentences of an original onto the page by the passages. Where the page has a stretch twice, the best passage says where it stands. */
export function placeSentences(pieces: readonly Piece[], differences: readonly Difference[], page: Prepared, original: Prepared): Places {
  const count = original.sentences.length;
  const places: Places = {
    covered: new Uint32Array(count),
    same: new Uint32Array(count),
    changed: new Uint8Array(count),
    pageFrom: new Uint32Array(count),
    pageTo: new Uint32Array(count),
  };
  const words = original.words.count;
  const { firstWords, furniture } = original;
  const covered = new Uint8Array(words);
  /** For each word where it stands on the page: one more than the word there, 0 if nowhere. */
  const at = new Uint32Array(words);
  for (const piece of pieces.length > 1 ? [...pieces].sort((a, b) => b.bits - a.bits) : pieces) {
    covered.fill(1, piece.originalFrom, piece.originalTo);
    for (const block of piece.blocks) {
      if (at[block.original] !== 0) continue;
      for (let k = 0; k < block.length; k++) at[block.original + k] ||= block.page + k + 1;
    }
  }
  /** Words that stand on the page in another house's style. */
  const styled = new Uint8Array(words);
  for (const difference of differences) note(difference, styled, places, page, original);
  for (let sentence = 0; sentence < count; sentence++) {
    let [before, inside, same, from, to] = [0, 0, 0, 0xffffffff, 0];
    const end = firstWords[sentence + 1]!;
    for (let i = firstWords[sentence]!; i < end; i++) {
      const place = at[i]!;
      inside += covered[i]!;
      if (place === 0) {
        // A dateline that the page drops is no word of the sentence.
        if (styled[i] === 1 || (covered[i] === 0 && furniture[i] === 1)) same++;
        continue;
      }
      same++;
      if (place <= from) from = place - 1;
      if (place > to) to = place;
      if (before !== 0 && (place < before || place - before > TORN)) places.changed[sentence] = 1;
      before = place;
    }
    places.covered[sentence] = to === 0 ? 0 : inside;
    places.same[sentence] = same;
    places.pageFrom[sentence] = from;
    places.pageTo[sentence] = to;
  }
  return places;
}

/** House style leaves words the same; what else differs changes the sentences that it stands in. */
function note(
  { pageFrom, pageTo, originalFrom, originalTo, style }: Difference,
  styled: Uint8Array,
  places: Places,
  page: Prepared,
  original: Prepared,
): void {
  if (style) {
    styled.fill(1, originalFrom, originalTo);
    return;
  }
  if (originalTo > originalFrom) {
    for (let i = originalFrom; i < originalTo; i++) places.changed[original.sentenceOf[i]!] = 1;
    return;
  }
  const [before, after] = [original.sentenceOf[originalFrom - 1], original.sentenceOf[originalFrom]];
  if (before === after && before !== undefined) places.changed[before] = 1;
  else if (before !== undefined && page.sentenceOf[pageFrom - 1] === page.sentenceOf[pageFrom]) places.changed[before] = 1;
  else if (after !== undefined && page.sentenceOf[pageTo - 1] === page.sentenceOf[pageTo]) places.changed[after] = 1;
}
