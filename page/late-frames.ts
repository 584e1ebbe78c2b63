import { frameBody, loadsOwnPage, ownFrames } from './frame.ts';

/** Whether there are frames in a node, or it is one, that load a page of the document's own site. */
export function loadsOwnPages(node: Node, { location }: Document): boolean {
  if (isFrame(node)) return loadsOwnPage(node, location.host);
  return 'querySelectorAll' in node && ownFrames(node as Element, location.host).length > 0;
}

/**
 * Tells of frames of the document's own site whose page has just been loaded, with the units of text in it. Hears of them from the document: nothing is
 * put on the frames. Not of frames within frames.
 * @returns what ends it
 */
export function watchFrames(document: Document, onLoaded: (frame: Element, units: number) => void): () => void {
  const loaded = ({ target }: Event): void => {
    if (!isFrame(target)) return;
    const text = frameBody(target, document.location.host)?.textContent?.trim() ?? '';
    if (text) onLoaded(target, text.length);
  };
  // Loading tells its own element only, and on the way there whoever catches it.
  document.addEventListener('load', loaded, true);
  return () => document.removeEventListener('load', loaded, true);
}

function isFrame(node: EventTarget | null): node is Element {
  return /^i?frame$/i.test((node as Partial<Node> | null)?.nodeName ?? '');
}
