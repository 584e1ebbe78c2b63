import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../library/import.ts';
import { kindOf } from '../../library/import-kind.ts';
import type { Fault, ImportSource } from '../../library/import-source.ts';
import { readJson } from '../../library/json-import.ts';
import { writeNinjs } from '../../library/ninjs.ts';
import { writePack } from '../../library/pack.ts';
import { isGzip, isZip, open } from '../../library/source-bytes.ts';
import { readXml } from '../../library/xml-import.ts';
import { zipFiles } from '../../library/zip-files.ts';
import { madeAll, noTables } from './made.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function sourceOf(content: string | Uint8Array, name = 'file'): ImportSource {
  const bytes = typeof content === 'string' ? utf8(content) : new Uint8Array(content);
  return {
    name,
    stream: async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
    slices: { size: bytes.length, slice: async (from, to) => bytes.slice(from, to) },
  };
}

async function read(source: ImportSource) {
  const uris: string[] = [];
  const faults: Fault[] = [];
  let error: string | null = null;
  try {
    const context = { tables: noTables, readPage: async () => null, fault: (fault: Fault) => void faults.push(fault) };
    for await (const original of readImport(source, context)) uris.push(original.uri);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  return { uris, said: faults.map(({ sentence }) => sentence), lost: faults.filter(({ lost }) => lost).length, error };
}

async function zip(files: Record<string, string | Uint8Array>, options: { password?: string } = {}): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string') await writer.add(name, new TextReader(content));
    else await writer.add(name, new Blob([content as BlobPart]).stream());
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

const items = madeAll(3).map(writeNinjs);
const json = JSON.stringify(items);
const rss = (...titles: string[]) =>
  `<rss><channel><title>Desk</title>${titles.map((title) => `<item><guid>urn:x:${title}</guid><title>${title}</title><description>Text.</description></item>`).join('')}</channel></rss>`;
const three = ['urn:test:0', 'urn:test:1', 'urn:test:2'];

describe('readImport', () => {
  it.each<[string, () => Promise<string | Uint8Array> | string | Uint8Array, string[]]>([
    ['ninjs', () => json, three],
    ['gzip', () => gzipSync(json), three],
    ['gzip in gzip', () => gzipSync(gzipSync(json)), three],
    [
      'a pack',
      async () => new Uint8Array(await new Response(writePack(madeAll(3)) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()),
      three,
    ],
    ['zip', () => zip({ 'a/items.json': json, 'b.xml': rss('one'), 'style.css': 'x', '__MACOSX/._a': 'x' }), [...three, 'urn:x:one']],
    ['gzip in zip', async () => zip({ 'items.json.gz': gzipSync(json) }), three],
    ['zip in zip', async () => zip({ 'inner.zip': await zip({ 'items.json': json }) }), three],
    ['UTF-16 with a mark', () => new Uint8Array(Buffer.from(`\ufeff${json}`, 'utf16le')), three],
    ['UTF-16 without one', () => new Uint8Array(Buffer.from(rss('one'), 'utf16le')), ['urn:x:one']],
    ['UTF-16 the other way round', () => new Uint8Array(Buffer.from(rss('one'), 'utf16le').swap16()), ['urn:x:one']],
    ['Windows-1251', () => latin(`<?xml version="1.0" encoding="windows-1251"?>${rss('\xcc\xee\xf1\xf2')}`), ['urn:x:Мост']],
    ['feeds that say utf-8 and are not', () => latin(`<?xml version="1.0" encoding="utf-8"?>${rss('caf\xe9')}`), ['urn:x:café']],
  ])('reads %s', async (_name, content, uris) => {
    expect(await read(sourceOf(await content()))).toEqual({ uris, said: [], lost: 0, error: null });
  });

  it('counts the encoding that came with an answer', async () => {
    const source = { ...sourceOf(latin(rss('\xcc\xee\xf1\xf2'))), charset: 'windows-1251' };
    expect((await read(source)).uris).toEqual(['urn:x:Мост']);
  });

  it('names what is wrong with a file in a zip, and reads the others', async () => {
    const found = await read(sourceOf(await zip({ 'bad.xml': '<foo/>', 'good.json': json, 'page.html': '<html>' }), 'news.zip'));
    expect(found).toMatchObject({ uris: three, lost: 2, error: null });
    expect(found.said[0]).toBe('news.zip: bad.xml: is XML that begins with <foo>, and no news format that is known');
    expect(found.said[1]).toBe('news.zip: page.html: is a web page without an article');
  });

  it('says that a zip is locked', async () => {
    const found = await read(sourceOf(await zip({ 'a.json': json }, { password: 'x' }), 'z'));
    expect(found.said).toEqual(['z: a.json: is locked with a password: unpack it first']);
  });

  it.each<[string, () => Promise<string | Uint8Array> | string | Uint8Array, string]>([
    ['nothing', () => '', 'the file is empty'],
    ['a picture', () => latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'is no text'],
    [
      'a web archive',
      () => 'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n',
      'web archive',
    ],
    ['another XML', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no news format'],
    ['no JSON', () => '{nothing}', 'is no JSON'],
    ['half a gzip', () => gzipSync(json).subarray(0, 100), 'damaged, cut off'],
    ['half a zip', async () => (await zip({ 'a.json': json })).subarray(0, 200), 'zip is damaged'],
    ['gzip four times', () => gzipSync(gzipSync(gzipSync(json))), 'gzip in gzip in gzip'],
    ['a page', () => '<!-- x --><!doctype html><p>x', 'without an article'],
  ])('refuses %s with a word', async (_name, content, error) => {
    const found = await read(sourceOf(await content()));
    expect(found.uris).toEqual([]);
    expect(found.error).toContain(error);
  });

  it('ends at once when it is called off', async () => {
    const ending = new AbortController();
    const context = { tables: noTables, readPage: async () => null, fault: () => {}, signal: ending.signal };
    const reading = readImport(sourceOf(json), context);
    ending.abort();
    await expect(reading.next()).rejects.toThrow('abort');
  });
});

describe('files made to hurt', () => {
  /** An array that never comes to its first item. */
  const spaces = () => {
    const bytes = Buffer.alloc(260_000_000, ' ');
    bytes[0] = 0x5b;
    return bytes;
  };

  it.each<[string, () => Uint8Array, string]>([
    ['zeros', () => gzipSync(Buffer.alloc(300_000_000)), 'is no text'],
    ['white space', () => gzipSync(spaces()), 'made to hurt'],
  ])('a gzip bomb of %s ends before it is unpacked', async (_name, make, error) => {
    const bomb = make();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const found = await read(sourceOf(bomb));
    expect([found.uris, found.error ?? found.said.join()]).toEqual([[], expect.stringContaining(error)]);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  it('a zip bomb costs itself only', async () => {
    const bytes = await zip({ 'bomb.json': spaces(), 'good.json': json });
    const found = await read(sourceOf(bytes));
    expect(found.uris).toEqual(three);
    expect(found.said.join()).toContain('made to hurt');
  });

  it('a zip in a zip in a zip is not unpacked', async () => {
    let bytes = await zip({ 'a.json': json });
    for (let layer = 0; layer < 3; layer++) bytes = await zip({ 'z.zip': bytes });
    expect((await read(sourceOf(bytes))).said.join()).toContain('zip file in a zip file in a zip file');
  });

  it.each<[string, string]>([
    ['JSON', '[{"uri":"'],
    ['XML', '<rss><channel><item><title>'],
    ['prose', 'word '],
    ['a page', '<!doctype html><p>'],
  ])('a gigabyte of one line of %s is refused before it is in memory', async (_name, start) => {
    let given = 0;
    const source: ImportSource = {
      name: 'line',
      slices: null,
      stream: async function* () {
        yield utf8(start);
        const chunk = utf8('word '.repeat(200_000));
        for (; given < 1_000; given++) yield chunk;
      },
    };
    const { uris, error } = await read(source);
    expect(uris).toEqual([]);
    expect(error).toMatch(/longer than|larger than/);
    expect(given).toBeLessThan(60);
  });

  it.each([
    '['.repeat(1_000_000),
    `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`,
    `{"uri":"x","bodies":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
  ])('deep JSON is no item', async (deep) => {
    const { uris, error, said } = await read(sourceOf(deep));
    expect(uris).toEqual([]);
    expect(error ?? said.join()).not.toBe('');
  });
});

describe('the parts', () => {
  it('kindOf goes by what is in a file', () => {
    const kinds = [
      '',
      '{"a":1}',
      ' [',
      '<?xml version="1.0"?><nitf>',
      '<!DOCTYPE nitf SYSTEM "x"><nitf>',
      '<?xml version="1.0"?><!DOCTYPE html><html>',
      '<div>x',
      'Some words.',
      'PK\u0003\u0004',
    ];
    expect(kinds.map((text) => kindOf(utf8(text), 'x'))).toEqual(['empty', 'json', 'json', 'xml', 'xml', 'html', 'html', 'text', 'zip']);
    expect([kindOf(utf8('words'), 'x.html'), kindOf(utf8('words'), 'x.jsonl')]).toEqual(['html', 'json']);
  });

  it('open looks at the beginning and gives all', async () => {
    const opened = await open(sourceOf('x'.repeat(100_000)));
    let size = 0;
    for await (const chunk of opened.all) size += chunk.length;
    expect([opened.start.length, size]).toEqual([65_536, 100_000]);
    expect([isGzip(gzipSync('')), isZip(utf8('PK\u0005\u0006'))]).toEqual([true, true]);
  });

  it('readJson says other encodings once', async () => {
    const said: string[] = [];
    const stream = sourceOf(
      latin(`${JSON.stringify(items[0]).replace('Headline', 'caf\xe9')}\n${JSON.stringify(items[1]).replace('Headline', 'caf\xe9')}`),
    ).stream();
    const found = [];
    for await (const { headline } of readJson(stream, 'f', { outletOf: () => null, fault: ({ sentence }) => said.push(sentence) }))
      found.push(headline);
    expect([found, said]).toEqual([['café 0', 'café 1'], ['f:1: is not UTF-8, read as windows-1252']]);
  });

  it('readXml gives each item as it stands, and says that there is none', async () => {
    const said: string[] = [];
    const lines: number[] = [];
    const chunks = (text: string) =>
      (async function* () {
        yield text;
      })();
    const context = {
      outletOf: () => null,
      fault: ({ sentence }: Fault) => said.push(sentence),
      item: ({ line }: { line: number }) => lines.push(line),
    };
    for await (const _ of readXml(chunks(rss('a')), 'f', context));
    for await (const _ of readXml(chunks('<rss/>'), 'f', context));
    expect([lines, said]).toEqual([[1], ['f: holds no item']]);
  });

  it('zipFiles needs a file that can be read at any place', async () => {
    const reading = zipFiles({ ...sourceOf('PK'), slices: null }, () => {}).next();
    await expect(reading).rejects.toThrow('cannot be read from standard input');
  });
});
