import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../../messages/channel.ts';
import type { MarkWords } from '../../messages/protocol.ts';
import { offerMarker } from '../../page/marker.ts';
import { clearMarks, focusPassage, type Marked, markPassages } from '../../page/marks.ts';
import { watchForTips } from '../../page/tip-watch.ts';
import { wordsAt } from './words.ts';

/** Everything that a page needs only once a source was found for its text: the background brings it then. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  main(context) {
    let marked: Marked[] = [];
    /** Asked for once a reading, when the first tip is wanted. */
    let words: Promise<MarkWords | null> | null = null;
    offerMarker(() => {
      const showTip = watchForTips(
        document,
        {
          marked: () => marked,
          words: async (marks) => {
            words ??= sendMessage('markWords', undefined).then(
              (answer) => (answer.ok ? answer.value : null),
              () => null,
            );
            return wordsAt(marks, await words);
          },
          onButton: () => void sendMessage('hideMarks', undefined).catch(() => null),
        },
        context.signal,
      );
      const clear = () => {
        clearMarks(document);
        marked = [];
        words = null;
      };
      return {
        clear,
        mark: (map, marks) => {
          clear();
          marked = markPassages(document, map, marks);
        },
        focus: (map, span) => {
          const range = focusPassage(document, map, span);
          if (range) showTip(range);
          return range !== null;
        },
      };
    });
  },
});
