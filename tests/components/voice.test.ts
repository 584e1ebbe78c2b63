import { describe, expect, it } from 'vitest';
import { dress, makeVoice } from '../../components/voice.ts';
import { messagesOf, voiceOf } from './stage.tsx';

describe('a voice', () => {
  it('takes the plural form of the messages’ language, with the number in the reader’s manner', () => {
    const voice = voiceOf();
    expect([0, 1, 2, 1234].map((n) => voice.count('words', n))).toEqual(['0 words', '1 word', '2 words', '1,234 words']);
  });

  it('falls back to the general form where the browser has the default language’s messages only', () => {
    const source = {
      getMessage: (key: string, values: string[] = []) => (key === 'words_other' ? `${values[0]} W` : ''),
      getUILanguage: () => 'ar',
    };
    expect(makeVoice(source, 'UTC', 0).count('words', 2)).toBe('2 W');
  });

  it('speaks the reader’s own variety, but not another language than the messages', () => {
    expect(voiceOf('en', { language: 'en_AU' }).locale).toBe('en-AU');
    expect(voiceOf('en', { language: 'it' }).locale).toBe('en');
  });

  it('fences names that run against the sentence, and no others', () => {
    const voice = voiceOf();
    expect(voice.say('by', 'ليلى')).toBe('by \u2068ليلى\u2069');
    expect(voice.say('by', 'Ada')).toBe('by Ada');
    expect(voice.list(['Ada', 'ليلى'])).toBe('Ada and \u2068ليلى\u2069');
  });

  it('dresses a page', () => {
    dress(document, voiceOf(), 'optionsPageTitle');
    expect([document.title, document.documentElement.lang, document.documentElement.dir]).toEqual([
      messagesOf('en').optionsPageTitle!.message,
      'en',
      'ltr',
    ]);
  });
});
