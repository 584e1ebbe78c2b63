import type { OutlineSentence, SentenceKind } from '../engine/report.ts';
import { kindNames } from './outline.ts';
import { useVoice } from './voice.ts';
import { kindsByWeight } from './weight.ts';

interface KindFilterProps {
  sentences: readonly OutlineSentence[];
  /** The kind on show; `null` for all. */
  only: SentenceKind | null;
  onOnly: (kind: SentenceKind | null) => void;
}

/** How many sentences hold what, and each kind alone at a press; nothing where there is only one kind. */
export function KindFilter({ sentences, only, onOnly }: KindFilterProps) {
  const voice = useVoice();
  const counts = kindsByWeight
    .map((kind) => ({ kind, count: sentences.filter(({ kinds }) => kinds.includes(kind)).length }))
    .filter(({ count }) => count > 0);
  if (counts.length < 2) return null;
  return (
    <fieldset class="filter">
      <legend class="where">{voice.say('kindFilter')}</legend>
      {counts.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          class={`kind ${kind}`}
          aria-pressed={only === kind}
          onClick={() => onOnly(only === kind ? null : kind)}
        >
          {voice.say(kindNames[kind])} <b>{voice.number(count)}</b>
        </button>
      ))}
    </fieldset>
  );
}
