import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sayMarks } from '../../components/mark-words.ts';
import { languages, messagesFrom, openVoice } from '../../components/open-voice.ts';
import { makeVoice } from '../../components/speech.ts';
import { cut } from './reports.ts';
import { messagesOf, now, root, voiceOf } from './stage.tsx';

afterEach(() => vi.unstubAllGlobals());

const own = messagesFrom(messagesOf('en'), 'en');

describe('a chosen language', () => {
  it('is one of those that there are messages for', () => {
    expect(languages.map(([folder]) => folder)).toEqual(readdirSync(resolve(root, 'public/_locales')).sort());
  });

  it('speaks from its own messages, whatever the browser speaks', async () => {
    const asked = vi.fn(async () => new Response(JSON.stringify(messagesOf('pt_BR'))));
    vi.stubGlobal('fetch', asked);
    const voice = await openVoice(own, 'pt_BR', (path) => `own:${path}`, now);
    expect(asked).toHaveBeenCalledWith('own:/_locales/pt_BR/messages.json');
    expect(voice.locale).toBe('pt-BR');
    expect(voice.count('words', 2)).toBe('2 palavras');
  });

  it.each([null, 'xx', '../../etc'])('is the browser’s own where %s is chosen', async (chosen) => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    expect((await openVoice(own, chosen, String, now)).language).toBe('en');
    expect(asked).not.toHaveBeenCalled();
  });

  it('is the browser’s own where the messages cannot be read', async () => {
    vi.stubGlobal('fetch', async () => new Response('nothing of the kind'));
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await openVoice(own, 'de', String, now)).language).toBe('en');
    expect(said).toHaveBeenCalledOnce();
  });

  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['pt-PT', 'pt_PT', 'pt-PT'],
    ['pt', 'pt_BR', 'pt'],
    ['de-AT', 'de', 'de-AT'],
    ['zh-TW', 'zh_CN', 'zh-TW'],
    ['sv', 'en', 'en'],
  ])('is that of a browser in %s, read from the extension, where the browser has lost all messages', async (language, folder, locale) => {
    const asked = vi.fn(async () => new Response(JSON.stringify(messagesOf(folder))));
    vi.stubGlobal('fetch', asked);
    const mute = { getMessage: () => '', getUILanguage: () => language };
    const voice = await openVoice(mute, null, String, now);
    expect(asked).toHaveBeenCalledWith(`/_locales/${folder}/messages.json`);
    expect(voice.locale).toBe(locale);
    expect(voice.say('optionsTitle')).not.toBe('');
  });

  it('puts values where the message wants them, and knows no others', () => {
    const source = messagesFrom({ turned: { message: '$2 before $1, $3' } }, 'en');
    expect(source.getMessage('turned', ['a', 'b'])).toBe('b before a, ');
    expect(source.getMessage('none')).toBe('');
    expect(makeVoice(source, 'UTC', now).language).toBe('en');
  });
});

describe('the words at marks', () => {
  it('say of each source who and when, and what each kind of mark means', () => {
    const { report } = cut;
    const said = sayMarks(report, voiceOf());
    expect(said.sources).toHaveLength(report.matches.length);
    expect(said.sources[0]!.outlet).toBe(report.matches[0]!.original.outlet);
    expect(said.sources[0]!.lines.join(' ')).toMatch(/by .+ \d{4}/);
    expect(new Set(Object.values(said.kinds)).size).toBe(5);
    expect(sayMarks(report, voiceOf('ar')).direction).toBe('rtl');
  });
});
