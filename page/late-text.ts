/** Additions are gathered for so long before they are told of, in milliseconds: lists are loaded in many small pieces. */
const gatherFor = 1500;
/** Units of new text that are worth a new reading: two or three sentences. */
const worthReading = 250;
/** A page that never ends is told of so many times, no more. */
const maxTimes = 8;
/** Added nodes that are looked at in one batch of records. */
const maxLooks = 400;

const noText = /^(?:script|style|noscript|template|svg|video|audio|canvas|iframe|textarea|select)$/i;

/**
 * Calls back when enough text has come onto the page after it was read: infinite scroll, lazy paragraphs, “read more”, comments.
 * Works on batches of mutation records, never on styles or layout; at most eight times a page, and not while the page is hidden. Ends with the signal.
 */
export function watchLateText(document: Document, onText: () => void, signal: AbortSignal): void {
  const Observer = document.defaultView?.MutationObserver;
  if (!Observer || signal.aborted) return;
  let gathered = 0;
  let times = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new Observer((records) => {
    gathered += textIn(records);
    if (gathered >= worthReading) timer ??= setTimeout(tell, gatherFor);
  });
  const tell = () => {
    timer = undefined;
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(tell, gatherFor);
      return;
    }
    gathered = 0;
    if (++times >= maxTimes) observer.disconnect();
    onText();
  };
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** How much more text there is after a batch of records: what only changes places, or replaces another text, is not new. */
function textIn(records: readonly MutationRecord[]): number {
  let length = 0;
  let looked = 0;
  for (const { addedNodes, removedNodes } of records) {
    for (const node of addedNodes) if (++looked < maxLooks) length += lengthOf(node);
    for (const node of removedNodes) if (++looked < maxLooks) length -= lengthOf(node);
  }
  return Math.max(0, length);
}

function lengthOf(node: Node): number {
  return noText.test(node.nodeName) ? 0 : (node.textContent ?? '').trim().length;
}
