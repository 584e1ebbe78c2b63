import type { Span } from '../../engine/span.ts';
import { sendMessage } from '../../messages/channel.ts';
import type { PageMarks, PageState, Worth } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { hasRunningText, isApplication } from '../../page/gate.ts';
import { type Glance, glance } from '../../page/glance.ts';
import { type Changes, LateText } from '../../page/late-text.ts';
import { marker } from '../../page/marker.ts';
import type { PageRead, PageReader } from '../../page/page-reader.ts';
import type { DocumentOptions } from '../../page/read-document.ts';
import { idle } from './idle.ts';
import { isOrphan } from './orphan.ts';
import { withoutText } from './without-text.ts';

/** A page without running text is watched for so long, in milliseconds: a shell fills with its article soon, an application never does. */
const mayFill = 20_000;
const none: Changes = { came: new Set(), touched: new Set() };
const gone: Result<null> = { ok: false, error: 'The page has gone.' };

/**
 * One article in one tab, from its address to the next: glances at it, and reads it if its text may be an original's or a person asks; hands the
 * reading over, marks what was found, and again when text comes late.
 */
export class PageVisit {
  state: PageState = 'reading';
  #document: Document;
  #ended = false;
  /** The reading under way: a newer one ends it. */
  #reading: AbortController | null = null;
  /** Ends the watch for late text. */
  #watch: { late: LateText; ending: AbortController } | null = null;
  #asksFirst: boolean;
  #replaces: boolean;
  /** A person wanted this page read: the gate is not asked again. */
  #asked = false;
  /** The reading that a person asked for, while it goes on: who asks again waits for the same. */
  #asking: Promise<Result<null>> | null = null;
  /** What a person chose for this page, over the setting. */
  #chosen: boolean | null = null;
  /** The text that a glance showed and that is no original's. */
  #glanced: string | null = null;
  #held: PageRead | null = null;
  /** Changes that are still to be read. */
  #late: Changes = none;
  #found: PageMarks | null = null;

  /**
   * @param options.asksFirst whether the background must say that pages of this address are read, before the page is looked at
   * @param options.replaces whether the tab has a record of an earlier article, which must not stand when this is none
   */
  constructor(document: Document, { asksFirst = false, replaces = false }: { asksFirst?: boolean; replaces?: boolean } = {}) {
    this.#document = document;
    this.#asksFirst = asksFirst;
    this.#replaces = replaces;
  }

  /**
   * Reads the page, in slices at idle.
   * @param how.asked a person wants it read whatever the gate says
   */
  async read({ asked }: { asked: boolean }): Promise<Result<null>> {
    this.#asked ||= asked;
    if (!asked) return this.#read();
    this.#asking ??= this.#read().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  #read(): Promise<Result<null>> {
    return this.#work(async (options) => {
      if (!this.#asked) {
        if (this.#asksFirst && !(await mayRead(options))) return this.#switchedOff();
        const seen = isApplication(this.#document) ? null : glance(this.#document);
        const hasText = hasRunningText(this.#document, seen?.text);
        if (!hasText) return await this.#noText();
        // Else the background says so when it is shown the text.
        if (!seen && !this.#asksFirst && !(await mayRead(options))) return this.#switchedOff();
        if (seen) {
          const worth = await this.#worthOf(seen, options);
          if (worth === 'off') return this.#switchedOff();
          if (worth === 'leave') return { ok: true, value: null };
        }
      }
      const reader = await readerHere();
      options.signal?.throwIfAborted();
      return await this.#hold(await reader.read(this.#document, options));
    });
  }

  /** Has the text that a glance showed looked up. */
  async #worthOf({ text, roots }: Glance, { signal, breathe }: DocumentOptions): Promise<Worth> {
    // From now on: what comes while the background looks is late.
    const late = this.#watchOn();
    late.follow({ roots, hidden: null });
    if (text === this.#glanced) late.wasNoNews();
    else {
      const answer = await sendMessage('pageGlanced', { url: location.href, text });
      signal?.throwIfAborted();
      // If that failed the reading says why.
      const worth = answer.ok ? answer.value : 'read';
      if (worth === 'read') await breathe?.();
      signal?.throwIfAborted();
      if (worth !== 'leave') return worth;
      this.#glanced = text;
      this.#replaces = false;
    }
    this.state = 'glanced';
    return 'leave';
  }

  /** Reads what has come, into what was read before. */
  #add({ came, touched }: Changes): Promise<Result<null>> {
    const held = this.#held;
    if (!held) return this.read({ asked: false });
    // What an earlier reading was called off over is still to be read.
    const changes = { came: new Set([...this.#late.came, ...came]), touched: new Set([...this.#late.touched, ...touched]) };
    this.#late = changes;
    return this.#work(async (options) => {
      const read = await (await readerHere()).add(this.#document, held, changes, options);
      if (this.#late === changes) this.#late = none;
      if (read.draft !== held.draft) return await this.#hold(read);
      // The same text in other nodes: nothing to check, but the marks go where it stands now.
      this.#held = read;
      this.#watchOn().follow(read.walked);
      if (this.#found) this.#draw(this.#chosen ?? this.#found.show);
      return { ok: true, value: null };
    });
  }

  /** One reading at a time, in slices at idle: a newer one ends it. */
  async #work(reading: (options: DocumentOptions) => Promise<Result<null>>): Promise<Result<null>> {
    this.#reading?.abort();
    if (isOrphan()) this.end();
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

  #hold(read: PageRead): Promise<Result<null>> {
    if (this.#ended) return Promise.resolve(gone);
    this.#held = read;
    this.#watchOn().follow(read.walked);
    return this.handOver();
  }

  /** Sends the reading to the background, also again after the tab showed another page in between. */
  async handOver(): Promise<Result<null>> {
    if (isOrphan()) this.end();
    const held = this.#held;
    if (!held) {
      const again = this.#glanced !== null;
      this.#glanced = null;
      return again ? this.read({ asked: false }) : { ok: true, value: null };
    }
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
    this.#watch?.ending.abort();
    return { ok: true, value: null };
  }

  /** Ends everything this visit started. */
  end(): void {
    this.#ended = true;
    this.#reading?.abort();
    this.#watch?.ending.abort();
    marker()?.clear();
    this.#held = null;
    this.#glanced = null;
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

async function mayRead({ signal }: DocumentOptions): Promise<boolean> {
  const may = await sendMessage('mayRead', location.href);
  signal?.throwIfAborted();
  return may;
}

/** The script that reads, which is brought where it is wanted first. */
async function readerHere(): Promise<PageReader> {
  const answer = globalThis.wireprintReader ? null : await sendMessage('bringReader', undefined);
  const reader = globalThis.wireprintReader;
  if (!reader) throw new Error(answer?.ok === false ? answer.error : 'The script that reads pages did not come.');
  return reader;
}
