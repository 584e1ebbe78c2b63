import { render } from 'preact';
import browser from 'webextension-polyfill';
import { openVoice } from '../../components/open-voice.ts';
import { Options } from '../../components/options.tsx';
import '../../components/marks.css';
import '../../components/sheet.css';
import { dress, VoiceContext } from '../../components/voice.ts';
import { changeSettings, readSettings } from '../../messages/settings.ts';
import { openShortcuts, shortcutsOf } from './shortcuts.ts';

async function draw(): Promise<void> {
  const choices = await readSettings(browser.storage.local);
  const voice = await openVoice(browser.i18n, choices.language, browser.runtime.getURL, Date.now());
  dress(document, voice, 'optionsPageTitle');
  const shortcuts = await shortcutsOf(voice);
  render(
    <VoiceContext.Provider value={voice}>
      <Options
        choices={choices}
        shortcuts={shortcuts}
        licences="/third-party.txt"
        onChange={(change) => void changeSettings(browser.storage.local, change)}
        onShortcuts={() => void openShortcuts()}
        onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
    </VoiceContext.Provider>,
    document.body,
  );
}

// A change made here comes back this way too, as does one made in a popup meanwhile.
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'local') void draw();
});
// Keys are changed on a page of the browser's own: they may be others when a person comes back.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void draw());
await draw();
