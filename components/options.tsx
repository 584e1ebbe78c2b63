import { MarkLegend } from './mark-legend.tsx';
import { languages } from './open-voice.ts';
import { NamedSites, SiteList } from './site-list.tsx';
import { Switch } from './switches.tsx';
import { type MessageKey, useVoice } from './voice.ts';

/** What a person can choose; the settings as they are kept. */
export interface Choices {
  reads: 'all' | 'listed' | 'asked';
  sitesOn: readonly string[];
  sitesOff: readonly string[];
  marks: boolean;
  marksOff: readonly string[];
  keepSites: readonly string[];
  language: string | null;
}

export interface OptionsProps {
  choices: Choices;
  /** The keys of each command, as the browser has them now: `''` where a command has none. */
  shortcuts: readonly { name: string; keys: string }[];
  /** The address of the file with all licences. */
  licences: string;
  onChange: (change: { [Key in keyof Choices]?: Choices[Key] extends readonly string[] ? string[] : Choices[Key] }) => void;
  /** Opens the browser's own page for keyboard commands. */
  onShortcuts: () => void;
  /** Opens the page that was shown after the installation. */
  onWelcome: () => void;
}

/** What a person can choose, and what Wireprint does and does not do, in plain words. */
export function Options({ choices, shortcuts, licences, onChange, onShortcuts, onWelcome }: OptionsProps) {
  const voice = useVoice();
  return (
    <main class="sheet">
      <h1>{voice.say('optionsTitle')}</h1>
      <Reading choices={choices} onChange={onChange} />
      {choices.reads !== 'asked' && (
        <section>
          <h2>{voice.say('optionsSites')}</h2>
          <SiteList sites={choices.sitesOff} none={voice.say('optionsSitesNone')} onChange={(sitesOff) => onChange({ sitesOff })} />
        </section>
      )}
      <Marks choices={choices} onChange={onChange} />
      <section>
        <h2>{voice.say('optionsCapture')}</h2>
        <p class="soft">{voice.say('optionsCaptureWhat')}</p>
        <SiteList sites={choices.keepSites} none={voice.say('optionsCaptureNone')} onChange={(keepSites) => onChange({ keepSites })} />
      </section>
      <section>
        <h2>{voice.say('optionsLanguage')}</h2>
        <label class="row">
          <span>{voice.say('optionsLanguageName')}</span>
          <select value={choices.language ?? ''} onChange={(event) => onChange({ language: event.currentTarget.value || null })}>
            <option value="">{voice.say('optionsLanguageOwn')}</option>
            {languages.map(([folder, name]) => (
              <option key={folder} value={folder} lang={folder.replace('_', '-')}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p class="soft">{voice.say('optionsLanguageWhy')}</p>
      </section>
      <section>
        <h2>{voice.say('optionsKeys')}</h2>
        <dl class="keys">
          {shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{voice.say('optionsKeysNone')}</span>}</dd>
            </div>
          ))}
        </dl>
        <div class="buttons">
          <button type="button" onClick={onShortcuts}>
            {voice.say('optionsKeysChange')}
          </button>
        </div>
      </section>
      <Words head="optionsPrivacy" texts={['privacyLocal', 'privacyKept', 'privacyNone']} />
      <Words head="optionsAccess" texts={['accessWhy', 'accessLimit']} />
      <section>
        <h2>{voice.say('optionsMade')}</h2>
        <p>{voice.say('madeFree')}</p>
        <p>
          <a href={licences} target="_blank" rel="noopener">
            {voice.say('madeLicences')}
          </a>
        </p>
      </section>
      <button type="button" onClick={onWelcome}>
        {voice.say('optionsWelcome')}
      </button>
    </main>
  );
}

type Part = Pick<OptionsProps, 'choices' | 'onChange'>;

function Reading({ choices, onChange }: Part) {
  const voice = useVoice();
  const choice = (reads: Choices['reads'], name: MessageKey, why: MessageKey) => (
    <label class="choice">
      <input type="radio" name="when" checked={choices.reads === reads} onChange={() => onChange({ reads })} />
      <span>
        <strong>{voice.say(name)}</strong>
        <span class="soft">{voice.say(why)}</span>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend>{voice.say('optionsWhen')}</legend>
      {choice('all', 'optionsAutomatic', 'optionsAutomaticWhy')}
      {choice('listed', 'optionsListed', 'optionsListedWhy')}
      {choices.reads === 'listed' && (
        <SiteList sites={choices.sitesOn} none={voice.say('optionsListedNone')} onChange={(sitesOn) => onChange({ sitesOn })} />
      )}
      {choice('asked', 'optionsAsked', 'optionsAskedWhy')}
    </fieldset>
  );
}

function Marks({ choices, onChange }: Part) {
  const voice = useVoice();
  return (
    <section>
      <h2>{voice.say('optionsMarks')}</h2>
      <Switch name={voice.say('optionsMarksSwitch')} on={choices.marks} onTurn={(marks) => onChange({ marks })} />
      <p class="soft">{voice.say('optionsMarksWhy')}</p>
      <MarkLegend />
      {choices.marks && choices.marksOff.length > 0 && (
        <>
          <h3>{voice.say('optionsMarksOff')}</h3>
          <NamedSites sites={choices.marksOff} none="" remove="optionsMarkAgain" onChange={(marksOff) => onChange({ marksOff })} />
        </>
      )}
    </section>
  );
}

function Words({ head, texts }: { head: MessageKey; texts: readonly MessageKey[] }) {
  const voice = useVoice();
  return (
    <section>
      <h2>{voice.say(head)}</h2>
      {texts.map((text) => (
        <p key={text}>{voice.say(text)}</p>
      ))}
    </section>
  );
}
