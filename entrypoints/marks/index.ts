import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../../messages/ask-background.ts';
import type { MarkWords } from '../../messages/protocol.ts';
import { type Marker, offerMarker } from '../../page/marker.ts';
import { clearMarks, focusPassage, type Marked, markPassages } from '../../page/marks.ts';
import { watchForTips } from '../../page/tip-watch.ts';
import { wordsAt } from './words.ts';

/**
 * Everything that a page needs only once a source was found for its text: the background brings it then, again after each reading, and only
 * the first time counts. It lives as long as its page.
 */
export default defineUnlistedScript(() => {
  offerMarker(makeMarker);
});

/** Told to the document when marks begin: an older copy of this script, from before an update of the extension, takes its own away and is silent. */
const beginning = 'wireprint:marks';

function makeMarker(): Marker {
  let isOld = false;
  document.dispatchEvent(new Event(beginning));
  let marked: Marked[] = [];
  /** Asked for once a reading, when the first tip is wanted. */
  let words: Promise<MarkWords | null> | null = null;
  const ask = () =>
    askBackground('markWords').then(
      (answer) => (answer.ok ? answer.value : null),
      () => null,
    );
  const showTip = watchForTips(document, {
    marked: () => marked,
    words: async (marks) => {
      words ??= ask();
      return wordsAt(marks, await words);
    },
    onButton: () => void askBackground('hideMarks').catch(() => null),
  });
  const clear = () => {
    clearMarks(document);
    marked = [];
    words = null;
  };
  document.addEventListener(
    beginning,
    () => {
      clear();
      isOld = true;
    },
    { once: true },
  );
  return {
    clear,
    mark: (map, marks) => {
      clear();
      if (isOld) return;
      marked = markPassages(document, map, marks);
    },
    focus: (map, span) => {
      const range = focusPassage(document, map, span);
      if (range) showTip(range);
      return range !== null;
    },
  };
}
