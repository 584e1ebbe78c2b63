import { frameBody } from './frame.ts';
import { hiddenByStyle } from './visibility.ts';

/** What a glance at a page shows. */
export interface Glance {
  /** All text that a person sees, as the browser gives it. Its offsets are nobody's: it is only looked up. */
  text: string;
  /** Shadow roots and bodies of frames that were looked into: text may come there later. */
  roots: Node[];
}

/** A page of more elements is read in slices instead: the browser gives all its text in one go. */
const maxElements = 10_000;
/** Elements that may hold a shadow root, and frames, that are looked at. */
const maxHosts = 200;
const maxFrames = 40;
/** Paragraphs that are asked whether the browser has put off laying them out. */
const samples = 12;
/** Units of text that are a sentence or two. */
const aFewSentences = 200;

/**
 * Elements that may hold an open shadow root: custom ones, and empty ones with an id, which is how pages make a place for one. Asked of the browser
 * as a path, which takes a fifth of what a look at each element takes.
 */
const hosts = '//*[contains(name(), "-")] | //div[not(node()) and @id]';
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
  if (putsOff(document) || (withReadings.test(text) && document.querySelector('rt'))) return null;
  const roots = [...shadowRoots(document), ...frameBodies(document)];
  return roots.some((root) => root.elsewhere) ? null : { text, roots: roots.map(({ root }) => root) };
}

/** Whether parts of the page wait to be laid out until they come into sight (`content-visibility: auto`): the browser leaves them out of its text. */
function putsOff(document: Document): boolean {
  const paragraphs = document.getElementsByTagName('p');
  for (let i = 0; i < samples && i < paragraphs.length; i++) {
    const paragraph = paragraphs[Math.floor((i * (paragraphs.length - 1)) / (samples - 1))]!;
    if (!paragraph.checkVisibility({ contentVisibilityAuto: true }) && paragraph.checkVisibility()) return true;
  }
  return false;
}

interface Root {
  root: Node;
  /** It holds so much text that the page's own is not all. */
  elsewhere: boolean;
}

function shadowRoots(document: Document): Root[] {
  const found: Root[] = [];
  const snapshot = document.evaluate(hosts, document, null, 7 /* ORDERED_NODE_SNAPSHOT_TYPE */, null);
  for (let i = 0; i < snapshot.snapshotLength && i < maxHosts; i++) {
    const root = (snapshot.snapshotItem(i) as Element).shadowRoot;
    if (root) found.push({ root, elsewhere: textOf(root) >= aFewSentences });
  }
  return found;
}

/** Units of text in a shadow root; what stands in shadow roots within is not asked for: one that has any may hold anything. */
function textOf(root: ShadowRoot): number {
  for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) return Number.POSITIVE_INFINITY;
  let units = 0;
  // Of what is not shown, such as a style sheet, the browser gives the whole text.
  for (const child of root.children) if (!hiddenByStyle(child)) units += (child as Partial<HTMLElement>).innerText?.length ?? 0;
  return units;
}

function frameBodies(document: Document): Root[] {
  const found: Root[] = [];
  const frames = document.querySelectorAll('iframe, frame');
  for (let i = 0; i < frames.length && i < maxFrames; i++) {
    const body = frameBody(frames[i]!, document.location.host);
    if (body) found.push({ root: body, elsewhere: ((body as Partial<HTMLElement>).innerText?.length ?? 0) >= aFewSentences });
  }
  return found;
}
