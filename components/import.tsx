import { Icon } from './icons.tsx';
import { Preview } from './import-preview.tsx';
import type { CutOff, Faults, ImportActions, ImportScene, Sentences } from './import-scene.ts';
import { useVoice } from './voice.ts';

export interface ImportProps {
  scene: ImportScene;
  cutOff: readonly CutOff[];
  actions: ImportActions;
}

/** The import, from the choice of files to what came of it. */
export function Import({ scene, cutOff, actions }: ImportProps) {
  const voice = useVoice();
  return (
    <main class="sheet wide">
      <a class="way" href="/library.html">
        <Icon name="back" /> {voice.say('libraryTitle')}
      </a>
      <h1>{voice.say('importTitle')}</h1>
      {scene.kind === 'choose' && <p>{voice.say('importWhat')}</p>}
      {(scene.kind === 'choose' || scene.kind === 'stopped' || scene.kind === 'failed') &&
        cutOff.map((one) => <CutOffNotice key={one.id} cutOff={one} actions={actions} />)}
      {(scene.kind === 'choose' || scene.kind === 'done' || scene.kind === 'stopped' || scene.kind === 'failed') && (
        <Outcome scene={scene} />
      )}
      {scene.kind === 'reading' && <Working words={voice.say('importReading', scene.name)} share={scene.share} onStop={actions.stop} />}
      {scene.kind === 'keeping' && (
        <Working words={voice.say('importKeeping', voice.number(scene.done))} share={scene.share} onStop={actions.stop} />
      )}
      {scene.kind === 'preview' && <Preview scene={scene} actions={actions} />}
      {(scene.kind === 'preview' || scene.kind === 'done') && <FaultList faults={scene.faults} />}
      {scene.kind !== 'reading' && scene.kind !== 'keeping' && scene.kind !== 'preview' && (
        <DropZone again={scene.kind !== 'choose'} onChoose={actions.choose} />
      )}
    </main>
  );
}

function Outcome({ scene }: { scene: ImportScene }) {
  const voice = useVoice();
  const words =
    scene.kind === 'done'
      ? voice.say('importDone', voice.number(scene.counts.added), voice.number(scene.counts.updated), voice.number(scene.counts.same))
      : scene.kind === 'stopped'
        ? voice.say('importStopped')
        : scene.kind === 'failed'
          ? voice.say('importFailed', scene.why)
          : '';
  return (
    <p role="status" class={scene.kind === 'failed' ? 'notice' : 'outcome'}>
      {words}
    </p>
  );
}

/** Something that takes a while, how far it is, and the way to stop it. */
function Working({ words, share, onStop }: { words: string; share: number; onStop: () => void }) {
  const voice = useVoice();
  return (
    <section class="working">
      <p id="working">{words}</p>
      <progress aria-labelledby="working" max={1} value={share} />
      <button type="button" onClick={onStop}>
        {voice.say('importStop')}
      </button>
    </section>
  );
}

function CutOffNotice({ cutOff, actions }: { cutOff: CutOff; actions: ImportActions }) {
  const voice = useVoice();
  return (
    <section class="notice cut-off">
      <p>
        {voice.say('importCutOff', voice.list(cutOff.names))} {voice.say('importKeeping', voice.number(cutOff.done))}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => actions.goOn(cutOff.id)}>
          {voice.say('importGoOn')}
        </button>
        <button type="button" onClick={() => actions.giveUp(cutOff.id)}>
          {voice.say('importGiveUp')}
        </button>
      </div>
    </section>
  );
}

/** Takes files that are chosen. What is dropped anywhere on the page is taken by the page itself, so that a near miss is none. */
function DropZone({ again, onChoose }: { again: boolean; onChoose: (files: readonly File[]) => void }) {
  const voice = useVoice();
  return (
    <section class="drop">
      <input
        id="files"
        class="unseen"
        type="file"
        multiple
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files && files.length > 0) onChoose([...files]);
          event.currentTarget.value = '';
        }}
      />
      <label for="files" class="button main">
        {voice.say(again ? 'importAgain' : 'importChoose')}
      </label>
      <span>{voice.say('importDrop')}</span>
      <p class="soft">{voice.say('importFormats')}</p>
    </section>
  );
}

function FaultList({ faults: { lost, noted } }: { faults: Faults }) {
  return (
    <>
      <SentenceList said="importFaults" sentences={lost} />
      <SentenceList said="importNotes" sentences={noted} />
    </>
  );
}

function SentenceList({ said, sentences: { first, count } }: { said: 'importFaults' | 'importNotes'; sentences: Sentences }) {
  const voice = useVoice();
  if (count === 0) return null;
  return (
    <details class="faults" open={count <= 5}>
      <summary>{voice.say(said, voice.number(count))}</summary>
      <ul>
        {first.map((sentence, index) => (
          <li key={index} dir="auto">
            {sentence}
          </li>
        ))}
        {count > first.length && <li class="soft">{voice.say('importMore', voice.number(count - first.length))}</li>}
      </ul>
    </details>
  );
}
