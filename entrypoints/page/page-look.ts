import { askBackground } from '../../messages/ask-background.ts';
import { isOrphan } from '../../messages/orphan.ts';
import type { PageReading } from '../../messages/page-reading.ts';
import type { PageState, Worth } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { hasRunningText, isApplication } from '../../page/gate.ts';
import { type Glance, glance } from '../../page/glance.ts';
import { whenIdle } from '../../page/idle.ts';
import { LateText } from '../../page/late-text.ts';
import { withoutText } from './without-text.ts';

/** A page without running text is watched for so long, in milliseconds: a shell fills with its article soon, an application never does. */
const mayFill = 20_000;

/**
 * One article in one tab, from its address to the next: looks whether it is worth reading, and has it read if its text may be an original's or a person
 * asks. From then on everything is the reading's. What runs here at a look is paid for on every page of the web: so its private names are TypeScript's, as
 * those of the language are made anew on each.
 */
export class PageLook {
  /** The reading, once it has come to that. */
  reading: PageReading | null = null;
  private document: Document;
  /** What the look itself has come to. */
  private found: PageState = 'reading';
  private asksFirst: boolean;
  private replaces: boolean;
  /** The look under way: a newer one, a reading or the end calls it off. */
  private turn = 0;
  private ended = false;
  /** While the reading comes. */
  private coming: Promise<Result<null>> | null = null;
  /** The text that a glance showed and that is no original's. */
  private glanced: string | null = null;
  private late: LateText | null = null;

  /**
   * @param asksFirst whether the background must say that pages of this address are read, before the page is looked at
   * @param replaces whether the tab has a record of an earlier article, which must not stand when this is none
   */
  constructor(document: Document, asksFirst: boolean, replaces: boolean) {
    this.document = document;
    this.asksFirst = asksFirst;
    this.replaces = replaces;
  }

  get state(): PageState {
    return this.reading?.state ?? this.found;
  }

  /** Leaves the page alone, until a person asks. */
  leave(): void {
    this.found = 'off';
    this.unwatch();
  }

  /**
   * Looks at the page, and has it read where it is worth that: in one go, to be called when the page is idle.
   * @param first whether the page has just come
   */
  async look(first = false): Promise<void> {
    const turn = ++this.turn;
    try {
      if (this.asksFirst && !(await mayRead())) return turn === this.turn ? this.leave() : undefined;
      if (turn !== this.turn) return;
      const seen = isApplication(this.document) ? null : glance(this.document, first);
      if (!seen?.runs && !hasRunningText(this.document, seen?.text)) return await this.noText();
      // Else the background says so when it is shown the text.
      const worth = seen ? await this.worthOf(seen) : this.asksFirst || (await mayRead()) ? 'read' : 'off';
      if (turn !== this.turn) return;
      if (worth === 'off') this.leave();
      else if (worth === 'leave') this.found = 'glanced';
      else await this.readNow();
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** Looks at the page as soon as it is idle. */
  lookSoon(): void {
    const turn = ++this.turn;
    this.found = 'reading';
    whenIdle(() => {
      if (turn === this.turn) void this.look();
    });
  }

  /** Has the page read, whatever gate and glance say; who asks again meanwhile waits for the same. */
  readNow(): Promise<Result<null>> {
    this.coming ??= this.begin().finally(() => {
      this.coming = null;
    });
    return this.coming;
  }

  /** The page is shown again, and the tab's record is another page's by now. */
  showAgain(): void {
    if (this.reading) void this.reading.handOver();
    else if (this.glanced !== null) {
      this.glanced = null;
      this.again();
    }
  }

  /** Ends everything this look started. */
  end(): void {
    this.ended = true;
    this.turn++;
    this.unwatch();
    this.reading?.end();
  }

  private async worthOf({ text, roots, frames }: Glance): Promise<Worth> {
    // From now on: what comes while the background looks is late.
    const late = this.watch();
    late.follow({ roots, hidden: null, frames });
    if (text === this.glanced) {
      late.wasNoNews();
      return 'leave';
    }
    const turn = this.turn;
    const answer = await askBackground('pageGlanced', { url: this.document.URL, text });
    // If that failed the reading says why.
    if (!answer.ok || turn !== this.turn) return 'read';
    if (answer.value === 'leave') {
      this.glanced = text;
      this.replaces = false;
    }
    return answer.value;
  }

  private async noText(): Promise<void> {
    this.found = 'no-running-text';
    this.watch().follow({ roots: [], hidden: [] });
    setTimeout(() => {
      if (this.found === 'no-running-text') this.unwatch();
    }, mayFill);
    const replaces = this.replaces;
    this.replaces = false;
    if (replaces) await askBackground('pageRead', withoutText(this.document.URL));
  }

  /** One watch a look, so that its bound on how often holds. */
  private watch(): LateText {
    this.late ??= new LateText(this.document, () => this.again());
    return this.late;
  }

  private unwatch(): void {
    this.late?.stop();
    this.late = null;
  }

  private again(): void {
    if (isOrphan()) this.end();
    else if (!this.coming && !this.reading) this.lookSoon();
  }

  /** The reading takes over; the script for it is brought if it is not here yet. */
  private async begin(): Promise<Result<null>> {
    this.turn++;
    this.found = 'reading';
    try {
      const answer = globalThis.wireprintReader ? null : await askBackground('bringReader');
      if (this.ended) return { ok: false, error: 'The page has gone.' };
      const reader = globalThis.wireprintReader;
      if (!reader) throw new Error(answer?.ok === false ? answer.error : 'The script that reads pages did not come.');
      this.unwatch();
      this.reading ??= reader(this.document);
      return await this.reading.read();
    } catch (error) {
      return this.fail(error);
    }
  }

  private fail(error: unknown): Result<null> {
    this.found = 'failed';
    console.error('Wireprint could not read this page:', error);
    return { ok: false, error: String(error) };
  }
}

const mayRead = (): Promise<boolean> => askBackground('mayRead', document.URL);
