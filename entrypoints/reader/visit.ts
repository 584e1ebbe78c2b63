import type { Span } from '../../engine/span.ts';
import { askBackground } from '../../messages/ask-background.ts';
import { isOrphan } from '../../messages/orphan.ts';
import type { PageReading } from '../../messages/page-reading.ts';
import type { PageMarks, PageState } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { addChanges } from '../../page/additions.ts';
import type { Draft } from '../../page/draft.ts';
import type { Changes } from '../../page/gathering.ts';
import { idle } from '../../page/idle.ts';
import { LateText } from '../../page/late-text.ts';
import { marker } from '../../page/marker.ts';
import { Pace } from '../../page/pace.ts';
import { type DocumentOptions, draftOf, readDocument } from '../../page/read-document.ts';
import { TextMap } from '../../page/text-map.ts';
import type { Walked } from '../../page/walk.ts';

/** A page that has been read: what is sent, where its text stands in the document, and what the next addition starts from. */
interface PageRead {
  draft: Draft;
  map: TextMap;
  walked: Walked;
}

const none: Changes = { came: new Set(), touched: new Set() };
const done: Result<null> = { ok: true, value: null };
const gone: Result<null> = { ok: false, error: 'The page has gone.' };

/** One article in one tab that is worth reading: reads it and hands it over, marks what was found, and again when text comes late. */
export class PageVisit implements PageReading {
  state: PageState = 'reading';
  #document: Document;
  #late: LateText;
  #ended = false;
  /** The reading under way: a newer one ends it. */
  #reading: AbortController | null = null;
  /** What a person chose for this page, over the setting. */
  #chosen: boolean | null = null;
  #held: PageRead | null = null;
  /** Changes that are still to be read. */
  #changes: Changes = none;
  #found: PageMarks | null = null;

  constructor(document: Document) {
    this.#document = document;
    // One watch a visit, so that its bound on how often holds.
    this.#late = new LateText(document, (changes) => void this.#add(changes));
  }

  read(): Promise<Result<null>> {
    // What comes while the page is read is late.
    if (!this.#held) this.#late.follow({ roots: [], hidden: [] });
    return this.#work(async (options) => {
      const { draft, walked } = await readDocument(this.#document, options);
      return { draft, walked, map: new TextMap(walked.blocks) };
    });
  }

  /** Reads what has come, into what was read before. */
  #add({ came, touched }: Changes): Promise<Result<null>> {
    const held = this.#held;
    if (!held) return this.read();
    // What an earlier reading was called off over is still to be read.
    const changes = { came: new Set([...this.#changes.came, ...came]), touched: new Set([...this.#changes.touched, ...touched]) };
    this.#changes = changes;
    return this.#work(async (options) => {
      const walked = await addChanges(this.#document, held.walked, changes, new Pace(options.breathe, options.signal));
      // The same text in other nodes: nothing to check, but the marks go where it stands now.
      const draft = walked.text === held.walked.text ? held.draft : await draftOf(this.#document, walked, options);
      if (this.#changes === changes) this.#changes = none;
      return { draft, walked, map: new TextMap(walked.blocks) };
    });
  }

  /** One reading at a time, in slices at idle: a newer one ends it. */
  async #work(reading: (options: DocumentOptions) => Promise<PageRead>): Promise<Result<null>> {
    this.#reading?.abort();
    if (isOrphan()) this.end();
    if (this.#ended) return gone;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    try {
      await idle();
      signal.throwIfAborted();
      return await this.#hold(await reading({ source: location.href, url: location.href, breathe: idle, signal }));
    } catch (error) {
      if (signal.aborted) return gone;
      this.state = 'failed';
      console.error('Wireprint could not read this page:', error);
      return { ok: false, error: String(error) };
    }
  }

  async #hold(read: PageRead): Promise<Result<null>> {
    if (this.#ended) return gone;
    const isSame = this.#held?.draft === read.draft;
    this.#held = read;
    this.#late.follow(read.walked);
    if (!isSame) return this.handOver();
    if (this.#found) this.#draw(this.#chosen ?? this.#found.show);
    return done;
  }

  async handOver(): Promise<Result<null>> {
    if (isOrphan()) this.end();
    const held = this.#held;
    // A reading that goes on hands over by itself.
    if (!held) return done;
    const answer = await askBackground('pageRead', held.draft);
    if (this.#ended) return gone;
    // A newer reading has been made in the meantime: its own answer says what to mark.
    if (this.#held !== held) return done;
    this.state = answer.ok ? 'read' : 'failed';
    if (!answer.ok) return answer;
    this.#found = answer.value;
    this.#draw(this.#chosen ?? answer.value.show);
    return done;
  }

  showMarks(on: boolean): boolean {
    this.#chosen = on;
    return this.#draw(on);
  }

  focus(span: Span): boolean {
    return this.#held ? (marker()?.focus(this.#held.map, span) ?? false) : false;
  }

  end(): void {
    this.#ended = true;
    this.#reading?.abort();
    this.#late.stop();
    marker()?.clear();
    this.#held = null;
    this.#found = null;
  }

  #draw(on: boolean): boolean {
    marker()?.clear();
    if (!on || !this.#held || !this.#found?.marks.length) return false;
    marker()?.mark(this.#held.map, this.#found.marks);
    return true;
  }
}
