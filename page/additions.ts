import { inline } from './elements.ts';
import type { Changes } from './gathering.ts';
import type { Pace } from './pace.ts';
import type { Container, TextBlock } from './text-map.ts';
import { maxText, type Walked, walk } from './walk.ts';

/** Places that are read anew at one time; a page on which more has changed at once is another page by then. */
const maxPlaces = 300;

/**
 * Reads what has changed on a page into what was read of it before: new blocks in their place, changed ones in place of the old, those that have
 * gone left out. Only the changed places are walked. The text may be the same as before, in other nodes.
 */
export async function addChanges(document: Document, before: Walked, changes: Changes, pace: Pace): Promise<Walked> {
  const containers = containersOf(before.blocks);
  const places = outermost(placesOf(before.blocks, changes)).slice(0, maxPlaces);
  let pieces = before.blocks
    .filter(({ stretches }) => stretches.every(({ node }) => stands(node, document)))
    .map((block) => ({ block, text: before.text.slice(block.start, block.end) }));
  const after = {
    ...before,
    telling: [...before.telling],
    leading: [...before.leading],
    hidden: before.hidden.filter((element) => !changes.came.has(element)),
    roots: [...before.roots],
  };
  for (const place of places) {
    if (pace.due(100)) await pace.rest();
    const kept = pieces.filter(({ block }) => !standsIn(block.container, place));
    const old = pieces.findIndex(({ block }) => standsIn(block.container, place));
    const found = await walk(document, pace, { root: place, container: containerOf(place.parentNode, containers) });
    const fresh = found.blocks.map((block) => ({ block, text: found.text.slice(block.start, block.end) }));
    kept.splice(old >= 0 ? old : positionOf(place, kept), 0, ...fresh);
    pieces = kept;
    after.telling.push(...found.telling);
    after.leading.push(...found.leading);
    after.hidden.push(...found.hidden);
    after.roots.push(...found.roots);
  }
  after.hidden = [...new Set(after.hidden.filter((element) => element.isConnected))];
  after.telling = [...new Set(after.telling.filter((element) => element.isConnected))];
  after.text = pieces.map(({ text }) => text).join('\n\n');
  // As much as a reading holds: what comes after is not read.
  if (after.text.length > maxText) return before;
  let start = 0;
  after.blocks = pieces.map(({ block, text }) => {
    const moved = { ...block, start, end: start + text.length };
    start += text.length + 2;
    return moved;
  });
  return after;
}

/** Whether a node is still on the page: in a frame, the frame may show another document by now. */
function stands(node: Node, document: Document): boolean {
  return node.isConnected && (node.ownerDocument === document || node.ownerDocument?.defaultView !== null);
}

/** The elements to be read anew: what came, if it makes blocks of its own, else the element whose line it came into. */
function placesOf(blocks: readonly TextBlock[], { came, touched }: Changes): Set<Element> {
  const places = new Set<Element>();
  const around = (node: Node | null) => {
    let at = node;
    while (at && !(at.nodeType === 1 && !inline.has((at as Element).localName))) at = at.parentNode ?? (at as ShadowRoot).host ?? null;
    if (at?.isConnected) places.add(at as Element);
  };
  for (const node of came) if (node.isConnected) around(node);
  for (const node of touched) around(node);
  // A line of which a part has gone.
  for (const { container, stretches } of blocks) if (stretches.some(({ node }) => !node.isConnected)) around(container.element);
  return places;
}

function outermost(places: ReadonlySet<Element>): Element[] {
  return [...places].filter((place) => {
    for (let at = place.parentNode; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) if (places.has(at as Element)) return false;
    return true;
  });
}

function containersOf(blocks: readonly TextBlock[]): Map<Element, Container> {
  const containers = new Map<Element, Container>();
  for (const { container } of blocks)
    for (let at: Container | null = container; at && !containers.has(at.element); at = at.parent) containers.set(at.element, at);
  return containers;
}

/** The container that text in a node would have. */
function containerOf(node: Node | null, containers: Map<Element, Container>): Container | null {
  if (!node) return null;
  const known = containers.get(node as Element);
  if (known) return known;
  const parent = containerOf(node.parentNode ?? (node as ShadowRoot).host ?? null, containers);
  if (node.nodeType !== 1 || inline.has((node as Element).localName)) return parent;
  const made = { element: node as Element, tag: (node as Element).localName, parent };
  containers.set(made.element, made);
  return made;
}

function standsIn(container: Container, element: Element): boolean {
  for (let at: Container | null = container; at; at = at.parent) if (at.element === element) return true;
  return false;
}

/** Behind the last block that stands before the place in the document: mostly near the end. */
function positionOf(place: Element, pieces: readonly { block: TextBlock }[]): number {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const { node } = pieces[i]!.block.stretches[0]!;
    const how = place.compareDocumentPosition(node);
    if (how & 2 && !(how & 1)) return i + 1;
  }
  return pieces.some(({ block }) => place.compareDocumentPosition(block.stretches[0]!.node) & 4) ? 0 : pieces.length;
}
