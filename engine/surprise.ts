import { CAPITAL, FREQUENT, NUMBER, SINGLE, SPELT, type Words } from './words.ts';

/**
 * How many bits a shared word is worth: about -log2 of how often it stands at any place of any news text. Where there is no language model, the
 * word's own looks tell: frequent words are worth little, long ones much (word length and frequency go together in
 * all the languages we read).
 */
export function readSurprise(words: Words): Float32Array {
  const bits = new Float32Array(words.count);
  for (let i = 0; i < words.count; i++) bits[i] = priorBits(words.flags[i]!, words.size[i]!);
  return bits;
}

/** Bits by folded length of a word that is not frequent, from 1 to 9 and more letters. */
const byLength = [0, 5, 6, 7, 8.5, 9.5, 10, 10.5, 11, 11.5];

function priorBits(flags: number, size: number): number {
  if (flags & SINGLE) return 4;
  if (flags & FREQUENT) return 3.5;
  if (flags & SPELT) return 7.5;
  if (flags & NUMBER) return Math.min(11, 6.5 + size);
  return byLength[Math.min(9, size)]! + (flags & CAPITAL ? 0.5 : 0);
}
