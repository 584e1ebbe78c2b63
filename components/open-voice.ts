import { type MessageSource, makeVoice, type Voice } from './speech.ts';

/** The languages that there are messages for, by their folder in `_locales`, each with its own name for itself. */
export const languages: readonly (readonly [folder: string, name: string])[] = [
  ['ar', 'العربية'],
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['hi', 'हिन्दी'],
  ['ja', '日本語'],
  ['pt_BR', 'Português (Brasil)'],
  ['pt_PT', 'Português (Portugal)'],
  ['ru', 'Русский'],
  ['tr', 'Türkçe'],
  ['uk', 'Українська'],
  ['zh_CN', '简体中文'],
];

/**
 * A voice in the language that a person chose, or in the browser's own. The chosen language's messages are read from the extension itself;
 * where they cannot be read, the browser's own language speaks. Chromium now and then starts an extension without any of its messages: then those
 * of the browser's language are read as if they had been chosen, as a view without a word helps nobody.
 *
 * @param chosen a folder of `_locales`, or `null`
 * @param addressOf the address of a file of the extension
 */
export async function openVoice(
  own: MessageSource,
  chosen: string | null,
  addressOf: (path: string) => string,
  now: number,
): Promise<Voice> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const known = languages.some(([folder]) => folder === chosen);
  const mute = own.getMessage('messagesLanguage') === '';
  if ((chosen === null || !known) && !mute) return makeVoice(own, timeZone, now);
  const folder = known ? chosen! : folderFor(own.getUILanguage());
  try {
    const answer = await fetch(addressOf(`/_locales/${folder}/messages.json`));
    const uiLanguage = known ? folder : own.getUILanguage();
    return makeVoice(messagesFrom(await answer.json(), uiLanguage), timeZone, now);
  } catch (error) {
    console.error(`Wireprint: the messages of ${folder} cannot be read`, error);
    return makeVoice(own, timeZone, now);
  }
}

/** The folder of a language as browsers choose it: its own, that of another variety of it, English. */
function folderFor(language: string): string {
  const tag = language.replaceAll('-', '_');
  const base = tag.split('_')[0]!;
  const folders = languages.map(([folder]) => folder);
  return folders.find((folder) => folder === tag) ?? folders.find((folder) => folder.split('_')[0] === base) ?? 'en';
}

/** Speaks from a message file as the browsers do: `$1` to `$9`, and nothing for a key that is not there. */
export function messagesFrom(messages: Record<string, { message: string }>, language: string): MessageSource {
  return {
    getMessage: (key, values = []) => (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? ''),
    getUILanguage: () => language.replace('_', '-'),
  };
}
