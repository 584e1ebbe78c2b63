/**
 * What is run inside Firefox with the browser's own rights (see `Marionette.privileged`). Each is a function body; `args[0]` is the
 * extension's id, `args[1]` of those that look into a page says which one.
 */

/** The tab under test, the popup, the tab in front, or the background. */
export type Place = 'page' | 'popup' | 'front' | 'background';

const common = `
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const extension = WebExtensionPolicy.getByID(args[0])?.extension;
  const ownTab = win.gBrowser.tabs[0];
  const popupBrowser = () => win.document.querySelector('browser.webextension-popup-browser');
  const browserOf = (place) => ({
    page: () => ownTab.linkedBrowser,
    popup: popupBrowser,
    front: () => win.gBrowser.selectedBrowser,
    background: () => [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser,
  })[place]();
  const action = async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.browserActionFor(extension);
  };
  /** Runs a frame script in a browser; the script answers with answer(value) or answer(null, error). */
  const inFrame = (browser, script) => new Promise((resolve, reject) => {
    if (!browser?.messageManager) return reject(new Error('It is not open.'));
    const name = 'wireprint-' + Math.random();
    const timer = win.setTimeout(() => reject(new Error('No answer from it in 20 s.')), 20_000);
    browser.messageManager.addMessageListener(name, ({ data }) => {
      win.clearTimeout(timer);
      if (data.error) reject(new Error(data.error));
      else resolve(data.json === undefined ? null : JSON.parse(data.json));
    });
    const answer = 'const answer = (value, error) => sendAsyncMessage(' + JSON.stringify(name) + ', { json: JSON.stringify(value ?? null), error });';
    browser.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent('{' + answer + script + '}'), false);
  });
`;

/** Evaluates `args[2]` as the page itself would, past its content security policy. */
export const evaluate = `${common}
  const code = '(async () => JSON.stringify((await (' + args[2] + ')) ?? null))().then(done, (error) => fail(String(error) + "\\\\n" + error?.stack))';
  return inFrame(browserOf(args[1]), \`
    const box = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
    Components.utils.exportFunction((json) => answer(JSON.parse(json)), box, { defineAs: 'done' });
    Components.utils.exportFunction((error) => answer(null, error), box, { defineAs: 'fail' });
    try { Components.utils.evalInSandbox(\${JSON.stringify(code)}, box); } catch (error) { answer(null, String(error)); }
  \`);`;

/** A trusted press of the left button in the middle of the first element that fits `args[2]`. */
export const click = `${common}
  const browser = browserOf(args[1]);
  return inFrame(browser, \`
    const element = content.document.querySelector(\${JSON.stringify(args[2])});
    if (!element) answer(null, 'Nothing there fits ' + \${JSON.stringify(args[2])});
    else {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const at = [box.x + box.width / 2, box.y + box.height / 2];
      const press = (type) => content.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, { isDOMEventSynthesized: false });
      press('mousedown');
      answer(true); // the click may close the popup, and nobody could answer then
      press('mouseup');
    }
  \`);`;

/** A picture of the whole page, as base64 of a PNG. */
export const picture = `${common}
  const bitmap = await browserOf(args[1]).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = win.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL('image/png').split(',')[1];`;

export const isReady = `${common} return Boolean(extension) && (extension.backgroundState === 'running' || extension.backgroundState === 'stopped');`;

/** The session storage lives in the browser's main process: asking there wakes nobody. */
export const recordOfTab = `${common}
  const { extensionStorageSession } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorage.sys.mjs');
  const key = 'tab:' + extension.tabManager.getWrapper(ownTab).id;
  const held = await extensionStorageSession.get(extension, key);
  const record = held[key]?.deserialize(win, true);
  return record?.url === ownTab.linkedBrowser.currentURI.spec ? record : null;`;

export const badge = `${common} return (await action()).action.getProperty(ownTab, 'badgeText') ?? '';`;

export const clickToolbarButton = `${common} await (await action()).openPopup(win, false);`;

/** The popup loads in a hidden browser, which is exchanged for the panel's own as it opens: only then can it be spoken to. */
export const popupIsThere = `${common}
  const browser = popupBrowser();
  const panel = browser?.closest('panel');
  return panel?.state === 'open' && Boolean(browser.messageManager) && browser.currentURI.spec !== 'about:blank';`;

export const closePopup = `${common}
  const panel = popupBrowser()?.closest('panel');
  if (panel?.state !== 'open') return;
  const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
  panel.hidePopup();
  await hidden;`;

/** Tells pages and views `args[1]`, light or dark. A popup goes by the browser's own colours, whatever pages are told: it is told by itself. */
export const prefer = `${common}
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[1] === 'dark' ? 0 : 1);
  const popup = popupBrowser();
  if (popup) popup.browsingContext.prefersColorSchemeOverride = args[1];`;

export const frontIsExtensionPage = `${common} return win.gBrowser.selectedBrowser.currentURI.spec.startsWith('moz-extension://');`;

export const closeFrontTab = `${common} win.gBrowser.removeTab(win.gBrowser.selectedTab);`;

/** Firefox makes a key of its window of each command's keys. */
export const useKeys = `${common}
  const keys = [...win.document.querySelectorAll('keyset[id^=ext-keyset-id-] key')];
  const key = keys.find((one) => one.getAttribute('key') === args[1]);
  if (!key) throw new Error('No command has the key ' + args[1] + ': ' + keys.map((one) => one.outerHTML).join(' '));
  key.doCommand();`;

/** Closes the page that an installation opens; false while it is not there. */
export const closeWelcome = `${common}
  const tab = win.gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
  if (tab) win.gBrowser.removeTab(tab);
  return Boolean(tab);`;

/** Opens the menu on the selection with the right button, as a hand would, and takes the extension's entry. */
export const chooseFromContextMenu = `${common}
  const menu = win.document.getElementById('contentAreaContextMenu');
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  await inFrame(win.gBrowser.selectedBrowser, \`
    const box = content.getSelection().getRangeAt(0).getClientRects()[0];
    const at = [box.x + Math.min(20, box.width / 2), box.y + box.height / 2];
    for (const type of ['mousedown', 'contextmenu', 'mouseup']) content.synthesizeMouseEvent(type, ...at, { button: 2, clickCount: 1 }, { isDOMEventSynthesized: false });
    answer(true);
  \`);
  await shown;
  const entry = [...menu.querySelectorAll('menuitem')].find((item) => item.id.endsWith('-menuitem-_find-source'));
  if (!entry) throw new Error('The context menu has no entry of the extension.');
  menu.activateItem(entry);`;

export const wakeBackground = `${common}
  await extension.wakeupBackground?.();
  const end = Date.now() + 5_000;
  while (extension.backgroundState !== 'running' && Date.now() < end) await new Promise((resolve) => win.setTimeout(resolve, 20));`;

export const endBackground = `${common} await extension.terminateBackground();`;

export const backgroundRuns = `${common} return extension.backgroundState === 'running';`;
