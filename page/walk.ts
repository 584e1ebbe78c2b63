import { inline, isInline, isParticular, isUnread, kindOf } from './elements.ts';
import { frameBody } from './frame.ts';
import { Line } from './line.ts';
import type { Pace } from './pace.ts';
import type { Container, TextBlock } from './text-map.ts';
import { hiddenByMarkup, hiddenByStyle, mayHide, saysUnseen } from './visibility.ts';

export interface Walked {
  text: string;
  blocks: TextBlock[];
  /** Elements whose class may speak of an author or a time, in order: the walk reads all classes anyway. */
  telling: Element[];
  /** Links that say that they lead to an original. */
  leading: Element[];
  /** Shadow roots and bodies of frames that were read. */
  roots: Node[];
  /** Elements that are hidden now and hold so much text that their being shown would be news. */
  hidden: Element[];
}

/** Deeper than any page that people write; what is nested deeper is not read. */
const maxDepth = 5000;
/** Units of text under which something hidden from screen readers is an ornament. */
const shortEcho = 140;
/** Frames within frames. */
const maxFrames = 3;
/** UTF-16 units of text that are read at most: twice the longest novel. */
export const maxText = 4_000_000;
/** Hidden text that is remembered: so many units of it, in so many elements. */
const longHidden = 200;
const maxHidden = 60;
/** Units of text that may be looked at to tell what is hidden: elements nested in each other hold the same text again and again. */
const mostAside = 20_000_000;
/** Telling elements and links that are kept. */
const maxTelling = 300;
const maxLeading = 40;

/** Where the walk stands: the children of one element, and what holds for them. */
interface Level {
  /** A parent whose children are taken by `nextSibling`, or a list (slots, frames). */
  next: Node | null;
  parent: Node | null;
  list: Node[] | null;
  container: Container;
  linked: boolean;
  kept: boolean;
  ends: boolean;
  frames: number;
}

/** Nodes between two looks at the clock. */
const asked = 50;
const blankText = /^[ \t\n\r\f]*$/;
const keptStyle = /white-space\s*:\s*(?:pre|break-spaces)/i;
const tellingClass =
  /aut(?:h?or|eur|h_name)|szerzo|forfatter|yazar|verfasser|by-?line|date|publish|timestamp|(?:^|\s)(?:fn|writer|reporter|journalist|columnist)(?:\s|$)/i;
const leadingText =
  /^\W*(?:source|via|read (?:more|the (?:full|original|rest|whole))|original(?:ly)?|full (?:story|article|text)|continue reading|link to)\b/i;

/**
 * Reads all text of a document that a person can see, in the order of the document; with `within`, that of one element that stands
 * in this container. Never changes it; rests whenever the pace says so, and goes on with what is then there. Open shadow roots, slots
 * and frames of the same origin are read in place.
 */
export async function walk(document: Document, pace: Pace, within?: { root: Element; container: Container | null }): Promise<Walked> {
  const reading = new Walk();
  const container = within?.container ?? { element: document.documentElement, tag: '#document', parent: null };
  // As a list: linkedom gives a document's doctype no sibling.
  reading.begin(within?.root ?? document, container, within ? [within.root] : [...document.childNodes]);
  while (!reading.go(pace)) await pace.rest();
  return reading.result();
}

/** One walk. Plain loops and reused objects: this is the one part that runs over every node of every page, mostly before the browser has optimised it. */
class Walk {
  readonly #line = new Line();
  readonly #telling: Element[] = [];
  readonly #leading: Element[] = [];
  readonly #hidden: Element[] = [];
  readonly #roots: Node[] = [];
  readonly #levels: Level[] = [];
  #depth = 0;
  /** Elements with attributes that may hide them, asked of the browser at once. */
  #special = new Set<Element>();
  /** What classes say, by their text: pages use the same few hundred again and again. 1: unseen, 2: telling. */
  readonly #classes = new Map<string, number>();
  /** See `mostAside`. */
  #aside = 0;
  #judged: Node | null = null;
  #host = '';
  #seen = true;

  begin(root: Document | Element, container: Container, list: Node[]): void {
    this.#meet(root);
    this.#host = (root.ownerDocument ?? (root as Document)).location?.host ?? '';
    if ('matches' in root && root.matches(mayHide)) this.#special.add(root);
    this.#push(null, null, list, container, false, false, true, 0);
  }

  result(): Walked {
    this.#line.end();
    const { blocks } = this.#line;
    return { text: this.#line.text(), blocks, telling: this.#telling, leading: this.#leading, roots: this.#roots, hidden: this.#hidden };
  }

  /** Goes on until all is read (true) or the pace wants a rest (false). */
  go(pace: Pace): boolean {
    const line = this.#line;
    // The page may have taken nodes away meanwhile: what follows them is then out of reach, and watched as late text.
    for (let i = 0; i < this.#depth; i++) {
      const at = this.#levels[i]!;
      if (at.next && at.next.parentNode !== at.parent) at.next = null;
    }
    let taken = 0;
    while (this.#depth > 0) {
      if (++taken % asked === 0 && pace.due(asked)) return false;
      const level = this.#levels[this.#depth - 1]!;
      let node = level.next;
      if (level.list) node = level.list.shift() ?? null;
      else if (node) level.next = node.nextSibling;
      if (!node) {
        if (level.ends) line.end();
        this.#depth--;
        continue;
      }
      const type = node.nodeType;
      if (type === 1) this.#element(node as Element, level);
      else if (type === 3 || type === 4) this.#text(node as Text, level);
    }
    return true;
  }

  #text(node: Text, level: Level): void {
    const { data } = node;
    // The first sign settles it for most.
    if (!level.kept && !(data.charCodeAt(0) > 32) && blankText.test(data)) {
      if (data) this.#line.space(node);
      return;
    }
    // With the space or the blank line before it.
    if (this.#line.length + data.length + 2 > maxText) return;
    const parent = level.list ? node.parentNode : level.parent;
    if (parent !== this.#judged) {
      this.#judged = parent;
      this.#seen = parent?.nodeType !== 1 || !hiddenByStyle(parent as Element);
    }
    if (this.#seen) {
      this.#line.take(node, data, level.container, level.linked, level.kept);
      if (level.linked && data.length < 80 && this.#leading.length < maxLeading && leadingText.test(data)) {
        const link = (parent as Element).closest?.('a[href^="http"]');
        if (link) this.#leading.push(link);
      }
    } else if (data.length > longHidden / 4 && this.#hidden.length < maxHidden && this.#hidden.at(-1) !== parent)
      this.#hidden.push(parent as Element);
  }

  #element(element: Element, level: Level): void {
    const line = this.#line;
    const tag = element.localName;
    const kind = kindOf(tag);
    if (kind & isUnread) return;
    const particular = (kind & isParticular) !== 0;
    if (particular) {
      if (tag === 'br') line.break();
      if (tag === 'br' || (tag === 'head' && element.nextElementSibling?.localName === 'body')) return;
    }
    // Half the price of `getAttribute`; pictures drawn in the page, which have no text of classes, are not read.
    const names = element.className;
    let says = 0;
    if (names) {
      says = this.#classes.get(names) ?? -1;
      if (says < 0) {
        says = (saysUnseen(names) ? 1 : 0) + (tellingClass.test(names) ? 2 : 0);
        this.#classes.set(names, says);
      }
      if (says > 1 && this.#telling.length < maxTelling) this.#telling.push(element);
    }
    let style: string | null = null;
    if (this.#special.has(element)) {
      if (hiddenByMarkup(element)) says |= 1;
      else if (element.getAttribute('aria-hidden') === 'true' && !standsForUnseen(element, tag) && this.#isEcho(element)) return;
      style = element.getAttribute('style');
    }
    if (says & 1) {
      this.#skip(element);
      return;
    }
    const runsAlong = (kind & isInline) !== 0;
    const ends = !runsAlong && (kind !== 0 || !tag.includes('-'));
    if (particular && this.#elsewhere(element, tag, level)) return;
    if (ends) line.end();
    if (this.#depth >= maxDepth) return;
    const container = runsAlong ? level.container : { element, tag, parent: level.container };
    const inside = element.shadowRoot ?? (tag === 'template' ? ((element as HTMLTemplateElement).content ?? element) : element);
    if (inside !== element) {
      this.#roots.push(inside);
      this.#meet(inside as ParentNode & Node);
    }
    let { linked, kept } = level;
    let list: Node[] | null = null;
    if (particular) {
      linked ||= tag === 'a' && element.hasAttribute('href');
      kept = tag === 'pre' || (kept && tag !== 'table');
      if (tag === 'slot') list = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    }
    if (style !== null && keptStyle.test(style)) kept = true;
    this.#push(inside.firstChild, inside, list && list.length > 0 ? [...list] : null, container, linked, kept, ends, level.frames);
  }

  /** Whether the element's children are not its text: those of frames are in another document, those of most templates in none. */
  #elsewhere(element: Element, tag: string, level: Level): boolean {
    if (tag === 'iframe' || tag === 'frame') this.#frame(element, level);
    else if (tag !== 'template' || element.hasAttribute('shadowrootmode')) return false;
    return true;
  }

  #frame(element: Element, level: Level): void {
    const body = level.frames < maxFrames ? frameBody(element, this.#host) : null;
    if (!body) return;
    this.#line.end();
    this.#roots.push(body);
    this.#meet(body);
    const container = { element: body, tag: 'iframe', parent: level.container };
    this.#push(body.firstChild, body, null, container, false, false, true, level.frames + 1);
  }

  /** A tree of nodes begins: a document, a shadow root, a frame. */
  #meet(root: ParentNode): void {
    for (const element of root.querySelectorAll(mayHide)) this.#special.add(element);
  }

  /** `aria-hidden` marks ornaments and second copies, but also the whole page while a dialog is open: it hides what is short and what was read already. */
  #isEcho(element: Element): boolean {
    if (this.#aside > mostAside) return false;
    const own = element.textContent ?? '';
    this.#aside += own.length;
    if (own.length < shortEcho) return true;
    const start = own.replace(/\s+/g, ' ').trim();
    if (start.length < shortEcho) return true;
    this.#aside += this.#line.length;
    return this.#line.text().includes(start.slice(0, 40));
  }

  /** What is hidden is not text, but may hold an author's card, and may be shown later. */
  #skip(element: Element): void {
    if (this.#aside > mostAside) return;
    const length = element.textContent?.length ?? 0;
    this.#aside += length;
    if (length > longHidden) {
      if (this.#hidden.length < maxHidden) this.#hidden.push(element);
    } else if (length > 0 && this.#telling.length < maxTelling) {
      for (const one of element.querySelectorAll('[class]'))
        if (tellingClass.test(one.getAttribute('class') ?? '')) this.#telling.push(one);
    }
  }

  #push(
    next: Node | null,
    parent: Node | null,
    list: Node[] | null,
    container: Container,
    linked: boolean,
    kept: boolean,
    ends: boolean,
    frames: number,
  ): void {
    const known = this.#levels[this.#depth++];
    if (!known) {
      this.#levels.push({ next, parent, list, container, linked, kept, ends, frames });
      return;
    }
    known.next = next;
    known.parent = parent;
    known.list = list;
    known.container = container;
    known.linked = linked;
    known.kept = kept;
    known.ends = ends;
    known.frames = frames;
  }
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
