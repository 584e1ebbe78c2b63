import { render } from 'preact';
import browser from 'webextension-polyfill';
import { openVoice } from '../../components/open-voice.ts';
import { dress, VoiceContext } from '../../components/voice.ts';
import '../../components/welcome.css';
import { Welcome } from '../../components/welcome.tsx';
import { readSettings } from '../../messages/settings.ts';
import { focusPassage, markPassages } from '../../page/marks.ts';
import { actionsFor } from './actions.ts';
import { heldTexts } from './held-texts.ts';
import { demoPage, type Trial, tryOn } from './trial.ts';

const { language } = await readSettings(browser.storage.local);
const voice = await openVoice(browser.i18n, language, browser.runtime.getURL, Date.now());
dress(document, voice, 'welcomeTitle');

const tab = (await browser.tabs.getCurrent())?.id ?? -1;
const sites = { origins: ['http://*/*', 'https://*/*'] };
let page: Document | null = null;
let trial: Trial | null = null;
let texts: ReadonlyMap<string, string> = new Map();

const actions = actionsFor(tab, voice, {
  texts: () => texts,
  showPassage: (span) => page !== null && trial !== null && focusPassage(page, trial.map, span) !== null,
  allow: () => void browser.permissions.request(sites).then(draw),
});

async function draw(): Promise<void> {
  const allowed = await browser.permissions.contains(sites);
  render(
    <VoiceContext.Provider value={voice}>
      <Welcome
        page={demoPage(voice.language)}
        onPage={(shown) => void read(shown)}
        report={trial?.report ?? null}
        texts={texts}
        allowed={allowed}
        actions={actions}
      />
    </VoiceContext.Provider>,
    document.body,
  );
}

async function read(shown: Document): Promise<void> {
  page = shown;
  // The links of a page that is made up lead nowhere.
  shown.addEventListener('click', (event) => event.preventDefault());
  const looks = shown.createElement('link');
  looks.rel = 'stylesheet';
  looks.href = browser.runtime.getURL('/assets/marks-style.css');
  // A column as narrow as this has room for the article only.
  const narrow = shown.createElement('style');
  narrow.textContent = 'body > * { display: block } aside, nav, footer, figure, .ad, .newsletter { display: none }';
  shown.head.append(looks, narrow);
  trial = await tryOn(shown, tab, browser.storage.session);
  if (!trial) return;
  texts = await heldTexts(trial.report);
  await draw();
  markPassages(shown, trial.map, trial.marks);
}

await draw();
