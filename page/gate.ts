import { frameBody, ownFrames } from './frame.ts';

/** Units of running text below which a page is not worth reading: about three sentences. */
export const enough = 200;
/** A shorter piece of text is a label, a menu entry or a headline. */
export const pieceAtLeast = 60;
/** How many text nodes are looked at. Web applications have many short ones; pages with text show it early. */
const lookAt = 6000;
/** Frames of the same site that are looked into, where the page itself has no text. */
const maxFrames = 10;
/** Paragraphs that are looked at before all else. */
const firstParagraphs = 12;

const notText = /^(?:script|style|noscript|textarea|title|option|template)$/;
/** Hosts of applications whose text is the reader's own: mail, documents, maps, calls. */
const application = /^https?:\/\/(?:mail|webmail|maps|docs|drive|calendar|meet|outlook|inbox|messages|web|chat)\./;
/** A line of a page is its whole block, of links in a row too: these have no such sign in them. */
const withinSentence = /[.,;:!?…،؛؟।]\s|[。、，．！？；：]/;
/** Scripts without spaces say in one sign what others say in about three letters. */
const dense = /[぀-ヿ㐀-鿿가-힯]/g;

/** Whether a page is by its host's name an application whose text is the reader's own. */
export function isApplication(document: Document): boolean {
  // The address in one piece: `location` is an object that a browser makes when it is first asked for.
  return application.test(document.URL ?? '');
}

/**
 * Whether a page has running text: the question that is asked on every page before anything else is done.
 * Looks at text nodes only, no styles, no layout, and stops as soon as it knows; where there is none, into frames
 * of the same site. Mail, documents, maps and pages that are a video say no.
 * @param seen all text of the page in lines, where that is at hand: it may spare the look at the nodes
 */
export function hasRunningText(document: Document, seen = ''): boolean {
  if (isApplication(document)) return false;
  return hasParagraphs(document) || hasLines(seen) || hasPieces(document) || hasFrame(document);
}

/** Whether the text nodes make up running text, in whatever elements they stand. */
function hasPieces(document: Document): boolean {
  let found = 0;
  let looked = 0;
  // Not from `documentElement`: parsers for files put what stands before <html> beside it.
  const roots = [...document.childNodes];
  for (let root = roots.shift(); root; root = roots.shift()) {
    let node: Node | null = root;
    while (node && looked < lookAt) {
      let down: Node | null = null;
      if (node.nodeType === 3) {
        looked++;
        const data = (node as Text).data;
        if (data.length >= pieceAtLeast / 3) {
          const length = lengthOf(data);
          if (length >= pieceAtLeast) found += length;
          if (found >= enough) return true;
        }
      } else if (node.nodeType === 1 && !notText.test((node as Element).localName)) {
        down = (node as Element).shadowRoot?.firstChild ?? node.firstChild;
      }
      node = down ?? following(node, root);
    }
  }
  return false;
}

/** Framesets, and pages that are a frame around an article of the same site. */
function hasFrame(document: Document): boolean {
  const host = document.location?.host ?? '';
  const frames = ownFrames(document, host).slice(0, maxFrames);
  return frames.some((frame) => {
    const within = frameBody(frame, host)?.ownerDocument;
    return within ? hasParagraphs(within) || hasPieces(within) : false;
  });
}

/** Most pages with text have it in `<p>`: then a few of these are enough. */
function hasParagraphs(document: Document): boolean {
  const paragraphs = document.getElementsByTagName('p');
  let found = 0;
  for (let i = 0; i < firstParagraphs; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) return false;
    const length = (paragraph.textContent ?? '').trim().length;
    if (length >= pieceAtLeast) found += length;
    if (found >= enough) return true;
  }
  return false;
}

/** Without a list of all lines: mostly the first few tell. */
function hasLines(text: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (end - at >= pieceAtLeast / 3) {
      const line = text.slice(at, end);
      const length = lengthOf(line);
      if (length >= pieceAtLeast && withinSentence.test(line)) found += length;
      if (found >= enough) return true;
    }
    at = end + 1;
  }
  return false;
}

function lengthOf(piece: string): number {
  return piece.trim().length + 2 * (piece.match(dense)?.length ?? 0);
}

/** The next node that is not inside this one. */
function following(node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode ?? null;
    if (at?.nodeType === 11) at = (at as ShadowRoot).host ?? null;
  }
  return null;
}
