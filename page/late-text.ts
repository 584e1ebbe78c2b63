import { loadsOwnPages, watchFrames } from './late-frames.ts';
import { hiddenByMarkup, hiddenByStyle } from './visibility.ts';

/** Changes are gathered for so long before they are told of, in milliseconds, and longer each time: lists are loaded in many small pieces. */
const gatherFor = 1500;
/** Units of new text that are worth a new look: a sentence or two, such as a comment that was edited. */
const worthReading = 100;
/** A page that never ends is told of so many times, no more. */
const maxTimes = 12;
/** Nodes that are looked at in one batch of records, and changes that are kept for one telling. */
const maxLooks = 400;
const maxKept = 2000;
/** Shadow roots and frames that are watched besides the document. */
const maxRoots = 40;
/** Elements that may just have been shown, kept for one telling. */
const maxShown = 60;
/** Tellings that turned out to be no news and are not counted. */
const maxSpared = 12;

const noText = /^(?:script|style|noscript|template|svg|video|audio|canvas|iframe|textarea|select)$/i;
/** What shows and hides: only looked for where long text was hidden at the reading. */
const showing = ['hidden', 'style', 'class', 'open', 'aria-hidden', 'aria-expanded'];

/** What has changed on a page since it was read. */
export interface Changes {
  /** Nodes that came, and elements that were hidden and are shown now. */
  came: Set<Node>;
  /** Text nodes that say something else. */
  touched: Set<Node>;
}

/** What a look at a page met, and that text may come to. */
export interface Followed {
  roots: readonly Node[];
  /** Elements with long text that are not shown; `null` where nobody looked. */
  hidden: readonly Element[] | null;
  /** Whether there are frames that load a page of the same site, where that is known. */
  frames?: boolean;
}

/**
 * Tells when enough text has come onto a page after it was read: infinite scroll, lazy paragraphs, “read more”, comments, edits. Works on batches
 * of mutation records, never on layout; at most twelve times a page, less and less often, and not while the page is hidden.
 */
export class LateText {
  readonly #document: Document;
  readonly #onChanges: (changes: Changes) => void;
  readonly #observer: MutationObserver;
  readonly #watched = new WeakSet<Node>();
  #roots = 0;
  /** Whether the document is watched for what shows and hides, too. */
  #shows: boolean | null = null;
  /** Elements that were hidden at the reading; `null` where nobody looked. */
  #hidden: readonly Element[] | null = [];
  /** Elements that may just have been shown, where nobody looked; and those that were told of. */
  #shown = new Set<Element>();
  #toldOf = new WeakSet<Element>();
  #spared = 0;
  #changes: Changes = { came: new Set(), touched: new Set() };
  #gathered = 0;
  #times = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unframe: (() => void) | null = null;

  /** Watches nothing yet: see `follow`. */
  constructor(document: Document, onChanges: (changes: Changes) => void) {
    this.#document = document;
    this.#onChanges = onChanges;
    this.#observer = new MutationObserver((records) => this.#gather(records));
  }

  /**
   * Watches the document and what a look at it met: shadow roots, frames, and long text that is hidden as yet. After a mere glance nobody knows what is
   * hidden (`null`): every element with text that something happens to may have been shown then, once.
   */
  follow({ roots, hidden, frames }: Followed): void {
    if (this.#times >= maxTimes) return;
    const shows = hidden === null || hidden.length > 0;
    // The same node observed again has its options changed: once there may be hidden text, what shows it matters.
    if (this.#shows === null || (shows && !this.#shows)) this.#observe(this.#document, shows);
    this.#shows ||= shows;
    this.#hidden = hidden;
    if (hidden !== null) this.#shown.clear();
    for (const root of roots) {
      if (this.#watched.has(root) || this.#roots >= maxRoots) continue;
      this.#watched.add(root);
      this.#roots++;
      this.#observe(root, shows);
    }
    if (frames ?? loadsOwnPages(this.#document, this.#document)) this.#watchFrames();
  }

  /** What was told of last was no news: it does not count, unless that has been said many times. */
  wasNoNews(): void {
    if (++this.#spared <= maxSpared && this.#times > 0) this.#times--;
  }

  #observe(root: Node, shows: boolean): void {
    const what = { childList: true, characterData: true, subtree: true };
    this.#observer.observe(root, shows ? { ...what, attributes: true, attributeFilter: showing } : what);
  }

  /** Ends everything it started. */
  stop(): void {
    this.#times = maxTimes;
    this.#observer.disconnect();
    this.#unframe?.();
    clearTimeout(this.#timer);
    this.#hidden = [];
    this.#shown.clear();
    this.#changes = { came: new Set(), touched: new Set() };
  }

  #gather(records: readonly MutationRecord[]): void {
    const { came, touched } = this.#changes;
    const gone = new Map<string, number>();
    let looked = 0;
    let shows = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        shows = true;
        if (this.#hidden === null && this.#shown.size < maxShown && !this.#toldOf.has(target as Element))
          this.#shown.add(target as Element);
      } else if (++looked > maxLooks) continue;
      else if (type === 'characterData') {
        if (touched.size < maxKept) touched.add(target);
        const length = (target.nodeValue ?? '').trim().length;
        // Clocks and counters are short.
        if (length > worthReading / 2) this.#gathered += length;
      } else {
        for (const node of removedNodes) {
          const text = textOf(node);
          if (text && ++looked < maxLooks) gone.set(text, (gone.get(text) ?? 0) + 1);
        }
        for (const node of addedNodes) {
          if (++looked >= maxLooks) continue;
          if (!this.#unframe && loadsOwnPages(node, this.#document)) this.#watchFrames();
          const text = textOf(node);
          if (!text) continue;
          if (came.size < maxKept) came.add(node);
          // What only changes places is not new.
          const left = gone.get(text) ?? 0;
          if (left > 0) gone.set(text, left - 1);
          else this.#gathered += text.length;
        }
      }
    }
    if (this.#gathered >= worthReading || (shows && (this.#hidden?.length ?? this.#shown.size) > 0)) this.#soon();
  }

  #watchFrames(): void {
    this.#unframe ??= watchFrames(this.#document, (frame, units) => {
      this.#changes.came.add(frame);
      this.#gathered += units;
      if (this.#gathered >= worthReading) this.#soon();
    });
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), gatherFor * (1 + this.#times / 2));
  }

  #tell(): void {
    this.#timer = undefined;
    if (this.#document.visibilityState === 'hidden') {
      this.#soon();
      return;
    }
    const changes = this.#changes;
    for (const element of this.#hidden ?? this.#shown) {
      if (!element.isConnected || hiddenByMarkup(element) || hiddenByStyle(element)) continue;
      changes.came.add(element);
      this.#toldOf.add(element);
      this.#gathered += textOf(element).length;
    }
    this.#shown.clear();
    if (this.#gathered < worthReading) return;
    this.#hidden = this.#hidden?.filter((element) => !changes.came.has(element)) ?? null;
    this.#changes = { came: new Set(), touched: new Set() };
    this.#gathered = 0;
    if (++this.#times >= maxTimes) this.stop();
    this.#onChanges(changes);
  }
}

function textOf(node: Node): string {
  return noText.test(node.nodeName) || node.nodeType === 8 ? '' : (node.textContent ?? '').trim();
}
