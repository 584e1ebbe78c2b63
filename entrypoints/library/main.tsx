import { render } from 'preact';
import browser from 'webextension-polyfill';
import { LibraryView } from '../../components/library.tsx';
import '../../components/library.css';
import { LibraryWays } from '../../components/library-ways.tsx';
import { dress, makeVoice, VoiceContext } from '../../components/voice.ts';
import { openLibrary } from '../../library/store.ts';
import { actionsOn } from './actions.ts';
import { LibraryPage } from './page.ts';

const voice = makeVoice(browser.i18n, Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
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
