import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';

const kinds: readonly (readonly [kind: string, says: MessageKey])[] = [
  ['same', 'markSame'],
  ['reworded', 'markReworded'],
  ['moved', 'markMoved'],
  ['quoted', 'reuseQuotation'],
  ['changed', 'markChanged'],
];

/** How text is marked on a page: each kind in its own manner. */
export function MarkLegend() {
  const voice = useVoice();
  return (
    <ul class="mark-legend" aria-label={voice.say('optionsLegend')}>
      {kinds.map(([kind, says]) => (
        <li key={kind}>
          <span class={`mark-${kind}`}>{voice.say(says)}</span>
        </li>
      ))}
    </ul>
  );
}
