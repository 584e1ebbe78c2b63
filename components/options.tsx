import { useState } from 'preact/hooks';
import { Switch } from './switches.tsx';
import { useVoice } from './voice.ts';

export interface OptionsProps {
  automatic: boolean;
  sitesOff: readonly string[];
  marks: boolean;
  onChange: (change: { automatic?: boolean; sitesOff?: string[]; marks?: boolean }) => void;
}

/** What a person can choose, and what Wireprint does and does not do, in plain words. */
export function Options({ automatic, sitesOff, marks, onChange }: OptionsProps) {
  const voice = useVoice();
  return (
    <main class="sheet">
      <h1>{voice.say('optionsTitle')}</h1>
      <fieldset>
        <legend>{voice.say('optionsWhen')}</legend>
        <Choice
          name={voice.say('optionsAutomatic')}
          why={voice.say('optionsAutomaticWhy')}
          on={automatic}
          onChoose={() => onChange({ automatic: true })}
        />
        <Choice
          name={voice.say('optionsAsked')}
          why={voice.say('optionsAskedWhy')}
          on={!automatic}
          onChoose={() => onChange({ automatic: false })}
        />
      </fieldset>
      <Sites sites={sitesOff} onChange={(sites) => onChange({ sitesOff: sites })} />
      <section>
        <h2>{voice.say('optionsMarks')}</h2>
        <Switch name={voice.say('optionsMarksSwitch')} on={marks} onTurn={(on) => onChange({ marks: on })} />
        <p class="soft">{voice.say('optionsMarksWhy')}</p>
      </section>
      <section>
        <h2>{voice.say('optionsPrivacy')}</h2>
        <p>{voice.say('privacyLocal')}</p>
        <p>{voice.say('privacyKept')}</p>
        <p>{voice.say('privacyNone')}</p>
      </section>
      <section>
        <h2>{voice.say('optionsAccess')}</h2>
        <p>{voice.say('accessWhy')}</p>
        <p>{voice.say('accessLimit')}</p>
      </section>
    </main>
  );
}

function Choice({ name, why, on, onChoose }: { name: string; why: string; on: boolean; onChoose: () => void }) {
  return (
    <label class="choice">
      <input type="radio" name="when" checked={on} onChange={onChoose} />
      <span>
        <strong>{name}</strong>
        <span class="soft">{why}</span>
      </span>
    </label>
  );
}

/** The sites that are left alone, with a field to add one by its name or by an address. */
function Sites({ sites, onChange }: { sites: readonly string[]; onChange: (sites: string[]) => void }) {
  const voice = useVoice();
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteNamed(typed);
    setBad(site === null);
    if (site === null) return;
    setTyped('');
    if (!sites.includes(site)) onChange([...sites, site]);
  };
  return (
    <section>
      <h2>{voice.say('optionsSites')}</h2>
      {sites.length === 0 && <p class="soft">{voice.say('optionsSitesNone')}</p>}
      <ul class="sites">
        {[...sites].sort().map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button type="button" onClick={() => onChange(sites.filter((other) => other !== site))}>
              {voice.say('optionsRemove', site)}
            </button>
          </li>
        ))}
      </ul>
      <form class="row" onSubmit={add}>
        <label for="site">{voice.say('optionsSitesAdd')}</label>
        <input
          id="site"
          dir="ltr"
          value={typed}
          placeholder={voice.say('optionsSitesExample')}
          aria-invalid={bad}
          aria-describedby="site-said"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{voice.say('optionsAdd')}</button>
      </form>
      <p id="site-said" role="status" class="said">
        {bad && voice.say('optionsBadSite')}
      </p>
    </section>
  );
}

/** The host in what was typed: a bare name or a whole address; `null` where there is none. */
function siteNamed(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const web = protocol === 'http:' || protocol === 'https:';
  return web && /^[^\s]+$/.test(text) && (hostname.includes('.') || hostname === 'localhost') ? hostname : null;
}
