import type { Span } from '../../engine/span.ts';
import { sendMessage } from '../../messages/channel.ts';
import type { PageMarks, PageState } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { addChanges } from '../../page/additions.ts';
import type { Draft } from '../../page/draft.ts';
import { hasRunningText } from '../../page/gate.ts';
import { type Changes, LateText } from '../../page/late-text.ts';
import { marker } from '../../page/marker.ts';
import { Pace } from '../../page/pace.ts';
import { type DocumentOptions, draftOf, readDocument } from '../../page/read-document.ts';
import { TextMap } from '../../page/text-map.ts';
import type { Walked } from '../../page/walk.ts';
import { idle } from './idle.ts';
import { withoutText } from './without-text.ts';

/** A page without running text is watched for so long, in milliseconds: a shell fills with its article soon, an application never does. */
const mayFill = 20_000;
const none: Changes = { came: new Set(), touched: new Set() };
const gone: Result<null> = { ok: false, error: 'The page has gone.' };

/** One article in one tab, from its address to the next: reads it, hands the reading over, marks what was found, and again when text comes late. */
export class PageVisit {
  state: PageState = 'reading';
  #document: Document;
  #ended = false;
  /** The reading under way: a newer one ends it. */
  #reading: AbortController | null = null;
  /** Ends the watch for late text. */
  #watch: { late: LateText; ending: AbortController } | null = null;
  #mayRead: () => Promise<boolean>;
  #replaces: boolean;
  /** A person wanted this page read: the gate is not asked again. */
  #asked = false;
  /** What a person chose for this page, over the setting. */
  #chosen: boolean | null = null;
  #held: { draft: Draft; map: TextMap; walked: Walked } | null = null;
  /** Changes that are still to be read. */
  #late: Changes = none;
  #found: PageMarks | null = null;

  /**
   * @param options.mayRead whether pages of this address are read without being asked
   * @param options.replaces whether the tab has a record of an earlier article, which must not stand when this is none
   */
  constructor(document: Document, { mayRead, replaces = false }: { mayRead: () => Promise<boolean>; replaces?: boolean }) {
    this.#document = document;
    this.#mayRead = mayRead;
    this.#replaces = replaces;
  }

  /**
   * Reads the page, in slices at idle.
   * @param how.asked a person wants it read whatever the gate says
   * @param how.permitted it is known that this page is read without being asked
   */
  async read({ asked, permitted = false }: { asked: boolean; permitted?: boolean }): Promise<Result<null>> {
    this.#asked ||= asked;
    return this.#work(async (options) => {
      if (!this.#asked) {
        const hasText = hasRunningText(this.#document);
        // A page with an article before it in the same tab is asked for too: what it replaces was read.
        if ((hasText || this.#replaces) && !permitted && !(await this.#mayRead())) return this.#switchedOff();
        options.signal?.throwIfAborted();
        if (!hasText) return await this.#noText();
      }
      const { draft, walked } = await readDocument(this.#document, options);
      return await this.#hold(draft, walked);
    });
  }

  /** Reads what has come, into what was read before. */
  #add({ came, touched }: Changes): Promise<Result<null>> {
    const held = this.#held;
    if (!held) return this.read({ asked: false });
    // What an earlier reading was called off over is still to be read.
    const changes = { came: new Set([...this.#late.came, ...came]), touched: new Set([...this.#late.touched, ...touched]) };
    this.#late = changes;
    return this.#work(async (options) => {
      const walked = await addChanges(this.#document, held.walked, changes, new Pace(options.breathe, options.signal));
      if (this.#late === changes) this.#late = none;
      if (walked.text !== held.walked.text) return await this.#hold(await draftOf(this.#document, walked, options), walked);
      // The same text in other nodes: nothing to check, but the marks go where it stands now.
      this.#held = { ...held, map: new TextMap(walked.blocks), walked };
      this.#watchOn().follow(walked);
      if (this.#found) this.#draw(this.#chosen ?? this.#found.show);
      return { ok: true, value: null };
    });
  }

  /** One reading at a time, in slices at idle: a newer one ends it. */
  async #work(reading: (options: DocumentOptions) => Promise<Result<null>>): Promise<Result<null>> {
    this.#reading?.abort();
    if (this.#ended) return gone;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    if (!this.#held) this.state = 'reading';
    try {
      await idle();
      if (signal.aborted) return gone;
      return await reading({ source: location.href, url: location.href, breathe: idle, signal });
    } catch (error) {
      if (signal.aborted) return gone;
      this.state = 'failed';
      console.error('Wireprint could not read this page:', error);
      return { ok: false, error: String(error) };
    }
  }

  #hold(draft: Draft, walked: Walked): Promise<Result<null>> {
    if (this.#ended) return Promise.resolve(gone);
    this.#held = { draft, map: new TextMap(walked.blocks), walked };
    this.#watchOn().follow(walked);
    return this.handOver();
  }

  /** Sends the reading to the background, also again after the tab showed another page in between. */
  async handOver(): Promise<Result<null>> {
    const held = this.#held;
    if (!held) return { ok: true, value: null };
    const answer = await sendMessage('pageRead', held.draft);
    if (this.#ended) return gone;
    // A newer reading has been made in the meantime: its own answer says what to mark.
    if (this.#held !== held) return { ok: true, value: null };
    this.state = answer.ok ? 'read' : 'failed';
    if (!answer.ok) return answer;
    this.#found = answer.value;
    this.#draw(this.#chosen ?? answer.value.show);
    return { ok: true, value: null };
  }

  /** Shows or hides the marks, for as long as this page is open; answers whether anything is marked now. */
  showMarks(on: boolean): boolean {
    this.#chosen = on;
    return this.#draw(on);
  }

  /** Scrolls to a stretch of the text. */
  focus(span: Span): boolean {
    return this.#held ? (marker()?.focus(this.#held.map, span) ?? false) : false;
  }

  #switchedOff(): Result<null> {
    this.state = 'off';
    return { ok: true, value: null };
  }

  /** Ends everything this visit started. */
  end(): void {
    this.#ended = true;
    this.#reading?.abort();
    this.#watch?.ending.abort();
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

  async #noText(): Promise<Result<null>> {
    this.state = 'no-running-text';
    this.#watchOn(AbortSignal.timeout(mayFill));
    if (this.#replaces) await sendMessage('pageRead', withoutText(location.href));
    this.#replaces = false;
    return { ok: true, value: null };
  }

  /** Reads more when enough text has come late. One watch a visit, so that its bound on how often holds. */
  #watchOn(until?: AbortSignal): LateText {
    if (this.#watch && !this.#watch.ending.signal.aborted) return this.#watch.late;
    const ending = new AbortController();
    until?.addEventListener('abort', () => !this.#held && ending.abort(), { signal: ending.signal });
    const late = new LateText(this.#document, (changes) => void this.#add(changes), ending.signal);
    this.#watch = { late, ending };
    return late;
  }
}
