import { describe, expect, it } from 'vitest';
import { simplified } from '../../engine/han.ts';
import { selectionReading } from '../../engine/readings.ts';
import type { Match } from '../../engine/report.ts';
import { check, original, reading } from '../engine/readings.ts';
import { refold, straight } from './edits.ts';
import type { GoldOriginal } from './gold-original.ts';
import { goldOriginals } from './originals.ts';

/** Sentences of a text in Thai, which has no stops: a space parts them. */
const thai = [
  'เทศบาลเมืองท่าปลาประกาศเมื่อวันอังคารว่าจะเปลี่ยนโกดังเก่าริมแม่น้ำให้เป็นสวนสาธารณะ',
  'การก่อสร้างจะเริ่มในฤดูใบไม้ผลิปีหน้าและใช้เวลาสามปีกว่าจะแล้วเสร็จทั้งหมด',
  'นายกเทศมนตรีปฏิเสธข่าวที่ว่าผู้รับเหมาเป็นญาติของตนเองและท้าให้ตรวจสอบเอกสาร',
  'ชาวบ้านหลายคนกังวลเรื่องเสียงรบกวนและขอให้หยุดงานในเวลากลางคืน',
  'เมื่อปีที่แล้วน้ำท่วมโกดังหลังนี้สูงกว่าสองเมตรและทำให้ข้าวสารเสียหายจำนวนมาก',
];

interface Sample {
  language: string;
  text: string;
  sentences: string[];
}

/** The first original of each language, by the gold set's own sentences: sign-offs and datelines aside. */
function samples(): Sample[] {
  const first = new Map<string, GoldOriginal>();
  for (const one of goldOriginals) if (!first.has(one.language.slice(0, 2))) first.set(one.language.slice(0, 2), one);
  const made = [...first.values()].map(({ language, text, sentences }) => ({
    language,
    text,
    sentences: sentences.filter(({ signOff }) => !signOff).map(({ start, end, dateline }) => text.slice(start + dateline, end)),
  }));
  return [...made, { language: 'th', text: thai.join(' '), sentences: thai }];
}

const all = samples();
const library = all.map(({ language, text }) => original(text, { uri: language, language }));

function matchOf(language: string, page: string): Match {
  const { matches } = check(reading(page, { language }), library);
  expect(matches.map(({ original: { uri } }) => uri)).toEqual([language]);
  return matches[0]!;
}

describe('a text in each of its languages', () => {
  it('is there in twelve and more', () => {
    expect(all.length).toBeGreaterThanOrEqual(16);
  });

  it.each(all)('is found whole, to the character: $language', ({ language, text }) => {
    const match = matchOf(language, text);
    expect(match).toMatchObject({ reuse: 'copy', extent: 'whole', originalCoverage: 1, altered: [], leftOut: [], added: [] });
    expect(new Set(match.outline.map(({ state }) => state))).toEqual(new Set(['kept']));
    expect(match.passages).toEqual([{ page: match.passages[0]!.page, original: match.passages[0]!.page, similarity: 1 }]);
  });

  it.each(all)('shows each sentence that is left out, and no other: $language', ({ language, text, sentences }) => {
    for (const gone of sentences.slice(1).filter((one) => one.trim().length > 12)) {
      // A sentence that stands twice is not gone.
      if (text.split(gone).length > 2) continue;
      const match = matchOf(language, text.replace(gone, ''));
      const missing = match.leftOut.map(({ text: said }) => said).join(' ');
      expect(missing.replaceAll(/\s+/g, ' ')).toBe(gone.trim().replaceAll(/\s+/g, ' '));
      expect(match.altered).toEqual([]);
    }
  });

  it.each(all)('tells a changed word, and keeps the rest: $language', ({ language, text, sentences }) => {
    const sentence = sentences.find((one) => one.length > 30)!;
    const spaced = !/^(?:zh|ja|th)/.test(language);
    const words = sentence.split(' ');
    const changed = spaced
      ? words.with(Math.floor(words.length / 2), 'qoxima').join(' ')
      : `${sentence.slice(0, 12)}Ω${sentence.slice(13)}`;
    const match = matchOf(language, text.replace(sentence, changed));
    expect(match.outline.filter(({ state }) => state !== 'kept').map(({ state }) => state)).toEqual(['reworded']);
    expect(match.altered.length).toBe(1);
    expect(match.leftOut).toEqual([]);
  });

  it.each(all)('is the same in other characters: $language', ({ language, text }) => {
    const forms = [
      text.normalize('NFD'),
      text.normalize('NFC'),
      refold(text, language),
      straight(text),
      text.replaceAll(' ', '\u00a0'),
      text.replace(/[\p{L}\p{M}]{2}/gu, (two) => `${two}\u2060`),
      text.replace(/[A-Za-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      text.replace(/\p{L}+/gu, (word) => `\u200e${word}\u200f`),
      text.toUpperCase(),
      language.startsWith('zh') ? traditional(text) : text,
      language === 'ar' ? text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u064e') : text,
      language === 'he' ? text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u05b8') : text,
      language === 'el' ? text.replaceAll('ς', 'σ') : text,
      language === 'ru' ? text.replaceAll('ё', 'е') : text,
    ];
    for (const form of new Set(forms)) {
      const match = matchOf(language, form);
      expect([match.originalCoverage, match.altered]).toEqual([1, []]);
      expect(match.outline.filter(({ state }) => state !== 'kept').map(({ original: span }) => text.slice(span.start, span.end))).toEqual(
        [],
      );
      for (const { page } of match.passages) {
        expect(/^[\p{M}\u2060]/u.test(form.slice(page.start, page.end))).toBe(false);
        expect(/^\p{M}/u.test(form.slice(page.end))).toBe(false);
      }
    }
  });

  it.each(all)('is found by a sentence that is selected: $language', ({ language, sentences }) => {
    const selected = sentences.find((one) => one.length > 60) ?? sentences.toSorted((a, b) => b.length - a.length)[0]!;
    const { matches, verdict } = check(selectionReading('test', selected), library);
    expect([verdict, matches.map(({ original: { uri } }) => uri)]).toEqual(['reposted', [language]]);
    // What stands around it was not looked for.
    expect(new Set(matches[0]!.outline.map(({ state }) => state))).toEqual(new Set(['unchecked', 'kept']));
  });
});

/** The text in traditional characters, where the list has one. */
function traditional(text: string): string {
  const back = new Map([...simplified].map(([one, plain]) => [plain, one]));
  return [...text].map((sign) => back.get(sign) ?? sign).join('');
}
