import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordBits } from '../../engine/word-bits.ts';

it('says of each word what was said of it, and nothing of others', () => {
  const word = fc.nat(0xffffffff);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer({ min: 1, max: 255 })), { maxLength: 3000 }), fc.array(word), (said, others) => {
      const [bits, map] = [new WordBits(), new Map<number, number>()];
      for (const [hash, bit] of said) {
        bits.add(hash, bit);
        map.set(hash, (map.get(hash) ?? 0) | bit);
      }
      for (const hash of [...map.keys(), ...others]) expect(bits.of(hash)).toBe(map.get(hash) ?? 0);
    }),
    { numRuns: 40 },
  );
});
