import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../../messages/channel.ts';
import { isOfSettings, isOtherLanguage, readSettings, readsBySelf } from '../../messages/settings.ts';
import { dropRecord } from '../../messages/tab-record.ts';
import { setBans } from './bans.ts';
import { runCommand } from './commands.ts';
import { addMenu, findSource } from './context-menu.ts';
import { feedsChanged, setAlarm, watchFeeds } from './feeds.ts';
import { isOwnPage, refreshBundles } from './library-host.ts';
import { hideMarks, markWords } from './marks.ts';
import { inspectGlance } from './page-glanced.ts';
import { inspectPage } from './page-read.ts';
import { bringReader } from './page-reader.ts';

export default defineBackground(() => {
  // Listeners are registered at once, in the first turn: only then does the browser wake a sleeping worker for them.
  onMessage('mayRead', async ({ data }) => readsBySelf(await readSettings(browser.storage.local), data));
  onMessage('pageGlanced', ({ data, sender }) => inspectGlance(data, sender));
  onMessage('bringReader', ({ sender }) => bringReader(sender));
  onMessage('pageRead', ({ data, sender }) => inspectPage(data, sender));
  onMessage('markWords', ({ sender }) => markWords(sender));
  onMessage('hideMarks', ({ sender }) => hideMarks(sender));
  onMessage('loadBundles', ({ sender }) => {
    if (isOwnPage(sender)) void refreshBundles();
  });
  onMessage('feedsChanged', ({ sender }) => feedsChanged(sender));
  watchFeeds();
  browser.contextMenus.onClicked.addListener((info, tab) => findSource(info, tab));
  browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab));
  browser.storage.onChanged.addListener((changes, area) => (area === 'local' && isOtherLanguage(changes) ? addMenu() : undefined));
  browser.storage.onChanged.addListener((changes, area) => (area === 'local' && isOfSettings(changes) ? setBans() : undefined));
  browser.tabs.onRemoved.addListener((tab) => dropRecord(browser.storage.session, tab));
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await setBans();
    await addMenu();
    await refreshBundles();
    await setAlarm();
  });
  // Browsers may forget alarms when they end.
  browser.runtime.onStartup.addListener(() => setAlarm());
  browser.runtime.onStartup.addListener(() => setBans());
});
