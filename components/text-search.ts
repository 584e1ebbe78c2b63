/** The names under which hits are highlighted; the style sheet knows them. */
const names = { all: 'found', here: 'found-here' } as const;
/** More hits than this are not drawn: nobody walks them, and each is a range to keep. */
const most = 2_000;

/** All places of a word or phrase in some elements, in order, without regard to letter case, accents and kinds of blanks. */
export function findIn(elements: readonly Element[], query: string): Range[] {
  const wanted = fold(query).text.trim();
  if (wanted === '') return [];
  const found: Range[] = [];
  for (const element of elements) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('.unseen, button')) nodes.push(walker.currentNode as Text);
    // A paragraph is cut into many nodes: words are looked for in their texts joined, with a break where a paragraph ends.
    const starts: number[] = [];
    let whole = '';
    let block: Element | null = null;
    for (const node of nodes) {
      const own = node.parentElement!.closest('p, li, h3');
      if (own !== block) whole += '\n';
      block = own;
      starts.push(whole.length);
      whole += node.data;
    }
    const { text, places } = fold(whole);
    for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + wanted.length)) {
      const [from, to] = [places[at]!, places[at + wanted.length - 1]! + 1];
      const first = nodeAt(starts, from);
      const last = nodeAt(starts, to - 1);
      const range = document.createRange();
      range.setStart(nodes[first]!, from - starts[first]!);
      range.setEnd(nodes[last]!, Math.min(to - starts[last]!, nodes[last]!.length));
      found.push(range);
    }
  }
  return found;
}

/** Colours hits, one of them as the present one; an empty list takes the colours off. Nothing in a browser that cannot. */
export function showHits(hits: readonly Range[], here: Range | null): void {
  if (typeof CSS === 'undefined' || !CSS.highlights) return;
  if (hits.length === 0) CSS.highlights.delete(names.all);
  else CSS.highlights.set(names.all, new Highlight(...hits));
  if (here === null) CSS.highlights.delete(names.here);
  else CSS.highlights.set(names.here, new Highlight(here));
}

/** A text folded, and for each of its units the place in the text that was given. */
function fold(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    const kept = unit === '\n' ? '\n' : /\s/.test(unit) ? ' ' : unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    // Blanks on both sides of something that is not read count as one.
    if (kept === ' ' && folded.endsWith(' ')) continue;
    for (let i = 0; i < kept.length; i++) places.push(at);
    folded += kept;
  }
  return { text: folded, places };
}

/** The last node that begins at or before a place. */
function nodeAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
