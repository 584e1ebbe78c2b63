import { type MessageKey, useVoice } from './voice.ts';

/** Originals that come with the extension, and how they stand. */
export interface BundleItem {
  id: string;
  status: 'loading' | 'whole' | 'removed';
  brought: number;
  /** While it is being loaded. */
  coming: { done: number; total: number } | null;
}

/** Whether the browser keeps the library for good; `null` where it does not say. */
export type Keeping = boolean | null;

const bundleNames: Record<string, MessageKey> = { demonstration: 'bundleDemonstration', 'reuters-2006-2009': 'bundleReuters' };

interface BundleListProps {
  bundles: readonly BundleItem[];
  onRemove: (id: string) => void;
  onWant: (id: string) => void;
}

/** What came with the extension; each can be taken out, and had again. */
export function BundleList({ bundles, onRemove, onWant }: BundleListProps) {
  const voice = useVoice();
  return (
    <section aria-labelledby="bundles">
      <h2 id="bundles">{voice.say('bundleTitle')}</h2>
      <ul class="sites">
        {bundles.map(({ id, status, brought, coming }) => (
          <li key={id}>
            <span>
              <bdi>{bundleNames[id] ? voice.say(bundleNames[id]) : id}</bdi>{' '}
              <span class="soft">
                {coming ? '' : status === 'removed' ? voice.say('bundleRemoved') : voice.count('libraryCount', brought)}
              </span>
              {coming && <Progress {...coming} sentence="bundleComing" />}
            </span>
            {status === 'removed' ? (
              <button type="button" onClick={() => onWant(id)}>
                {voice.say('bundleWant')}
              </button>
            ) : (
              <button type="button" disabled={coming !== null} onClick={() => onRemove(id)}>
                {voice.say('bundleRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far something is, as a bar and in words. */
export function Progress({
  done,
  total,
  sentence,
}: {
  done: number;
  total: number;
  sentence: 'bundleComing' | 'packWriting' | 'libraryReading';
}) {
  const voice = useVoice();
  const said = voice.say(sentence, voice.number(done), voice.number(total));
  return (
    <span class="progress">
      <progress value={done} max={Math.max(1, total)} aria-label={said} /> <span>{said}</span>
    </span>
  );
}

interface PacksProps {
  count: number;
  writing: { done: number; total: number } | null;
  onSave: (traces: boolean) => void;
  onStop: () => void;
}

/** Saves the library as one file to share. */
export function Packs({ count, writing, onSave, onStop }: PacksProps) {
  const voice = useVoice();
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{voice.say('packTitle')}</h2>
      <p class="soft">{voice.say('packWhat')}</p>
      {writing ? (
        <div class="buttons">
          <Progress {...writing} sentence="packWriting" />
          <button type="button" onClick={onStop}>
            {voice.say('packStop')}
          </button>
        </div>
      ) : (
        <div class="buttons">
          <button type="button" disabled={count === 0} onClick={() => onSave(false)}>
            {voice.say('packTexts')}
          </button>
          <button type="button" disabled={count === 0} onClick={() => onSave(true)}>
            {voice.say('packTraces')}
          </button>
        </div>
      )}
    </section>
  );
}

/** Whether the browser may clear the library away, and a way to forbid it. */
export function KeepingNote({ keeping, onKeep }: { keeping: Keeping; onKeep: () => void }) {
  const voice = useVoice();
  if (keeping === null) return null;
  return (
    <p class="soft keeping">
      {voice.say(keeping ? 'keptForGood' : 'keptWhileRoom')}{' '}
      {!keeping && (
        <button type="button" class="plain" onClick={onKeep}>
          {voice.say('keepForGood')}
        </button>
      )}
    </p>
  );
}

/** What was deleted, and a way back. */
export function Deleted({ count, onUndo }: { count: number; onUndo: () => void }) {
  const voice = useVoice();
  return (
    <div class="deleted" role="status">
      {count > 0 && (
        <>
          <span>{voice.count('deleted', count)}</span>
          <button type="button" onClick={onUndo}>
            {voice.say('undo')}
          </button>
        </>
      )}
    </div>
  );
}
