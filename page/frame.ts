import { hiddenByStyle } from './visibility.ts';

const hostOfAddress = /^\s*(?:https?:)?\/\/([^/?#\s]*)/i;
const tiny = /^[01](?:px)?$/;

/**
 * The body of a frame's document, where it may be read and can be seen; `null` else. Before the browser is asked, as it makes a world for the extension
 * in each frame that is looked into, which costs a millisecond: most frames are another site's by their address, or count visits.
 * @param host of the page, as in its address
 */
export function frameBody(frame: Element, host: string): Element | null {
  const [, other = host] = hostOfAddress.exec(frame.getAttribute('src') ?? '') ?? [];
  if (other !== host && !frame.hasAttribute('srcdoc')) return null;
  if (tiny.test(frame.getAttribute('height') ?? '') || hiddenByStyle(frame)) return null;
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null; // Another origin's frame: the browser keeps its document from us.
  }
}
