import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Options } from '../../components/options.tsx';
import '../../components/sheet.css';
import { dress, makeVoice, VoiceContext } from '../../components/voice.ts';
import { changeSettings, readSettings } from '../../messages/settings.ts';

const voice = makeVoice(browser.i18n, Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
dress(document, voice, 'optionsPageTitle');

async function draw(): Promise<void> {
  const { automatic, sitesOff, marks } = await readSettings(browser.storage.local);
  render(
    <VoiceContext.Provider value={voice}>
      <Options
        automatic={automatic}
        sitesOff={sitesOff}
        marks={marks}
        onChange={(change) => void changeSettings(browser.storage.local, change)}
      />
    </VoiceContext.Provider>,
    document.body,
  );
}

// A change made here comes back this way too, as does one made in a popup meanwhile.
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'local') void draw();
});
await draw();
