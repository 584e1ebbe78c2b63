import { render } from 'preact';
import browser from 'webextension-polyfill';
import { LibraryView } from '../../components/library.tsx';
import '../../components/library.css';
import { LibraryWays } from '../../components/library-ways.tsx';
import { openVoice } from '../../components/open-voice.ts';
import { dress, VoiceContext } from '../../components/voice.ts';
import { openLibrary } from '../../library/store.ts';
import { readSettings } from '../../messages/settings.ts';
import { actionsOn } from './actions.ts';
import { LibraryPage } from './page.ts';

const { language } = await readSettings(browser.storage.local);
const voice = await openVoice(browser.i18n, language, browser.runtime.getURL, Date.now());
dress(document, voice, 'libraryPageTitle');

const page = new LibraryPage(openLibrary(), draw);
const actions = actionsOn(page);

function draw(): void {
  render(
    <VoiceContext.Provider value={voice}>
      <LibraryView scene={page.scene} search={page.search} actions={actions}>
        <LibraryWays />
      </LibraryView>
    </VoiceContext.Provider>,
    document.body,
  );
}

draw();
addEventListener('popstate', () => void page.follow());
browser.storage.local.onChanged.addListener(() => void page.noteChanged());
await page.start();
