import type { Marked } from './marks.ts';

/** How far beside a letter a pointer may be and still be on it, in CSS pixels: the gap between two lines. */
const near = 4;

/**
 * The marks under a point of the viewport, the changed words first; `[]` where there is none.
 * Asks the browser for the letter there and not every range for its boxes: a page may have thousands.
 */
export function marksAt(document: Document, marked: readonly Marked[], x: number, y: number): Marked[] {
  const place = letterAt(document, x, y);
  if (!place || !covers(document, place, x, y)) return [];
  const here = marked.filter(({ range }) => range.startContainer === place.node && range.isPointInRange(place.node, place.offset));
  return here.sort((a, b) => Number(b.kind === 'changed') - Number(a.kind === 'changed'));
}

interface Place {
  node: Node;
  offset: number;
}

/** Browsers that lack the standard’s way have an older one: Chrome before 128. */
type OlderWay = Document & { caretRangeFromPoint?(x: number, y: number): Range | null };

function letterAt(document: Document, x: number, y: number): Place | null {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return { node: place.offsetNode, offset: place.offset };
  const range = (document as OlderWay).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The browser answers with the nearest letter, however far: whether the point really is on it. */
function covers(document: Document, { node, offset }: Place, x: number, y: number): boolean {
  if (node.nodeType !== 3) return false;
  const letters = document.createRange();
  letters.setStart(node, Math.max(0, offset - 1));
  letters.setEnd(node, Math.min((node as Text).length, offset + 1));
  return [...letters.getClientRects()].some(
    (box) => x >= box.left - near && x <= box.right + near && y >= box.top - near && y <= box.bottom + near,
  );
}
