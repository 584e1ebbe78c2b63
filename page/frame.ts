import { hiddenByStyle } from './visibility.ts';

const hostOfAddress = /^\s*(?:https?:)?\/\/([^/?#\s]*)/i;
const tiny = /^[01](?:px)?$/;
/** Addresses that have no page of their own to load. */
const withoutPage = /^\s*(?:about:|javascript:|#|$)/i;

/**
 * The body of a frame's document, where it may be read and can be seen; `null` else. Before the browser is asked, as it makes a world for the extension
 * in each frame that is looked into, which costs a millisecond: most frames are another site's by their address, or count visits.
 * @param host of the page, as in its address
 */
export function frameBody(frame: Element, host: string): Element | null {
  if (!mayBeRead(frame, host)) return null;
  if (tiny.test(frame.getAttribute('height') ?? '') || hiddenByStyle(frame)) return null;
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null; // Another origin's frame: the browser keeps its document from us.
  }
}

/** Whether a frame is of the same host by its address: another site's is the browser's to keep. */
export function mayBeRead(frame: Element, host: string): boolean {
  const [, other = host] = hostOfAddress.exec(frame.getAttribute('src') ?? '') ?? [];
  return other === host || frame.hasAttribute('srcdoc');
}

/** The frames in a node that load a page of the same site. */
export function ownFrames(within: ParentNode, host: string): Element[] {
  return [...within.querySelectorAll('iframe, frame')].filter((frame) => loadsOwnPage(frame, host));
}

/** Whether a frame loads a page of the same host, or one that is given with it: its text may come later than the page's. */
export function loadsOwnPage(frame: Element, host: string): boolean {
  return mayBeRead(frame, host) && (!withoutPage.test(frame.getAttribute('src') ?? '') || frame.hasAttribute('srcdoc'));
}
