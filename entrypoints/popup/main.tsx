import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/popup.css';
import { openVoice } from '../../components/open-voice.ts';
import { Popup } from '../../components/popup.tsx';
import { dress, VoiceContext } from '../../components/voice.ts';
import { readSettings, readsSite, siteOf } from '../../messages/settings.ts';
import { recordKey } from '../../messages/tab-record.ts';
import { actionsFor } from './actions.ts';
import { askPage } from './ask.ts';
import type { Facts } from './facts.ts';
import { gather, textsOf } from './gather.ts';
import { keepFacts } from './keep.ts';
import { otherTabsOf } from './other-tabs.ts';
import { sceneOf } from './scene.ts';

/** Where the browser refused to open the popup, it stands in a tab and is told which tab it is about. */
const asked = new URLSearchParams(location.search).get('tab');
if (asked !== null) document.documentElement.dataset.inTab = '';

/** Heard from the first moment on: what changes while the popup opens must not be missed. */
const missed: [changed: string[], area: string][] = [];
let hear = (...change: (typeof missed)[number]) => void missed.push(change);
browser.storage.onChanged.addListener((changes, area) => hear(Object.keys(changes), area));

// Both are on their way at once: a person waits for the later one only.
const gathering = gather(asked);
const { language } = await readSettings(browser.storage.local);
const voice = await openVoice(browser.i18n, language, browser.runtime.getURL, Date.now());
dress(document, voice, 'popupTitle');

let facts: Facts = await gathering;
const update = (change: Partial<Facts>) => {
  facts = { ...facts, ...change };
  draw();
};
const actions = actionsFor(() => facts, update, voice);

function draw(): void {
  const { tab, settings, marks, originals, texts, otherTabs } = facts;
  const site = siteOf(tab.url ?? facts.record?.url);
  const switches = { reads: settings.reads, site, siteOn: site !== null && readsSite(settings, site), marks };
  render(
    <VoiceContext.Provider value={voice}>
      <Popup
        scene={sceneOf(facts)}
        switches={switches}
        originals={originals}
        texts={texts}
        otherTabs={otherTabs}
        keep={keepFacts(facts, site)}
        actions={actions}
      />
    </VoiceContext.Provider>,
    document.body,
  );
}

let turn = 0;

/** Several changes come at once, and what was read for an earlier one may arrive last: it is older then, and passed over. */
async function refresh(): Promise<void> {
  const mine = ++turn;
  const gathered = await gather(asked);
  if (mine !== turn) return;
  const { texts, otherTabs, page, marks } = facts;
  facts = { ...gathered, texts, otherTabs, page, marks };
  draw();
  await complete();
}

/** What can come after the first drawing: the page's own answer where there is no report, else the originals' texts. */
async function complete(): Promise<void> {
  const scene = sceneOf(facts);
  if (scene.kind === 'report') update({ texts: await textsOf(facts), otherTabs: await otherTabsOf(facts) });
  else await askPage(() => facts, update);
}

draw();
hear = (changed, area) => {
  if (area === 'session' ? changed.includes(recordKey(facts.tab.id)) : area === 'local') void refresh();
};
for (const change of missed) hear(...change);
await complete();
