import { useState } from 'preact/hooks';
import type { Report } from '../engine/report.ts';
import { type MessageKey, useVoice } from './voice.ts';

/** The forms in which a report can be saved. */
const formats = { html: 'saveHtml', markdown: 'saveMarkdown', json: 'saveJson', annotation: 'saveAnnotation' } as const satisfies Record<
  string,
  MessageKey
>;
export type SaveFormat = keyof typeof formats;

export interface SaveActions {
  /** Saves a report as a file, and answers the file's name. */
  save(report: Report, format: SaveFormat): Promise<string>;
}

/** Saves the whole report as a file: to read, to paste, or for another program. */
export function SaveMenu({ report, actions }: { report: Report; actions: SaveActions }) {
  const voice = useVoice();
  const [said, setSaid] = useState<string | null>(null);
  const save = async (format: SaveFormat) =>
    setSaid(
      await actions.save(report, format).then(
        (name) => voice.say('saved', name),
        () => voice.say('saveFailed'),
      ),
    );
  return (
    <details class="use-it">
      <summary>{voice.say('saveReport')}</summary>
      <div class="buttons">
        {Object.entries(formats).map(([format, says]) => (
          <button key={format} type="button" onClick={() => void save(format as SaveFormat)}>
            {voice.say(says)}
          </button>
        ))}
      </div>
      <p class="said" role="status">
        {said}
      </p>
    </details>
  );
}
