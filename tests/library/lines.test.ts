import { expect, it } from 'vitest';
import { readLines } from '../../library/lines.ts';

async function* chunks(...parts: string[]) {
  for (const part of parts) yield new TextEncoder().encode(part);
}
const texts = async (source: AsyncIterable<Uint8Array>, bounds?: { line: number; total: number }) => {
  const found: string[] = [];
  for await (const line of readLines(source, bounds)) found.push(`${line.number}:${line.text}`);
  return found;
};

it('finds lines wherever chunks end', async () => {
  expect(await texts(chunks('a\nb', 'c\n', '\nlast'))).toEqual(['1:a', '2:bc', '3:', '4:last']);
  expect(await texts(chunks())).toEqual([]);
});

it('stops at a line that never ends, before it is in memory', async () => {
  let given = 0;
  const endless = (async function* () {
    for (;;) {
      given++;
      yield new Uint8Array(1_000).fill(0x61);
    }
  })();
  await expect(texts(endless, { line: 50_000, total: 1_000_000 })).rejects.toThrow('line 1 is longer than 50000 bytes');
  expect(given).toBeLessThan(60);
});

it('stops at a stream that never ends', async () => {
  const endless = (async function* () {
    for (;;) yield new TextEncoder().encode('{}\n');
  })();
  await expect(texts(endless, { line: 100, total: 30_000 })).rejects.toThrow('more than 30000 bytes');
});
