import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEnding } from '../../engine/endings.ts';
import { CHARACTER, foldCharacter, kindOf, LETTER, UPPER } from '../../engine/fold.ts';
import { frequentWords } from '../../engine/frequent-words.ts';
import { simplified } from '../../engine/han.ts';
import { combine, hashString, hashUnits, mix } from '../../engine/hash.ts';
import { isFrequent, isNumberWord, standFor } from '../../engine/house-style.ts';
import { KnownWords } from '../../engine/known-words.ts';
import { WordList } from '../../engine/word-list.ts';
import { CAPITAL, FREQUENT, MAX_WORDS, NUMBER, readWords, SINGLE, SPELT } from '../../engine/words.ts';

const hashes = (text: string) => [...readWords(text).hash];
const marked = (text: string) => {
  const { start, end, count } = readWords(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

describe('readWords', () => {
  it.each([
    ['ſafety ﬁrst', 'safety first'],
    ['“café”', '"cafe\u0301"'],
    ['ﬀ', 'ff'],
    ['Ａ１２', 'a12'],
    ['soft\u00adware', 'software'],
    ['zero\u200bwidth', 'zerowidth'],
    ['10\u00a0000\u00a0men', '10 000 men'],
    ['don’t', "don't"],
    ['co‑operate', 'co-operate'],
    ['السَّلام', 'السلام'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['straße', 'strasse'],
    ['ærlig', 'aerlig'],
    ['İstanbul', 'istanbul'],
    ['ёлка', 'елка'],
    ['ΣΊΣΥΦΟΣ', 'Σίσυφος'],
    ['١٢٣ ۴۵', '123 45'],
    ['ﾊﾝｶｸ', 'ハンカク'],
    ['한국어', '한국어'.normalize('NFD')],
    ['U.S.', 'US'],
    ['1,234.5', '1234.5'],
    ['8 mln', '8 million'],
    ['5 pct', '5 per cent'],
    ['5%', '5 percent'],
    ['multi-\nnational', 'multinational'],
    ['three', '3'],
    ['\u200fא\u200e', 'א'],
    ['東京國際', '东京国际'],
    ['क़लम', 'कलम'],
    ['हँस', 'हंस'],
    ['น้ำ', 'น้ํา'],
    ['ﾊﾟﾝ', 'パン'],
    ['3½', '3.5'],
    ['мой', 'мой'.normalize('NFD')],
    ['5 pour cent', '5 %'],
    ['5 por ciento', '5%'],
    ['12 Mio.', '12 Millionen'],
    ['12 млн', '12 миллионов'],
    ['fifteen', '15'],
    ['1st', 'first'],
    ['Oct. 3', 'October 3'],
    ['Fla.', 'Florida'],
    ['archaeologists', 'archeologists'],
    ['encyclopaedia', 'encyclopedia'],
  ])('reads %j and %j alike', (a, b) => {
    expect(hashes(a)).toEqual(hashes(b));
  });

  it.each([
    'labour labor',
    'organisation organization',
    'organisers organizers',
    'analysed analyzed',
    'centre center',
    'theatres theaters',
    'defence defense',
    'travelling traveling',
    'catalogue catalog',
    'programmes programs',
    'favourite favorite',
    'cheque check',
    'towards toward',
    'grey gray',
  ])('knows %s for one word', (pair) => {
    const [british, american] = hashes(pair);
    expect(british).toBe(american);
  });

  it.each([
    ['2.6 26'],
    ['1.5 15'],
    ['form from'],
    ['not now'],
    ['2013 2014'],
    ['दिन दान'],
    ['กิน กัน'],
    ['мой мои'],
    ['はか ばか'],
    ['third 3'],
  ])('tells %s apart', (pair) => {
    const [a, b] = pair.split(' ');
    expect(hashes(a!)).not.toEqual(hashes(b!));
  });

  it.each([
    ['The U.S.-led “peace” talks', ['The', 'U.S', 'led', 'peace', 'talks']],
    ['cafe\u0301, 1,5 kg!', ['cafe\u0301', '1,5', 'kg']],
    ['東京で会議', ['東', '京', 'で', '会', '議']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['น้ำใส', ['น้', 'ำ', 'ใ', 'ส']],
    ['a\u00ad b', ['a', 'b']],
    ['at 5 per cent.', ['at', '5', 'per cent']],
    ['😀 𝐁old 𠮷', ['𝐁old', '𠮷']],
    ['', []],
  ])('marks the words of %j', (text, words) => {
    expect(marked(text)).toEqual(words);
  });

  it('marks numbers, capitals, frequent words and single characters', () => {
    expect([...readWords('The Seven 8 treaty 東').flags]).toEqual([CAPITAL | FREQUENT, CAPITAL | NUMBER | SPELT, NUMBER, 0, SINGLE]);
  });

  it('never moves a span off a character, whatever the text', () => {
    const parts = fc.constantFrom(
      'a',
      'Ü',
      '\u0301',
      '\u00ad',
      '\u200b',
      '.',
      ',',
      '-',
      '\n',
      ' ',
      '’',
      '9',
      '１',
      '٣',
      '東',
      'ก',
      'ำ',
      'ﬁ',
      'ß',
      '😀',
      '𠮷',
      '\ud800',
      '\udc00',
      '%',
      '&',
      'ﾞ',
      'ς',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { start, end, count } = readWords(text);
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeLessThan(end[i]!);
          if (i > 0) expect(start[i]).toBeGreaterThanOrEqual(end[i - 1]!);
          expect(/^[\udc00-\udfff]/.test(text.slice(start[i], end[i])) && /[\ud800-\udbff]$/.test(text.slice(0, start[i]))).toBe(false);
          expect(/[\ud800-\udbff]$/.test(text.slice(start[i], end[i])) && /^[\udc00-\udfff]/.test(text.slice(end[i]))).toBe(false);
          expect(/^\p{M}/u.test(text.slice(end[i]))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads every character composed and decomposed alike, alone and after others', () => {
    const unlike: string[] = [];
    for (let point = 0x80; point < 0x30000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const character = String.fromCodePoint(point);
      const [composed, decomposed] = [character.normalize('NFC'), character.normalize('NFD')];
      if (composed === character && decomposed === character) continue;
      for (const before of ['', 'ab', '字', 'и']) {
        const expected = String(hashes(before + composed));
        if (expected !== String(hashes(before + decomposed)) || expected !== String(hashes(before + character)))
          unlike.push(before + character);
      }
    }
    expect(unlike).toEqual([]);
  });

  it('reads composed and decomposed text alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('é', 'ñ', 'ü', 'Å', 'ế', '각', 'ガ', 'ș', ' ', 'b'), maxLength: 40 }), (text) => {
        expect(hashes(text.normalize('NFD'))).toEqual(hashes(text.normalize('NFC')));
      }),
    );
  });

  it('stops at its limit of words', () => {
    expect(readWords('a '.repeat(MAX_WORDS + 10)).count).toBe(MAX_WORDS);
  });
});

describe('folding', () => {
  it('knows the kinds of characters', () => {
    expect(kindOf('q'.charCodeAt(0))).toBe(LETTER);
    expect(kindOf('Q'.charCodeAt(0))).toBe(LETTER + UPPER);
    expect(foldCharacter('東'.codePointAt(0)!).kind).toBe(CHARACTER);
    expect(foldCharacter(0x1d7d8).text).toBe('0');
  });

  it('knows one simplified character for each traditional one, which is none itself', () => {
    expect(simplified.size).toBeGreaterThan(1700);
    for (const [traditional, one] of simplified) {
      expect(simplified.has(one)).toBe(false);
      expect(foldCharacter(traditional.codePointAt(0)!)).toEqual({ kind: CHARACTER, text: one });
    }
  });

  it('folds endings the same way twice', () => {
    const units = Uint16Array.from('organisations', (letter) => letter.charCodeAt(0));
    const once = foldEnding(units, units.length);
    expect(String.fromCharCode(...units.subarray(0, once))).toBe('organizations');
    expect(foldEnding(units, once)).toBe(once);
  });

  it('hashes units as strings, and in order', () => {
    expect(hashUnits([97, 98], 2)).toBe(hashString('ab'));
    expect(mix(combine(combine(1, 2), 3))).not.toBe(mix(combine(combine(1, 3), 2)));
  });

  it('stands one word for another only where the list says so', () => {
    expect(standFor(hashString('pct'))).toBe(standFor(hashString('percent')));
    expect(standFor(hashString('zebra'))).toBe(hashString('zebra'));
    expect(isNumberWord(hashString('seven'))).toBe(true);
    expect(isFrequent(hashString('the'))).toBe(true);
    expect(isFrequent(hashString('zebra'))).toBe(false);
  });

  it('lists frequent words as one folded word each', () => {
    for (const [language, list] of Object.entries(frequentWords))
      for (const word of list.split(' ')) expect([language, word, readWords(word).count]).toEqual([language, word, 1]);
  });
});

describe('KnownWords', () => {
  it('answers the same whatever was asked before, also of words that share a slot', () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `${'bcdfg'[i % 5]}${i.toString(36).replace(/\d/g, 'x')}our`);
    const text = words.join(' ');
    const first = readWords(text);
    readWords('the colour of the harbour three programmes');
    const again = readWords(words.reverse().join(' ')).hash.reverse();
    expect(again).toEqual(first.hash);
  });

  it('tells a word with a digit from one without', () => {
    const known = new KnownWords();
    const units = (word: string) => Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    const plain = known.find(hashString('organise'), units('organise'), 8);
    const figure = known.find(hashString('3organise'), units('3organise'), 9, true);
    expect(known.hash[plain]).toBe(hashString('organize'));
    expect(known.hash[figure]).toBe(hashString('3organise'));
  });
});

describe('WordList', () => {
  it('grows past its first capacity and keeps what it has', () => {
    const list = new WordList();
    list.clear(9);
    for (let i = 0; i < 9; i++) list.push(i + 1, i, i + 1, i & 3, 1);
    expect([...list.words().hash]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(list.words().flags).toHaveLength(9);
  });
});
