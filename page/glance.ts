import { frameBody, loadsOwnPage, mayBeRead } from './frame.ts';
import { enough, pieceAtLeast } from './gate.ts';
import { hiddenByStyle } from './visibility.ts';

/** What a glance at a page shows. */
export interface Glance {
  /** All text that a person sees, as the browser gives it. Its offsets are nobody's: it is only looked up. */
  text: string;
  /** Whether some of its paragraphs are running text; where none is said to be, `hasRunningText` knows. */
  runs: boolean;
  /** Shadow roots and bodies of frames that were looked into: text may come there later. */
  roots: Node[];
  /** Whether there are frames that load a page of the same site: it may still come. */
  frames: boolean;
}

/** A page of more elements is read in slices instead: the browser gives all its text in one go. */
const maxElements = 10_000;
/** Elements that may hold a shadow root, and frames: a page with more of them is read. */
const maxPlaces = 500;
/** Paragraphs that are asked whether they are running text, and whether the browser has put off laying them out. */
const samples = 12;
/** Units of text that are a sentence or two. */
const aFewSentences = 200;

/**
 * Where text may stand that is not the document's own: custom elements, which only a path can ask the browser for, frames, and empty elements with an id,
 * which is how pages make a place for a shadow root. A look at each element would take five times as long.
 */
const custom = 'descendant::*[contains(name(), "-")]';
const places = 'iframe, frame, div[id]:empty';
/** Signs of which some pages tell the sound beside them. */
const withReadings = /[\u3400-\u9fff]/;

/**
 * The text of a page by the browser's own means, in a fraction of a reading's time, so that it can be looked up before the page is read. `null` where it
 * would not tell, or not cheaply: in a tab that is not shown (nothing is laid out there), on very large pages, where much of the text stands in shadow
 * roots or frames, or is laid out only when it is scrolled to, and where text has readings beside it (`<rt>`). Such a page is read at once.
 * Laid out is at most what the browser would lay out for its next frame anyway.
 */
export function glance(document: Document): Glance | null {
  const { body } = document;
  if (document.visibilityState !== 'visible' || document.getElementsByTagName('*').length > maxElements) return null;
  const text = body?.innerText;
  if (typeof text !== 'string' || text.length < aFewSentences) return null;
  const paragraphs = document.getElementsByTagName('p');
  let units = 0;
  for (let i = 0; i < samples && i < paragraphs.length; i++) {
    const paragraph = paragraphs[Math.floor((i * (paragraphs.length - 1)) / (samples - 1))]!;
    // `content-visibility: auto` leaves parts of a page out of the browser's text until they come into sight.
    if (!paragraph.checkVisibility({ contentVisibilityAuto: true }) && paragraph.checkVisibility()) return null;
    const { length } = units < enough ? paragraph.textContent.trim() : '';
    if (length >= pieceAtLeast) units += length;
  }
  if (document.getElementsByTagName('rt').length > 0 && withReadings.test(text)) return null;
  const within = placesIn(document);
  return within && { text, runs: units >= enough, ...within };
}

/** The shadow roots and frames of a page; `null` where they hold so much text, or are so many, that the document's own is not all. */
function placesIn(document: Document): Pick<Glance, 'roots' | 'frames'> | null {
  const named = document.evaluate(custom, document.body, null, 6 /* UNORDERED_NODE_SNAPSHOT_TYPE */, null);
  const others = document.querySelectorAll(places);
  const count = named.snapshotLength;
  if (count + others.length > maxPlaces) return null;
  const { host } = document.location;
  const roots: Node[] = [];
  let frames = false;
  for (let i = 0; i < count + others.length; i++) {
    const element = (i < count ? named.snapshotItem(i) : others[i - count]) as Element;
    const isFrame = i >= count && element.localName !== 'div';
    if (isFrame) {
      if (!mayBeRead(element, host)) continue;
      frames ||= loadsOwnPage(element, host);
    }
    const root = isFrame ? frameBody(element, host) : element.shadowRoot;
    if (!root) continue;
    if ((isFrame ? lengthOf(root as Element) : textOf(root as ShadowRoot)) >= aFewSentences) return null;
    roots.push(root);
  }
  return { roots, frames };
}

/** Units of text in a shadow root; what stands in shadow roots within is not asked for: one that has any may hold anything. */
function textOf(root: ShadowRoot): number {
  for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) return Number.POSITIVE_INFINITY;
  // Of what is not shown, such as a style sheet, the browser gives the whole text.
  return [...root.children].reduce((units, child) => units + (hiddenByStyle(child) ? 0 : lengthOf(child)), 0);
}

const lengthOf = (element: Partial<HTMLElement>): number => element.innerText?.length ?? 0;
