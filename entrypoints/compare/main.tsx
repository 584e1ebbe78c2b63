import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Blank } from '../../components/blank.tsx';
import '../../components/compare.css';
import { CiteMenu } from '../../components/cite-menu.tsx';
import { Comparison } from '../../components/comparison.tsx';
import { openVoice } from '../../components/open-voice.ts';
import { SaveMenu } from '../../components/save-menu.tsx';
import '../../components/use-it.css';
import { dress, VoiceContext } from '../../components/voice.ts';
import { takingActions } from '../../export/taking.ts';
import { readSettings } from '../../messages/settings.ts';
import { findComparison } from './find.ts';

const address = new URLSearchParams(location.search);
const finding = findComparison(address);
const { language } = await readSettings(browser.storage.local);
const voice = await openVoice(browser.i18n, language, browser.runtime.getURL, Date.now());
dress(document, voice, 'compareTitle');

const show = (view: preact.JSX.Element) => render(<VoiceContext.Provider value={voice}>{view}</VoiceContext.Provider>, document.body);

const found = await finding;
if (!found) show(<Blank sentence="compareGone" why="compareGoneWhy" />);
else if (found.report.matches.length === 0) show(<Blank sentence="compareNone" />);
else {
  const { report, rest } = found;
  const asked = Number(address.get('source'));
  let source = report.matches[asked] ? asked : 0;
  let texts: ReadonlyMap<string, string> | null = null;
  let id: string | null = null;
  const actions = takingActions(voice, () => texts ?? new Map());
  /** The address says what is on show, so that reload, history and a restart of the browser come back to it. */
  const draw = (next = source) => {
    source = next;
    const kept = new URLSearchParams(id === null ? location.search : { id });
    kept.set('source', String(source));
    history.replaceState(null, '', `?${kept}`);
    const take = (
      <>
        <CiteMenu key={source} report={report} source={source} actions={actions} />
        <SaveMenu report={report} actions={actions} />
      </>
    );
    show(<Comparison report={report} texts={texts} source={source} onSource={draw} take={take} />);
  };
  draw();
  // The head is painted before thousands of words are laid out.
  await painted();
  const { originals, id: keptAs } = await rest;
  id = keptAs;
  texts = new Map(originals.flatMap((original) => (original.held === 'text' ? [[original.uri, original.text] as const] : [])));
  draw();
}

/** Settles after the next painting; at once in a tab that is not on show, which paints nothing. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
