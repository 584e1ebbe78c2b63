import { type Changes, Gathering } from './gathering.ts';
import { loadsOwnPages, watchFrames } from './late-frames.ts';

/** Changes are gathered for so long before they are told of, in milliseconds, and longer each time: lists are loaded in many small pieces. */
const gatherFor = 1500;
/** A page that never ends is told of so many times, no more. */
const maxTimes = 12;
/** Shadow roots and frames that are watched besides the document. */
const maxRoots = 40;
/** Tellings that turned out to be no news and are not counted. */
const maxSpared = 12;

/** What shows and hides: only looked for where long text was hidden at the reading. */
const showing = ['hidden', 'style', 'class', 'open', 'aria-hidden', 'aria-expanded'];

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
 * of mutation records, never on layout; at most twelve times a page, less and less often, and not while the page is hidden. What is only
 * needed once something changes is made then, and private names are TypeScript's, which cost nothing: on most pages this is begun in vain.
 */
export class LateText {
  private readonly document: Document;
  private readonly onChanges: (changes: Changes) => void;
  private readonly observer: MutationObserver;
  private gathering: Gathering | null = null;
  private watched: Set<Node> | null = null;
  /** Whether the document is watched for what shows and hides, too. */
  private shows: boolean | null = null;
  /** Elements that were hidden at the reading, until there is something to gather. */
  private hidden: readonly Element[] | null = [];
  private spared = 0;
  private times = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unframe: (() => void) | null = null;

  /** Watches nothing yet: see `follow`. */
  constructor(document: Document, onChanges: (changes: Changes) => void) {
    this.document = document;
    this.onChanges = onChanges;
    this.observer = new MutationObserver((records) => this.gather(records));
  }

  /**
   * Watches the document and what a look at it met: shadow roots, frames, and long text that is hidden as yet. After a mere glance nobody knows what is
   * hidden (`null`): every element with text that something happens to may have been shown then, once.
   */
  follow({ roots, hidden, frames }: Followed): void {
    if (this.times >= maxTimes) return;
    const shows = hidden === null || hidden.length > 0;
    // The same node observed again has its options changed: once there may be hidden text, what shows it matters.
    if (this.shows === null || (shows && !this.shows)) this.observe(this.document, shows);
    this.shows ||= shows;
    this.hidden = hidden;
    this.gathering?.follow(hidden);
    for (const root of roots) {
      this.watched ??= new Set();
      if (this.watched.has(root) || this.watched.size >= maxRoots) continue;
      this.watched.add(root);
      this.observe(root, shows);
    }
    if (frames ?? loadsOwnPages(this.document, this.document)) this.watchFrames();
  }

  /** What was told of last was no news: it does not count, unless that has been said many times. */
  wasNoNews(): void {
    if (++this.spared <= maxSpared && this.times > 0) this.times--;
  }

  private observe(root: Node, shows: boolean): void {
    const what = { childList: true, characterData: true, subtree: true };
    this.observer.observe(root, shows ? { ...what, attributes: true, attributeFilter: showing } : what);
  }

  /** Ends everything it started. */
  stop(): void {
    this.times = maxTimes;
    this.observer.disconnect();
    this.unframe?.();
    clearTimeout(this.timer);
    this.hidden = [];
    this.gathering = null;
    this.watched = null;
  }

  private get gathered(): Gathering {
    this.gathering ??= new Gathering(this.document, this.hidden);
    return this.gathering;
  }

  private gather(records: readonly MutationRecord[]): void {
    const { tells, frame } = this.gathered.add(records, this.unframe === null);
    if (frame) this.watchFrames();
    if (tells) this.soon();
  }

  private watchFrames(): void {
    this.unframe ??= watchFrames(this.document, (frame, units) => {
      if (this.gathered.addFrame(frame, units)) this.soon();
    });
  }

  private soon(): void {
    this.timer ??= setTimeout(() => this.tell(), gatherFor * (1 + this.times / 2));
  }

  private tell(): void {
    this.timer = undefined;
    if (this.document.visibilityState === 'hidden') {
      this.soon();
      return;
    }
    const changes = this.gathered.take();
    if (!changes) return;
    if (++this.times >= maxTimes) this.stop();
    this.onChanges(changes);
  }
}
