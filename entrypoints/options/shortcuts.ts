import browser from 'webextension-polyfill';
import type { MessageKey, Voice } from '../../components/speech.ts';

const names: Record<string, MessageKey> = {
  _execute_action: 'commandPopup',
  'find-source': 'commandSelection',
  'toggle-marks': 'commandMarks',
};

/** The keyboard commands in the reader's language, with the keys that the browser has for them now. */
export async function shortcutsOf(voice: Voice): Promise<{ name: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return Object.entries(names).map(([command, says]) => ({
    name: voice.say(says),
    keys: commands.find(({ name }) => name === command)?.shortcut ?? '',
  }));
}

type NewerCommands = typeof browser.commands & { openShortcutSettings?(): Promise<void> };

/** Opens the browser's own page for keyboard commands: an extension may not change them by itself. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as NewerCommands;
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
