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
const samples = 5;
/** Units of text that are a sentence or two. */
const aFewSentences = 200;
/** A page that has so many paragraphs, and in those that are asked so many units of text, has an article of its own. */
const ofAnArticle = { paragraphs: 10, units: 500 };

/**
 * What may hold a shadow root: custom elements, which only a path can ask the browser for, and empty elements with an id, which is how pages make a
 * place for one. A look at each element would take five times as long.
 */
const custom = 'descendant::*[contains(name(), "-")]';
const emptyPlaces = 'div[id]:empty';
/** Signs of a text that are looked at, whether they are of those of which some pages tell the sound beside them. */
const signs = 24;

/**
 * The text of a page by the browser's own means, in a fraction of a reading's time, so that it can be looked up before the page is read. `null` where it
 * would not tell, or not cheaply: in a tab that is not shown (nothing is laid out there), on very large pages, where much of the text stands in shadow
 * roots or frames, or is laid out only when it is scrolled to, and where text has readings beside it (`<rt>`). Such a page is read at once.
 * Laid out is at most what the browser would lay out for its next frame anyway.
 * @param first whether the page has just come: then one with an article of its own is not searched for shadow roots, which is a tenth of all that is
 * done there. Once text has come late, as on all pages that scripts make, the next glance searches it.
 */
export function glance(document: Document, first = false): Glance | null {
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
    const { length } = paragraph.textContent.trim();
    if (length >= pieceAtLeast) units += length;
  }
  if (mayHaveReadings(text) && document.getElementsByTagName('rt').length > 0) return null;
  const isArticle = paragraphs.length >= ofAnArticle.paragraphs && units >= ofAnArticle.units;
  const roots = first && isArticle ? [] : shadowRootsOf(document);
  const frames = roots && framesOf(document);
  return frames && { text, runs: units >= enough, roots: [...roots, ...frames.bodies], frames: frames.own };
}

/** Whether a text is written in such signs: a few tell, and a search through all takes as long as everything else here. */
function mayHaveReadings(text: string): boolean {
  for (let i = 0; i < signs; i++) {
    const sign = text.charCodeAt(Math.floor((i * text.length) / signs));
    if (sign >= 0x3400 && sign <= 0x9fff) return true;
  }
  return false;
}

/** The shadow roots of a page; `null` where one holds so much text, or the places are so many, that the document's own text is not all. */
function shadowRootsOf(document: Document): Node[] | null {
  const named = document.evaluate(custom, document.body, null, 6 /* UNORDERED_NODE_SNAPSHOT_TYPE */, null);
  const others = document.querySelectorAll(emptyPlaces);
  const count = named.snapshotLength;
  if (count + others.length > maxPlaces) return null;
  const roots: Node[] = [];
  for (let i = 0; i < count + others.length; i++) {
    const { shadowRoot } = (i < count ? named.snapshotItem(i) : others[i - count]) as Element;
    if (!shadowRoot) continue;
    if (textOf(shadowRoot) >= aFewSentences) return null;
    roots.push(shadowRoot);
  }
  return roots;
}

/** The bodies of a page's frames that may be read, and whether there are frames of its own site; `null` where one holds so much text that the page's is not all. */
function framesOf(document: Document): { bodies: Node[]; own: boolean } | null {
  const bodies: Node[] = [];
  let own = false;
  // The window knows how many there are: most often none.
  if (!document.defaultView?.length) return { bodies, own };
  const { host } = document.location;
  const frames = document.querySelectorAll('iframe, frame');
  if (frames.length > maxPlaces) return null;
  for (const frame of frames) {
    if (!mayBeRead(frame, host)) continue;
    own ||= loadsOwnPage(frame, host);
    const body = frameBody(frame, host);
    if (!body) continue;
    if (lengthOf(body) >= aFewSentences) return null;
    bodies.push(body);
  }
  return { bodies, own };
}

/** Units of text in a shadow root; what stands in shadow roots within is not asked for: one that has any may hold anything. */
function textOf(root: ShadowRoot): number {
  for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) return Number.POSITIVE_INFINITY;
  // Of what is not shown, such as a style sheet, the browser gives the whole text.
  return [...root.children].reduce((units, child) => units + (hiddenByStyle(child) ? 0 : lengthOf(child)), 0);
}

const lengthOf = (element: Partial<HTMLElement>): number => element.innerText?.length ?? 0;
