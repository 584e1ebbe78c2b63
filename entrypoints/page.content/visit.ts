import type { Span } from '../../engine/span.ts';
import { sendMessage } from '../../messages/channel.ts';
import type { PageMarks, PageState } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import type { Draft } from '../../page/draft.ts';
import { hasRunningText } from '../../page/gate.ts';
import { clearMarks, focusPassage, markPassages } from '../../page/marks.ts';
import { readDocument } from '../../page/read-document.ts';
import type { TextMap } from '../../page/text-map.ts';
import { idle } from './idle.ts';

/** One article in one tab, from its address to the next: reads it once, hands the reading over, marks what was found. */
export class PageVisit {
  state: PageState = 'reading';
  #document: Document;
  #ending = new AbortController();
  #replaces: boolean;
  #held: { draft: Draft; map: TextMap } | null = null;
  #found: PageMarks | null = null;

  /** @param options.replaces whether the tab has a record of an earlier article, which must not stand when this is none. */
  constructor(document: Document, signal: AbortSignal, options: { replaces: boolean } = { replaces: false }) {
    this.#document = document;
    this.#replaces = options.replaces;
    if (signal.aborted) this.end();
    else signal.addEventListener('abort', () => this.end(), { signal: this.#ending.signal });
  }

  /** Reads the page, in slices at idle. `asked` means a person wants it read whatever the gate says. */
  async read({ asked }: { asked: boolean }): Promise<Result<null>> {
    this.state = 'reading';
    const { signal } = this.#ending;
    try {
      await idle();
      if (signal.aborted) return { ok: false, error: 'The page has gone.' };
      if (!asked && !hasRunningText(this.#document)) return await this.#noText();
      const held = await readDocument(this.#document, { source: location.href, url: location.href, breathe: idle, signal });
      if (signal.aborted) return { ok: false, error: 'The page has gone.' };
      this.#held = held;
      return await this.handOver();
    } catch (error) {
      if (signal.aborted) return { ok: false, error: 'The page has gone.' };
      this.state = 'failed';
      console.error('Wireprint could not read this page:', error);
      return { ok: false, error: String(error) };
    }
  }

  /** Sends the reading to the background, also again after the tab showed another page in between. */
  async handOver(): Promise<Result<null>> {
    if (!this.#held) return { ok: true, value: null };
    const answer = await sendMessage('pageRead', this.#held.draft);
    if (this.#ending.signal.aborted) return { ok: false, error: 'The page has gone.' };
    this.state = answer.ok ? 'read' : 'failed';
    if (!answer.ok) return answer;
    this.#found = answer.value;
    this.showMarks(answer.value.show);
    return { ok: true, value: null };
  }

  /** Shows or hides the marks; answers whether there is anything marked now. */
  showMarks(on: boolean): boolean {
    clearMarks(this.#document);
    if (!on || !this.#held || !this.#found?.marks.length) return false;
    markPassages(this.#document, this.#held.map, this.#found.marks);
    return true;
  }

  /** Scrolls to a stretch of the text. */
  focus(span: Span): boolean {
    return this.#held ? focusPassage(this.#document, this.#held.map, span) : false;
  }

  switchOff(): void {
    this.state = 'off';
  }

  /** Ends everything this visit started. */
  end(): void {
    this.#ending.abort();
    clearMarks(this.#document);
    this.#held = null;
    this.#found = null;
  }

  async #noText(): Promise<Result<null>> {
    this.state = 'no-running-text';
    if (this.#replaces) await sendMessage('pageRead', withoutText(location.href));
    return { ok: true, value: null };
  }
}

/** Tells the background that this address of a single-page site is no article, so that the last one's report does not stay. */
function withoutText(url: string): Draft {
  const unknown = { canonical: null, title: null, site: null, language: null, published: null, updated: null, cutOff: null };
  return {
    ...unknown,
    source: url,
    url,
    bylines: [],
    text: '',
    article: [],
    kind: 'not-an-article',
    why: 'No running text was found here.',
    evidence: { blocks: [], statements: [], monthFirst: false },
  };
}
