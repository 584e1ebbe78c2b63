import { inline, unread } from './elements.ts';
import { Line } from './line.ts';
import type { Pace } from './pace.ts';
import type { Container, TextBlock } from './text-map.ts';
import { hiddenByMarkup, hiddenByStyle } from './visibility.ts';

export interface Walked {
  text: string;
  blocks: TextBlock[];
  /** Elements that are hidden now and hold so much text that their being shown would be news. */
  hidden: Element[];
}

/** Deeper than any page that people write; what is nested deeper is not read. */
const maxDepth = 5000;
/** Units of text under which something hidden from screen readers is an ornament. */
const shortEcho = 140;
/** Frames within frames. */
const maxFrames = 3;
/** UTF-16 units of text after which reading stops: twice the longest novel. */
export const maxText = 4_000_000;
/** Hidden text that is remembered: so many units of it, in so many elements. */
const longHidden = 200;
const maxHidden = 60;

/** Where the walk stands: the children of one element, and what holds for them. */
interface Level {
  /** A parent whose children are taken by `nextSibling`, or a list (slots, frames). */
  next: Node | null;
  parent: Node | null;
  list: readonly Node[] | null;
  container: Container;
  linked: boolean;
  kept: boolean;
  ends: boolean;
  frames: number;
}

/** Nodes between two looks at the clock. */
const asked = 25;
const blankText = /^[ \t\n\r\f]*$/;
const keptStyle = /white-space\s*:\s*(?:pre|break-spaces)/i;

/**
 * Reads all text of a document that a person can see, in the order of the document; with `within`, that of one element (or text node) that
 * stands in this container. Never changes it; rests whenever the pace says so, and goes on with what is then there. Open shadow roots, slots
 * and frames of the same origin are read in place.
 */
export async function walk(document: Document, pace: Pace, within?: { root: Node; container: Container | null }): Promise<Walked> {
  const line = new Line();
  const hidden: Element[] = [];
  const root = within?.container ?? { element: document.documentElement, tag: '#document', parent: null };
  // As a list: linkedom gives a document's doctype no sibling.
  const list = within ? [within.root] : [...document.childNodes];
  const levels: Level[] = [{ ...children(document, root, false, false, 0), list }];
  let judged: Node | null = null;
  let seen = true;
  let taken = 0;
  const skip = (element: Element) => {
    if (hidden.length < maxHidden && (element.textContent?.length ?? 0) > longHidden) hidden.push(element);
  };
  while (levels.length > 0) {
    if (++taken % asked === 0 && pace.due(asked)) {
      await pace.rest();
      // The page may have taken nodes away meanwhile: what follows them is then out of reach, and watched as late text.
      for (const at of levels) if (at.next && at.next.parentNode !== at.parent) at.next = null;
    }
    const level = levels[levels.length - 1]!;
    let node = level.next;
    if (level.list) node = (level.list as Node[]).shift() ?? null;
    else if (node) level.next = node.nextSibling;
    if (!node || line.length > maxText) {
      if (level.ends) line.end();
      levels.pop();
      continue;
    }
    const type = node.nodeType;
    if (type === 3 || type === 4) {
      const text = node as Text;
      const { data } = text;
      // The first sign settles it for most.
      if (!level.kept && !(data.charCodeAt(0) > 32) && blankText.test(data)) {
        if (data) line.space(text);
        continue;
      }
      const parent = level.list ? node.parentNode : level.parent;
      if (parent !== judged) {
        judged = parent;
        seen = parent?.nodeType !== 1 || !hiddenByStyle(parent as Element);
      }
      if (seen) line.take(text, data, level.container, level.linked, level.kept);
      else if (data.length > longHidden / 4 && hidden.length < maxHidden && hidden.at(-1) !== parent) hidden.push(parent as Element);
      continue;
    }
    if (type !== 1) continue;
    const element = node as Element;
    const tag = element.localName;
    if (tag === 'br') line.break();
    if (tag === 'br' || unread.has(tag) || (tag === 'head' && element.nextElementSibling?.localName === 'body')) continue;
    // Asked once: most elements of a text have no attributes at all.
    const bare = !element.hasAttributes();
    if (!bare) {
      if (hiddenByMarkup(element)) {
        skip(element);
        continue;
      }
      if (element.getAttribute('aria-hidden') === 'true' && !standsForUnseen(element, tag) && isEcho(element, line)) continue;
    }
    const next = enter(element, tag, bare, level, line);
    if (next && levels.length < maxDepth) levels.push(next);
  }
  line.end();
  return { text: line.text(), blocks: line.blocks, hidden };
}

/**
 * `aria-hidden` marks ornaments and second copies, but also the whole page while a dialog is open: it hides what is short and what was read already.
 */
function isEcho(element: Element, line: Line): boolean {
  const own = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return own.length < shortEcho || line.text().includes(own.slice(0, 40));
}

/** Drop caps cut a word in two for the eye and give screen readers the whole, unseen, beside it: then the seen letters are the text. */
function standsForUnseen(element: Element, tag: string): boolean {
  const before = element.previousElementSibling;
  return (
    inline.has(tag) &&
    before !== null &&
    (hiddenByMarkup(before) || before.getAttribute('aria-hidden') === 'true') &&
    /^\s*[\p{L}\p{N}]/u.test(element.textContent ?? '')
  );
}

function children(parent: Node, container: Container, linked: boolean, kept: boolean, frames: number): Level {
  return { next: parent.firstChild, parent, list: null, container, linked, kept, ends: true, frames };
}

function enter(element: Element, tag: string, bare: boolean, level: Level, line: Line): Level | null {
  if (tag === 'iframe' || tag === 'frame') return enterFrame(element, level, line);
  if (tag === 'template' && !element.hasAttribute('shadowrootmode')) return null;
  const runsAlong = inline.has(tag);
  const linked = level.linked || (tag === 'a' && element.hasAttribute('href'));
  const ends = !runsAlong && !tag.includes('-');
  if (ends) line.end();
  const kept = tag === 'pre' || (level.kept && tag !== 'table') || (!bare && keptStyle.test(element.getAttribute('style') ?? ''));
  const container = runsAlong ? level.container : { element, tag, parent: level.container };
  const inside = tag === 'template' ? ((element as HTMLTemplateElement).content ?? element) : (element.shadowRoot ?? element);
  const entered = children(inside, container, linked, kept, level.frames);
  entered.ends = ends;
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) entered.list = [...assigned];
  }
  return entered;
}

function enterFrame(element: Element, level: Level, line: Line): Level | null {
  if (level.frames >= maxFrames) return null;
  let body: Element | null = null;
  try {
    body = (element as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null; // Another origin's frame: the browser keeps its document from us.
  }
  if (!body) return null;
  line.end();
  return children(body, { element: body, tag: 'iframe', parent: level.container }, false, false, level.frames + 1);
}
