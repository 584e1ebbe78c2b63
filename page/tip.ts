/** What a tip says: a name with its number, lines of text, and one button. */
export interface TipWords {
  language: string;
  direction: 'ltr' | 'rtl';
  source: number;
  name: string;
  lines: readonly string[];
  button: string;
}

/** A box of the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  bottom: number;
}

/** Between a tip and its text, and between a tip and the window's edge, in CSS pixels. */
const gap = 6;

/**
 * The small window at a mark: the one element that Wireprint ever puts into a page, there only while it is shown. Its shadow root is closed, so that
 * neither the page's styles nor its scripts reach into it; it stands in the top layer and takes no room. Its looks come with the marks' style sheet,
 * by part names: a style sheet of its own would be subject to the page's content policy.
 */
export class Tip {
  #document: Document;
  #host: HTMLElement | null = null;
  #onButton: () => void;

  constructor(document: Document, onButton: () => void) {
    this.#document = document;
    this.#onButton = onButton;
  }

  get shown(): boolean {
    return this.#host !== null;
  }

  /** Whether a node is the tip's: what happens in a closed shadow root is told of its host. */
  holds(target: EventTarget | null): boolean {
    return target !== null && target === this.#host;
  }

  /** Shows a tip under a box, or above it where there is no room below. Replaces what was shown. */
  show(words: TipWords, at: Box): void {
    this.hide();
    const host = this.#document.createElement('wireprint-tip');
    const root = host.attachShadow({ mode: 'closed' });
    root.append(this.#draw(words));
    this.#document.documentElement.append(host);
    this.#host = host;
    // The top layer, above every dialog of the page.
    host.setAttribute('popover', 'manual');
    host.showPopover?.();
    const { width, height } = host.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#document.documentElement;
    const start = words.direction === 'rtl' ? at.left - width : at.left;
    const left = Math.max(gap, Math.min(start, clientWidth - width - gap));
    const below = at.bottom + gap;
    const top = below + height + gap <= clientHeight ? below : Math.max(gap, at.top - height - gap);
    host.style.setProperty('left', `${left}px`, 'important');
    host.style.setProperty('top', `${top}px`, 'important');
  }

  hide(): void {
    this.#host?.remove();
    this.#host = null;
  }

  #draw(words: TipWords): HTMLElement {
    const box = this.#part('div', 'box');
    box.setAttribute('role', 'note');
    box.lang = words.language;
    box.dir = words.direction;
    const name = this.#part('p', 'name');
    const number = this.#part('span', `number source-${Math.min(6, words.source + 1)}`, String(words.source + 1));
    number.setAttribute('aria-hidden', 'true');
    name.append(number, this.#part('bdi', 'outlet', words.name));
    const button = this.#part('button', 'button', words.button);
    button.setAttribute('type', 'button');
    button.addEventListener('click', (event) => {
      // A page's own script must not be able to press it.
      if (event.isTrusted) this.#onButton();
    });
    box.append(name, ...words.lines.map((line) => this.#part('p', 'line', line)), button);
    return box;
  }

  #part(tag: string, part: string, text = ''): HTMLElement {
    const element = this.#document.createElement(tag);
    element.setAttribute('part', part);
    element.textContent = text;
    return element;
  }
}
