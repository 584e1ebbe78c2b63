import type { Switches as SwitchFacts } from './scene.ts';
import { useVoice } from './voice.ts';

export interface SwitchActions {
  showMarks(on: boolean): void;
  readSite(on: boolean): void;
  readAll(on: boolean): void;
}

/** The switches at the foot of the popup: marks on this page, reading of this site, reading of all sites. */
export function Switches({ switches, marked, actions }: { switches: SwitchFacts; marked: boolean; actions: SwitchActions }) {
  const voice = useVoice();
  const { site, siteOn, reads, marks } = switches;
  return (
    <fieldset class="switches">
      <legend class="unseen">{voice.say('switchesTitle')}</legend>
      {marked && <Switch name={voice.say('switchMarks')} on={marks} onTurn={actions.showMarks} />}
      {site !== null && reads !== 'asked' && <Switch name={voice.say('switchSite', site)} on={siteOn} onTurn={actions.readSite} />}
      <Switch name={voice.say('switchAll')} on={reads === 'all'} onTurn={actions.readAll} />
    </fieldset>
  );
}

interface SwitchProps {
  name: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** A checkbox that looks like a switch. */
export function Switch({ name, on, onTurn }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}
