import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonWords } from '../../library/common-words.ts';
import { keyHash } from '../../library/key-hash.ts';
import { codeWords, decodeWords } from '../../library/word-codes.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const there = (text: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(decodeWords(codeWords(bytesOf(text))));

it('gives back every text as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => there(text) === text));
  const words = fc.constantFrom(...commonWords, 'The', 'xyz', 'ß', '日本', '\u07ff', '\u{1f600}', '', 'thethe', '\u0000');
  fc.assert(
    fc.property(
      fc.array(words),
      fc.constantFrom('', ' ', ', ', '-', '\n\n'),
      (some, between) => there(some.join(between)) === some.join(between),
    ),
  );
});

it('makes a text of frequent words shorter, and none longer', () => {
  const text = 'the company said on Monday that sales in the third quarter were higher than expected';
  expect(codeWords(bytesOf(text)).length).toBeLessThan(0.6 * text.length);
  for (const word of commonWords) expect(codeWords(bytesOf(word)).length).toBeLessThanOrEqual(Math.min(2, word.length));
  expect(codeWords(bytesOf('Лес и поле')).length).toBe(bytesOf('Лес и поле').length);
});

it('has the list of words that stored texts were written with', () => {
  expect([commonWords.length, new Set(commonWords).size, keyHash(commonWords.join(' '))]).toEqual([1_288, 1_288, 2_281_649_378_606_244]);
});
