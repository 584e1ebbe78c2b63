import type { MarkWords } from '../../messages/protocol.ts';
import type { Marked } from '../../page/marks.ts';
import type { TipWords } from '../../page/tip.ts';

/** What the tip of these marks says: the source of the first, and how the text relates to it. `null` where nothing is known of it. */
export function wordsAt(marks: readonly Marked[], words: MarkWords | null): TipWords | null {
  const [first] = marks;
  const source = first && words?.sources[first.source];
  if (!first || !words || !source) return null;
  const kinds = new Set(marks.filter((mark) => mark.source === first.source).map((mark) => words.kinds[mark.kind]));
  return {
    language: words.language,
    direction: words.direction,
    source: first.source,
    name: source.outlet,
    lines: [...source.lines, [...kinds].join(' · ')],
    button: words.hide,
  };
}
