import { useId, useState } from 'preact/hooks';
import { useVoice } from './voice.ts';

interface SiteListProps {
  sites: readonly string[];
  /** What an empty list means. */
  none: string;
  onChange: (sites: string[]) => void;
}

/** Sites that an option is about, with a field to add one by its name or by an address. */
export function SiteList({ sites, none, onChange }: SiteListProps) {
  const voice = useVoice();
  const id = useId();
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
    <div class="site-list">
      <NamedSites sites={sites} none={none} remove="optionsRemove" onChange={onChange} />
      <form class="row" onSubmit={add}>
        <label for={`${id}-site`}>{voice.say('optionsSitesAdd')}</label>
        <input
          id={`${id}-site`}
          dir="ltr"
          value={typed}
          placeholder={voice.say('optionsSitesExample')}
          aria-invalid={bad}
          aria-describedby={`${id}-said`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{voice.say('optionsAdd')}</button>
      </form>
      <p id={`${id}-said`} role="status" class="said">
        {bad && voice.say('optionsBadSite')}
      </p>
    </div>
  );
}

interface NamedSitesProps extends SiteListProps {
  /** What the button beside a site says. */
  remove: 'optionsRemove' | 'optionsMarkAgain';
}

/** The sites of a list in alphabetical order, each with a button that takes it off. */
export function NamedSites({ sites, none, remove, onChange }: NamedSitesProps) {
  const voice = useVoice();
  if (sites.length === 0) return <p class="soft">{none}</p>;
  return (
    <ul class="sites">
      {[...sites].sort().map((site) => (
        <li key={site}>
          <bdi>{site}</bdi>
          <button type="button" onClick={() => onChange(sites.filter((other) => other !== site))}>
            {voice.say(remove, site)}
          </button>
        </li>
      ))}
    </ul>
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
