import browser from 'webextension-polyfill';
import { openVoice } from '../../components/open-voice.ts';
import type { Voice } from '../../components/speech.ts';
import { readSettings } from '../../messages/settings.ts';

/** The voice of the language that a person chose, at this moment. */
export async function ownVoice(): Promise<Voice> {
  return openVoice(browser.i18n, (await readSettings(browser.storage.local)).language, browser.runtime.getURL, Date.now());
}
