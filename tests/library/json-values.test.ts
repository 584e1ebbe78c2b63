import { describe, expect, it } from 'vitest';
import { readJsonValues } from '../../library/json-values.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The same bytes, `size` at a time. */
async function* inChunks(content: string | Uint8Array, size: number) {
  const all = typeof content === 'string' ? bytes(content) : content;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
async function read(content: string | Uint8Array, size = 7, most = 1_000) {
  const found: [unknown, number, number | null][] = [];
  for await (const { value, line, item } of readJsonValues(inChunks(content, size), most)) found.push([value, line, item]);
  return found;
}

describe.each([1, 3, 1_000])('in chunks of %d bytes', (size) => {
  it.each<[string, string, [unknown, number, number | null][]]>([
    ['one value', '{"a":[1,{"b":"}"}]}', [[{ a: [1, { b: '}' }] }, 1, null]]],
    ['one value over lines', '\ufeff{\n "a": "\\"]"\n}\n', [[{ a: '"]' }, 1, null]]],
    ['an object on a line of its own inside', '{"a":\n{"b":[\n{"c":1},\n{"c":2}\n]}}', [[{ a: { b: [{ c: 1 }, { c: 2 }] } }, 1, null]]],
    [
      'an array',
      '[{"a":1},\n {"a":"é"} , 3, "x", [4]]',
      [
        [{ a: 1 }, 1, 1],
        [{ a: 'é' }, 2, 2],
        [3, 2, 3],
        ['x', 2, 4],
        [[4], 2, 5],
      ],
    ],
    ['no elements', ' [ ] ', []],
    [
      'one a line',
      '{"a":1}\r\n\r\n{"a":2}',
      [
        [{ a: 1 }, 1, null],
        [{ a: 2 }, 3, null],
      ],
    ],
    [
      'a broken one between others',
      '{"a":1}\n{"a": "x\n{"a":3}\n{broken\n{"a":5}',
      [
        [{ a: 1 }, 1, null],
        [undefined, 2, null],
        [{ a: 3 }, 3, null],
        [undefined, 4, null],
        [{ a: 5 }, 5, null],
      ],
    ],
    [
      'a broken one first',
      '{broken\n{"a":2}',
      [
        [undefined, 1, null],
        [{ a: 2 }, 2, null],
      ],
    ],
    [
      'a broken element',
      '[{"a":tru},{"a":2}]',
      [
        [undefined, 1, 1],
        [{ a: 2 }, 1, 2],
      ],
    ],
    [
      'prose',
      'This is no JSON.\nNor is this.',
      [
        [undefined, 1, null],
        [undefined, 2, null],
      ],
    ],
  ])('reads %s', async (_name, text, expected) => {
    expect(await read(text, size)).toEqual(expected);
  });
});

it('says that an array is cut off, after what it holds', async () => {
  const found: unknown[] = [];
  const reading = (async () => {
    for await (const { value } of readJsonValues(inChunks('[{"a":1},{"a":', 4), 100)) found.push(value);
  })();
  await expect(reading).rejects.toThrow('line 1: the array is cut off');
  expect(found).toEqual([{ a: 1 }, undefined]);
});

it('takes bytes that are no UTF-8 for windows-1252, and says so', async () => {
  const values = [];
  for await (const value of readJsonValues(inChunks(Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d), 3), 100)) values.push(value);
  expect(values).toMatchObject([{ value: { é: 1 }, otherEncoding: true }]);
});

it('stops at a value that never ends, before it is in memory', async () => {
  let given = 0;
  const endless = (async function* () {
    yield bytes('["');
    for (;;) {
      given++;
      yield new Uint8Array(1_000).fill(0x61);
    }
  })();
  await expect(readJsonValues(endless, 10_000).next()).rejects.toThrow('one value is longer than 0.01 MB');
  expect(given).toBeLessThan(15);
});

it('reads an array longer than any value may be', async () => {
  const found = await read(`[${Array.from({ length: 500 }, (_, n) => `{"n":${n}}`).join(',')}]`, 64, 100);
  expect(found).toHaveLength(500);
});
