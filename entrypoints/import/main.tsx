import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/filling.css';
import { Import } from '../../components/import.tsx';
import type { CutOff, ImportScene } from '../../components/import-scene.ts';
import { openVoice } from '../../components/open-voice.ts';
import '../../components/sheet.css';
import { dress, VoiceContext } from '../../components/voice.ts';
import { KeptImports } from '../../library/kept-imports.ts';
import { readSettings } from '../../messages/settings.ts';
import { takeDrops } from './drops.ts';
import { cutOffImports } from './run.ts';
import { Session } from './session.ts';

const { language } = await readSettings(browser.storage.local);
const voice = await openVoice(browser.i18n, language, browser.runtime.getURL, Date.now());
dress(document, voice, 'importPageTitle');

const imports = new KeptImports();
let cutOff: CutOff[] = [];

const session = new Session(imports, (scene) => void show(scene));

function draw(scene: ImportScene): void {
  render(
    <VoiceContext.Provider value={voice}>
      <Import scene={scene} cutOff={cutOff} actions={session} />
    </VoiceContext.Provider>,
    document.body,
  );
}

async function show(scene: ImportScene): Promise<void> {
  draw(scene);
  if (scene.kind === 'reading' || scene.kind === 'keeping') return;
  cutOff = (await cutOffImports(imports)).map(({ id, files, done }) => ({ id, names: files.map(({ name }) => name), done }));
  draw(session.scene);
}

takeDrops(document, (files) => session.choose(files));
await show(session.scene);
