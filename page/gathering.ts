import { loadsOwnPages } from './late-frames.ts';
import { hiddenByMarkup, hiddenByStyle } from './visibility.ts';

/** Units of new text that are worth a new look: a sentence or two, such as a comment that was edited. */
const worthReading = 100;
/** Nodes that are looked at in one batch of records, and changes that are kept for one telling. */
const maxLooks = 400;
const maxKept = 2000;
/** Elements that may just have been shown, kept for one telling. */
const maxShown = 60;

const noText = /^(?:script|style|noscript|template|svg|video|audio|canvas|iframe|textarea|select)$/i;

/** What has changed on a page since it was read. */
export interface Changes {
  /** Nodes that came, and elements that were hidden and are shown now. */
  came: Set<Node>;
  /** Text nodes that say something else. */
  touched: Set<Node>;
}

/** What one batch of records leaves to be done. */
interface Met {
  /** Whether what has gathered may be worth telling. */
  tells: boolean;
  /** Whether a frame came that loads a page of the same site. */
  frame: boolean;
}

/** What a page's mutation records say of text that came, was touched or shown, until there is enough of it to tell. Made when the first come. */
export class Gathering {
  private readonly document: Document;
  /** Elements that were hidden at the reading; `null` where nobody looked. */
  private hidden: readonly Element[] | null;
  private changes: Changes = { came: new Set(), touched: new Set() };
  private units = 0;
  /** Elements that may just have been shown, where nobody looked; and those that were told of. */
  private shown = new Set<Element>();
  private toldOf = new WeakSet<Element>();

  constructor(document: Document, hidden: readonly Element[] | null) {
    this.document = document;
    this.hidden = hidden;
  }

  /** What is hidden is known from now on, or no longer. */
  follow(hidden: readonly Element[] | null): void {
    this.hidden = hidden;
    if (hidden !== null) this.shown.clear();
  }

  /** Takes in a batch. Looks at no more than some hundred nodes, and for frames only where they are asked for. */
  add(records: readonly MutationRecord[], frames: boolean): Met {
    const { came, touched } = this.changes;
    const gone = new Map<string, number>();
    let looked = 0;
    let shows = false;
    let frame = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        shows = true;
        if (this.hidden === null && this.shown.size < maxShown && !this.toldOf.has(target as Element)) this.shown.add(target as Element);
      } else if (++looked > maxLooks) continue;
      else if (type === 'characterData') {
        if (touched.size < maxKept) touched.add(target);
        const length = (target.nodeValue ?? '').trim().length;
        // Clocks and counters are short.
        if (length > worthReading / 2) this.units += length;
      } else {
        for (const node of removedNodes) {
          const text = textOf(node);
          if (text && ++looked < maxLooks) gone.set(text, (gone.get(text) ?? 0) + 1);
        }
        for (const node of addedNodes) {
          if (++looked >= maxLooks) continue;
          frame ||= frames && loadsOwnPages(node, this.document);
          const text = textOf(node);
          if (!text) continue;
          if (came.size < maxKept) came.add(node);
          // What only changes places is not new.
          const left = gone.get(text) ?? 0;
          if (left > 0) gone.set(text, left - 1);
          else this.units += text.length;
        }
      }
    }
    return { tells: this.units >= worthReading || (shows && (this.hidden?.length ?? this.shown.size) > 0), frame };
  }

  /** Takes in a frame that was loaded, with the units of text in it. @returns whether what has gathered is worth telling */
  addFrame(frame: Element, units: number): boolean {
    this.changes.came.add(frame);
    this.units += units;
    return this.units >= worthReading;
  }

  /** What is worth telling by now, which begins anew then; `null` where that is too little. */
  take(): Changes | null {
    const changes = this.changes;
    for (const element of this.hidden ?? this.shown) {
      if (!element.isConnected || hiddenByMarkup(element) || hiddenByStyle(element)) continue;
      changes.came.add(element);
      this.toldOf.add(element);
      this.units += textOf(element).length;
    }
    this.shown.clear();
    if (this.units < worthReading) return null;
    this.hidden = this.hidden?.filter((element) => !changes.came.has(element)) ?? null;
    this.changes = { came: new Set(), touched: new Set() };
    this.units = 0;
    return changes;
  }
}

function textOf(node: Node): string {
  return noText.test(node.nodeName) || node.nodeType === 8 ? '' : (node.textContent ?? '').trim();
}
