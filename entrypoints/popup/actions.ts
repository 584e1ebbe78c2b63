import browser from 'webextension-polyfill';
import type { PopupActions } from '../../components/popup.tsx';
import type { Voice } from '../../components/speech.ts';
import { takingActions } from '../../export/taking.ts';
import { callPage } from '../../messages/page-calls.ts';
import { changeSettings, siteOf, withKeeping, withMarks, withSite } from '../../messages/settings.ts';
import type { Facts } from './facts.ts';
import { keepPage } from './keep.ts';
import { sceneOf } from './scene.ts';

/** What the popup's buttons do. Settings that change come back as a change of storage, and are drawn then. */
export function actionsFor(facts: () => Facts, update: (change: Partial<Facts>) => void, voice: Voice): PopupActions {
  const tab = () => facts().tab.id;
  const open = (path: string) => {
    void browser.tabs.create({ url: browser.runtime.getURL(path) });
    if (!('inTab' in document.documentElement.dataset)) window.close();
  };
  const readNow = async () => {
    update({ page: 'reading', record: null });
    const answer = await callPage(browser.scripting, tab(), 'readNow', undefined).catch(() => null);
    if (!answer?.ok) update({ page: answer ? 'failed' : 'absent' });
  };
  const readIf = (on: boolean) => (on && sceneOf(facts()).kind !== 'report' ? readNow() : undefined);
  return {
    readNow: () => void readNow(),
    reload: () => {
      update({ page: 'reading', record: null });
      void browser.tabs.reload(tab());
    },
    showPassage: async (span) => {
      const shown = await callPage(browser.scripting, tab(), 'focusPassage', span).catch(() => false);
      if (shown && 'inTab' in document.documentElement.dataset) await browser.tabs.update(tab(), { active: true });
      return shown;
    },
    compare: (source, of) => open(`/compare.html?tab=${tab()}&source=${source}${of === 'selection' ? '&of=selection' : ''}`),
    ...takingActions(voice, () => facts().texts),
    goToTab: async (other) => {
      const { windowId } = await browser.tabs.update(other, { active: true });
      if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
      if (!('inTab' in document.documentElement.dataset)) window.close();
    },
    showMarks: (on) => {
      update({ marks: on });
      const site = siteOf(facts().tab.url ?? facts().record?.url);
      if (site !== null) void changeSettings(browser.storage.local, withMarks(facts().settings, site, on));
      void callPage(browser.scripting, tab(), 'showMarks', on).catch(() => false);
    },
    readSite: async (on) => {
      const site = siteOf(facts().tab.url ?? facts().record?.url);
      if (site === null) return;
      await changeSettings(browser.storage.local, withSite(facts().settings, site, on));
      await readIf(on);
    },
    readAll: async (on) => {
      await changeSettings(browser.storage.local, { reads: on ? 'all' : 'asked' });
      await readIf(on);
    },
    keepPage: () => void keepPage(facts(), update),
    keepSite: async (on) => {
      const site = siteOf(facts().tab.url ?? facts().record?.url);
      if (site === null) return;
      await changeSettings(browser.storage.local, withKeeping(facts().settings, site, on));
      if (on) await keepPage(facts(), update);
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
    openLibrary: () => open('/library.html'),
  };
}
