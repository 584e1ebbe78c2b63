import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { PackError } from '../../library/errors.ts';
import { isPackHeader, readPack, writePack } from '../../library/pack.ts';
import { made, madeAll } from './made.ts';

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
const streamOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream() as ReadableStream<Uint8Array>;
const read = async (bytes: Uint8Array) => {
  const originals: Original[] = [];
  const problems: string[] = [];
  for await (const original of readPack(streamOf(bytes), 'p', (problem) => problems.push(problem))) originals.push(original);
  return { originals, problems };
};
const { text, ...facts } = made(7) as Extract<Original, { held: 'text' }>;
const originals: Original[] = [...madeAll(5), { ...facts, held: 'trace', trace: makeTrace(text) }];
const pack = await bytesOf(writePack(originals));
const lines = gunzipSync(pack).toString().trimEnd().split('\n');
const packOf = (changed: string[]) => gzipSync(`${changed.join('\n')}\n`);

describe('a pack', () => {
  it('gives back what went in', async () => {
    expect(await read(pack)).toEqual({ originals, problems: [] });
    expect(await read(await bytesOf(writePack([])))).toEqual({ originals: [], problems: [] });
  });

  it('is the same for the same originals', async () => {
    expect((await bytesOf(writePack(originals))).equals(pack)).toBe(true);
  });

  it('has the form that PACK.md says', () => {
    expect(isPackHeader(lines[0]!)).toBe(true);
    expect(JSON.parse(lines.at(-1)!)).toEqual({ items: 6, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(lines).toHaveLength(8);
  });

  it('is written and read as a stream', async () => {
    let given = 0;
    const many = (function* () {
      for (let at = 0; at < 20_000; at++) {
        given++;
        yield made(at % 50, { uri: `urn:test:${at}` });
      }
    })();
    const [begun] = [readPack(writePack(many), 'p')];
    for (let at = 0; at < 3; at++) expect((await begun!.next()).value).toMatchObject({ uri: `urn:test:${at}` });
    expect(given).toBeLessThan(10_000);
    await begun!.return(undefined);
  });

  it('names a bad item by its line and reads the others', async () => {
    const changed = [...lines.slice(0, 2), '{"uri":"x"}', 'no JSON', ...lines.slice(2, 4)];
    await expect(read(packOf(changed))).rejects.toThrow(PackError);
    const problems: string[] = [];
    const found: string[] = [];
    await (async () => {
      for await (const original of readPack(streamOf(packOf(changed)), 'p', (problem) => problems.push(problem))) found.push(original.uri);
    })().catch(() => {});
    expect(found).toEqual(['urn:test:0', 'urn:test:1', 'urn:test:2']);
    expect(problems).toEqual(['p:3: bodies: the item has no text', 'p:4: is no JSON']);
  });

  it.each([
    ['without a trailer', packOf(lines.slice(0, -1)), 'cut off'],
    ['with an item missing', packOf([...lines.slice(0, 3), ...lines.slice(4)]), 'says it has 6 items'],
    ['with a changed word', packOf(lines.map((line) => line.replace('Ada Quill', 'Eve Quill'))), 'checksum'],
    ['with more after the end', packOf([...lines, lines[1]!]), 'goes on after'],
    ['of a newer version', packOf(['{"wireprint":"pack","version":2}', ...lines.slice(1)]), 'version 2'],
    ['that is something else', gzipSync('{"a":1}\n'), 'no pack'],
    ['cut in the middle', pack.subarray(0, pack.length - 20), 'cut off'],
    ['that is not gzip', Buffer.from('plain text'), 'no gzip'],
    ['of bytes that are not UTF-8', gzipSync(Buffer.of(0xff, 0xfe, 0x0a)), 'not UTF-8'],
  ])('is refused %s', async (_name, bytes, reason) => {
    await expect(read(bytes)).rejects.toThrow(reason);
    await expect(read(bytes)).rejects.toBeInstanceOf(PackError);
  });
});
