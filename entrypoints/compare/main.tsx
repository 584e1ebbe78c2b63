import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Blank } from '../../components/blank.tsx';
import '../../components/compare.css';
import { Comparison } from '../../components/comparison.tsx';
import { dress, makeVoice, VoiceContext } from '../../components/voice.ts';
import { findComparison } from './find.ts';

const voice = makeVoice(browser.i18n, Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
dress(document, voice, 'compareTitle');

const show = (view: preact.JSX.Element) => render(<VoiceContext.Provider value={voice}>{view}</VoiceContext.Provider>, document.body);

const found = await findComparison(new URLSearchParams(location.search));
if (!found) show(<Blank sentence="compareGone" why="compareGoneWhy" />);
else if (found.report.matches.length === 0) show(<Blank sentence="compareNone" />);
else {
  const { report, originals, id } = found;
  const texts = new Map(originals.flatMap((original) => (original.held === 'text' ? [[original.uri, original.text] as const] : [])));
  /** The address says what is on show, so that reload, history and a restart of the browser come back to it. */
  const draw = (source: number) => {
    const address = new URLSearchParams(id === null ? location.search : { id });
    address.set('source', String(source));
    history.replaceState(null, '', `?${address}`);
    show(<Comparison report={report} texts={texts} source={source} onSource={draw} />);
  };
  const asked = Number(new URLSearchParams(location.search).get('source'));
  draw(report.matches[asked] ? asked : 0);
}
