import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { makeVoice, type Voice, VoiceContext } from '../../components/voice.ts';

/** Four in the afternoon of 5 March 2026, in Greenwich. */
export const now = Date.parse('2026-03-05T16:00:00Z');

export const root = resolve(import.meta.dirname, '../..');

export function messagesOf(locale: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(resolve(root, 'public/_locales', locale, 'messages.json'), 'utf8'));
}

/** A voice that speaks from a message file as the browsers do: `$1` to `$9`, and nothing for a key that is not there. */
export function voiceOf(locale = 'en', change: { language?: string; timeZone?: string } = {}): Voice {
  const messages = messagesOf(locale);
  const fallback = messagesOf('en');
  const source = {
    getMessage: (key: string, values: string[] = []) =>
      ((messages[key] ?? fallback[key])?.message ?? '').replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? ''),
    getUILanguage: () => change.language ?? (locale === 'en' ? 'en-GB' : locale.replace('_', '-')),
  };
  return makeVoice(source, change.timeZone ?? 'Europe/Berlin', now);
}

let stage: HTMLElement | null = null;

/** Draws a view on an empty document, in place of the last one. */
export function draw(view: ComponentChild, voice: Voice = voiceOf()): HTMLElement {
  if (!stage) {
    stage = document.createElement('div');
    document.body.append(stage);
  }
  document.documentElement.lang = voice.language;
  document.documentElement.dir = voice.direction;
  document.title = 'Wireprint';
  act(() => render(<VoiceContext.Provider value={voice}>{view}</VoiceContext.Provider>, stage!));
  return stage;
}

/** Takes the view off, so that the next one starts with no state. */
export function clear(): void {
  if (stage) act(() => render(null, stage!));
}

/** The words of a view, with single spaces and without the isolates around foreign names. */
export const wordsOf = (element: Element): string =>
  (element.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export function press(element: Element, key: string): void {
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
}

/** Clicks what has these words; throws where nothing has. */
export async function click(within: Element, words: string): Promise<void> {
  const found = [...within.querySelectorAll<HTMLElement>('button, summary, label, a')].find((element) => wordsOf(element).includes(words));
  if (!found) throw new Error(`Nothing to click says “${words}”: ${wordsOf(within)}`);
  await act(async () => {
    found.click();
    await Promise.resolve();
  });
}

/** What axe-core finds wrong, in a line each. Contrast needs a real browser: the browser tests look at it. */
export async function findingsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
