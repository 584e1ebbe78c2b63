import type { Scene } from './scene.ts';
import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';

export interface NoteActions {
  /** Reads the page although the gate or a switch said no. */
  readNow(): void;
  reload(): void;
}

type Note = { sentence: MessageKey; why: MessageKey; does?: 'readNow' | 'reload' };

/** Every state without a report: what it is, why, and the one thing that can be done about it. */
const notes: Record<Exclude<Scene['kind'], 'report' | 'waiting'>, Note> = {
  reading: { sentence: 'sceneReading', why: 'sceneReadingWhy' },
  'no-text': { sentence: 'verdictNotArticle', why: 'sceneNoTextWhy', does: 'readNow' },
  off: { sentence: 'sceneOff', why: 'sceneOffWhy', does: 'readNow' },
  failed: { sentence: 'sceneFailed', why: 'sceneFailedWhy', does: 'reload' },
  closed: { sentence: 'sceneClosed', why: 'sceneClosedWhy' },
  absent: { sentence: 'sceneAbsent', why: 'sceneAbsentWhy', does: 'reload' },
};

export function SceneNote({ scene, actions }: { scene: Exclude<Scene, { kind: 'report' | 'waiting' }>; actions: NoteActions }) {
  const voice = useVoice();
  const note = notes[scene.kind];
  return (
    <section class="finding">
      <h1>{voice.say(note.sentence)}</h1>
      <p>{voice.say(note.why)}</p>
      {scene.kind === 'reading' && <div class="reading-bar" aria-hidden="true" />}
      {scene.kind === 'failed' && scene.why && (
        <p class="soft" dir="auto">
          {scene.why}
        </p>
      )}
      {note.does && (
        <button type="button" class="main" onClick={note.does === 'readNow' ? actions.readNow : actions.reload}>
          {voice.say(note.does === 'readNow' ? (scene.kind === 'off' ? 'readNow' : 'readAnyway') : 'reload')}
        </button>
      )}
    </section>
  );
}
