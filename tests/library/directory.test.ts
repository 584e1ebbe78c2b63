import { expect, it } from 'vitest';
import { openDirectory, packDirectory } from '../../library/directory.ts';

const directory = {
  numbers: Uint32Array.of(4, 5, 6, 9, 4_294_967_295),
  uris: Float64Array.of(0, 2 ** 52 - 1, 2 ** 26, 2 ** 26 - 1, 4_229_570_798_337_812),
  contents: Float64Array.of(2 ** 52 - 1, 1, 0, 754_785_485_703_253, 2 ** 51),
};

it('gives back numbers and hashes, in thirteen bytes each and a little', () => {
  const packed = packDirectory(directory);
  expect(openDirectory(packed)).toEqual(directory);
  expect([...packed.runs]).toEqual([4, 3, 9, 1, 4_294_967_295, 1]);
  const many = {
    numbers: Uint32Array.from({ length: 500 }, (_, at) => at + 1),
    uris: new Float64Array(500),
    contents: new Float64Array(500),
  };
  const { runs, hashes } = packDirectory(many);
  expect(runs.byteLength + hashes.byteLength).toBeLessThan(500 * 13 + 20);
  expect(openDirectory({ runs: new Uint32Array(), hashes: new Uint32Array(1) }).numbers).toHaveLength(0);
});

it('reads what older versions wrote', () => {
  expect(openDirectory(directory)).toBe(directory);
});
