import type { Prepared } from './prepared.ts';
import type { Block } from './seeds.ts';

/**
 * Where a stretch was left out between two equal words, it can often lie at several places: the words at the end of the block before
 * may equal those at the end of the gap. It is laid where a sentence ends, since whole sentences are what editors take out:
 *
 *     original  The sources said. The deal is off. The deal is on.
 *     page      The sources said. The deal is on.
 *     not       [The sources said. The deal is] off. The deal is [on.]
 *     but       [The sources said.] The deal is off. [The deal is on.]
 *
 * The same for a stretch put in, with the sides changed.
 */
export function slide(blocks: Block[], page: Prepared, original: Prepared): Block[] {
  for (let k = 0; k + 1 < blocks.length; k++) {
    const before = blocks[k]!;
    const after = blocks[k + 1]!;
    const onPage = after.page - before.page - before.length;
    const inOriginal = after.original - before.original - before.length;
    if (onPage === 0 && inOriginal > 0) slideGap(before, after, original, (i) => original.words.hash[i]!, 'original');
    else if (inOriginal === 0 && onPage > 0) slideGap(before, after, page, (i) => page.words.hash[i]!, 'page');
  }
  return blocks.filter((block) => block.length > 0);
}

function slideGap(before: Block, after: Block, text: Prepared, hash: (i: number) => number, side: 'page' | 'original'): void {
  const gapEnd = after[side];
  const gapStart = before[side] + before.length;
  if (endsSentence(text, gapStart)) return;
  // Back: the block before gives its last words to the block after.
  for (let moved = 1; moved <= before.length && hash(gapStart - moved) === hash(gapEnd - moved); moved++) {
    if (endsSentence(text, gapStart - moved)) {
      move(before, after, -moved);
      return;
    }
  }
  for (let moved = 0; moved < after.length && hash(gapStart + moved) === hash(gapEnd + moved); moved++) {
    if (endsSentence(text, gapStart + moved + 1)) {
      move(before, after, moved + 1);
      return;
    }
  }
}

/** Moves the gap on by `words`, or back. */
function move(before: Block, after: Block, words: number): void {
  before.length += words;
  after.page += words;
  after.original += words;
  after.length -= words;
}

/** Whether a sentence begins at word `i`. */
function endsSentence(text: Prepared, i: number): boolean {
  return i > 0 && i < text.words.count && text.firstWords[text.sentenceOf[i]!] === i;
}
