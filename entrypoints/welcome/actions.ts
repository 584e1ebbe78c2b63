import browser from 'webextension-polyfill';
import type { Voice } from '../../components/speech.ts';
import type { WelcomeActions } from '../../components/welcome.tsx';
import type { Span } from '../../engine/span.ts';
import { takingActions } from '../../export/taking.ts';

interface Host {
  texts(): ReadonlyMap<string, string>;
  showPassage(span: Span): boolean;
  allow(): void;
}

/** What the buttons do: the same as in the popup, of the page that stands here. */
export function actionsFor(tab: number, voice: Voice, host: Host): WelcomeActions {
  const open = (path: string) => void browser.tabs.create({ url: browser.runtime.getURL(path) });
  return {
    allow: host.allow,
    showPassage: async (span) => host.showPassage(span),
    compare: (source) => open(`/compare.html?tab=${tab}&source=${source}`),
    ...takingActions(voice, host.texts),
    openOptions: () => void browser.runtime.openOptionsPage(),
    openLibrary: () => open('/library.html'),
  };
}
