import type { ImportActions, ImportScene, PreviewRow, Standing, TextForm } from './import-scene.ts';
import { readMoment, sayMoment } from './times.ts';
import { type MessageKey, useVoice } from './voice.ts';

const standings: Record<Standing, MessageKey> = { new: 'standingNew', changed: 'standingChanged', same: 'standingSame' };

interface PreviewProps {
  scene: Extract<ImportScene, { kind: 'preview' }>;
  actions: Pick<ImportActions, 'keep' | 'stop' | 'describe'>;
}

/** What is in the files, before anything of it is kept. */
export function Preview({ scene: { counts, first, texts }, actions }: PreviewProps) {
  const voice = useVoice();
  const total = counts.new + counts.changed + counts.same;
  return (
    <>
      <p role="status" class="figures">
        {total === 0 ? (
          voice.say('importNothing')
        ) : (
          <>
            <strong>{voice.say('importNew', voice.number(counts.new))}</strong>
            {' · '}
            {voice.say('importChanged', voice.number(counts.changed))}
            {' · '}
            {voice.say('importSame', voice.number(counts.same))}
          </>
        )}
      </p>
      {texts.map((text) => (
        <TextFields key={text.name} text={text} onDescribe={(facts) => actions.describe(text.name, facts)} />
      ))}
      <div class="buttons">
        {counts.new + counts.changed > 0 && (
          <button type="button" class="main" onClick={actions.keep}>
            {voice.say('importKeep')}
          </button>
        )}
        <button type="button" onClick={actions.stop}>
          {voice.say('importCancel')}
        </button>
      </div>
      {total > 0 && <Rows rows={first} more={total - first.length} />}
    </>
  );
}

function Rows({ rows, more }: { rows: readonly PreviewRow[]; more: number }) {
  const voice = useVoice();
  return (
    <ol class="rows">
      {rows.map((row, index) => (
        <li key={index}>
          <bdi class="row-headline">{row.headline ?? voice.say('noHeadline')}</bdi>
          <span class={`label standing-${row.standing}`}>{voice.say(standings[row.standing])}</span>
          {row.heldExtent === 'excerpt' && <span class="label">{voice.say('importPart')}</span>}
          <Facts row={row} />
          {row.begins !== null && (
            <p class="soft begins" dir="auto">
              {row.begins}
            </p>
          )}
        </li>
      ))}
      {more > 0 && <li class="soft">{voice.say('importMore', voice.number(more))}</li>}
    </ol>
  );
}

function Facts({ row }: { row: PreviewRow }) {
  const voice = useVoice();
  const moment = readMoment(row.published, voice.now);
  const by = row.bylines.length > 0 ? voice.say('by', voice.list(row.bylines)) : voice.say('noByline');
  return (
    <p class="where">
      <bdi>{row.outlet ?? voice.say('outletUnknown')}</bdi>
      {' · '}
      <bdi>{by}</bdi>
      {' · '}
      {moment ? <time dateTime={moment.iso}>{sayMoment(moment, voice)}</time> : voice.say('noTime')}
    </p>
  );
}

/** A small form for what a plain text does not say of itself. */
function TextFields({ text, onDescribe }: { text: TextForm; onDescribe: (facts: TextForm['facts']) => void }) {
  const voice = useVoice();
  const field = (name: keyof TextForm['facts'], label: MessageKey) => {
    const own = {
      id: `${name}-${text.name}`,
      value: text.facts[name] ?? '',
      onChange: (event: { currentTarget: HTMLInputElement }) =>
        onDescribe({ ...text.facts, [name]: event.currentTarget.value.trim() || null }),
    };
    return (
      <div class="field">
        <label for={own.id}>{voice.say(label)}</label>
        {name === 'published' ? <input type="date" {...own} /> : <input type="text" dir={name === 'url' ? 'ltr' : 'auto'} {...own} />}
      </div>
    );
  };
  return (
    <fieldset class="text-form">
      <legend>{voice.say('importTextTitle', text.name)}</legend>
      <p class="soft">{voice.say('importTextWhat')}</p>
      <p class="soft begins" dir="auto">
        {text.begins}
      </p>
      {field('headline', 'rowHeadline')}
      {field('outlet', 'columnOutlet')}
      {field('bylines', 'fieldAuthors')}
      {field('published', 'columnPublished')}
      {field('url', 'fieldAddress')}
    </fieldset>
  );
}
