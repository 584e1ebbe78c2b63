import { render } from 'preact';
import browser from 'webextension-polyfill';
import { LibraryView } from '../../components/library.tsx';
import '../../components/sheet.css';
import { dress, makeVoice, VoiceContext } from '../../components/voice.ts';
import type { Original, OriginalFacts } from '../../engine/original.ts';
import { openLibrary } from '../../library/store.ts';

const voice = makeVoice(browser.i18n, Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
dress(document, voice, 'libraryPageTitle');

let originals: OriginalFacts[] | null = null;
let open: Original | null | undefined = null;

function draw(): void {
  render(
    <VoiceContext.Provider value={voice}>
      <LibraryView originals={originals} open={open} onOpen={go} />
    </VoiceContext.Provider>,
    document.body,
  );
}

function go(uri: string | null): void {
  history.pushState(null, '', uri === null ? location.pathname : `?uri=${encodeURIComponent(uri)}`);
  void follow();
}

const library = openLibrary();

/** Shows what the address asks for: the list, or one original. */
async function follow(): Promise<void> {
  const uri = new URLSearchParams(location.search).get('uri');
  open = uri === null ? null : await (await library).original(uri);
  if (uri === null && originals === null) {
    draw();
    originals = await (await library).list({ limit: Infinity });
  }
  draw();
}

addEventListener('popstate', () => void follow());
await follow();
