import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { InputError, isGzip, readBytes } from '../../cli/bytes.ts';
import { loadLibrary } from '../../cli/load-library.ts';
import { Notes } from '../../cli/notes.ts';
import { readOriginals } from '../../cli/original-files.ts';
import { findPages } from '../../cli/page-files.ts';
import { readSelections } from '../../cli/selections.ts';
import { writeNinjs } from '../../library/ninjs.ts';
import { writePack } from '../../library/pack.ts';
import { made, madeAll } from '../library/made.ts';
import { makeFolder } from './folder.ts';

const { path, write } = makeFolder();
const notes = () => {
  const said: string[] = [];
  return { said, notes: new Notes((line) => void said.push(line)) };
};

describe('readBytes', () => {
  it('unpacks gzip by its content, whatever the name', async () => {
    expect(Buffer.from(await readBytes(write('a.html', gzipSync('packed')))).toString()).toBe('packed');
    expect(Buffer.from(await readBytes(write('b.gz', 'plain'))).toString()).toBe('plain');
    expect(Buffer.from(await readBytes(Readable.from([Buffer.from('a'), Buffer.from('b')]))).toString()).toBe('ab');
    expect(isGzip(gzipSync(''))).toBe(true);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['bomb.gz', gzipSync(Buffer.alloc(3_000_000)), 'larger than 1 MB when unpacked'],
    ['long.html', 'x'.repeat(1_000_001), 'larger than 1 MB'],
    ['cut.gz', gzipSync('a'.repeat(1_000)).subarray(0, 20), 'damaged'],
  ])('refuses %s', async (name, content, reason) => {
    const read = readBytes(write(name, content), 1_000_000);
    await expect(read).rejects.toThrow(reason);
    await expect(read).rejects.toBeInstanceOf(InputError);
  });

  it('says why in words', async () => {
    await expect(readBytes(path('none.html'))).rejects.toThrow('there is no such file');
    await expect(readBytes(path('.'))).rejects.toThrow('it is a folder');
  });

  it('never holds more than the limit of a stream without end', async () => {
    let given = 0;
    const endless = (function* () {
      for (;;) {
        given++;
        yield Buffer.alloc(10_000);
      }
    })();
    await expect(readBytes(Readable.from(endless), 100_000)).rejects.toThrow(InputError);
    expect(given).toBeLessThan(40);
  });
});

describe('findPages', () => {
  it('takes files as they are named and folders by name, and keeps what is not there', async () => {
    mkdirSync(path('pages'));
    mkdirSync(path('empty'));
    for (const name of ['b.html', 'a.html.gz', 'c.txt', '10.html', '9.HTML']) write(`pages/${name}`, 'x');
    const found = await findPages([path('pages/c.txt'), path('pages'), '-', path('none.html'), path('empty')]);
    const names = ['pages/c.txt', 'pages/10.html', 'pages/9.HTML', 'pages/a.html.gz', 'pages/b.html'].map(path);
    expect(found.map((page) => page.source)).toEqual([...names, '-', path('none.html'), path('empty')]);
    expect(found.slice(-2)).toMatchObject([
      { path: null, why: 'there is no such file' },
      { path: null, why: 'the folder has no .html or .html.gz file' },
    ]);
  });
});

describe('readOriginals', () => {
  const items = madeAll(3).map(writeNinjs);
  const lines = items.map((item) => JSON.stringify(item));
  const read = async (file: string) => {
    const { said, notes: own } = notes();
    const uris: string[] = [];
    for await (const original of readOriginals(file, own)) uris.push(original.uri);
    return { uris, said, status: own.status };
  };
  const three = ['urn:test:0', 'urn:test:1', 'urn:test:2'];

  it.each<[string, () => Promise<string | Uint8Array> | string | Uint8Array, string[]]>([
    ['an array on one line', () => JSON.stringify(items), three],
    ['an array over lines', () => JSON.stringify(items, null, 2), three],
    ['one item', () => lines[0]!, three.slice(0, 1)],
    ['one item over lines', () => JSON.stringify(items[0], null, 1), three.slice(0, 1)],
    ['an item a line', () => `${lines.join('\n')}\n`, three],
    ['an item a line, with gaps and CRLF', () => `\n${lines.join('\r\n\r\n')}`, three],
    ['a mark before it', () => `\ufeff${JSON.stringify(items)}`, three],
    ['gzip', () => gzipSync(lines.join('\n')), three],
    ['gzip in two members', () => Buffer.concat([gzipSync(`${lines[0]}\n`), gzipSync(lines.slice(1).join('\n'))]), three],
    [
      'a pack',
      async () => Buffer.from(await new Response(writePack(madeAll(3)) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()),
      three,
    ],
    ['UTF-16', () => Buffer.from(`\ufeff${JSON.stringify(items)}`, 'utf16le'), three],
  ])('reads %s', async (name, content, uris) => {
    expect(await read(write(`${name}.data`, await content()))).toEqual({ uris, said: [], status: 0 });
  });

  it('reads an empty array, and says that it is one', async () => {
    const path = write('empty.json', '[]');
    expect(await read(path)).toEqual({ uris: [], said: [`wireprint: ${path}: holds no item`], status: 0 });
  });

  it('names what is wrong by its line, and reads the rest', async () => {
    const { uris, said, status } = await read(write('bad.jsonl', [lines[0], '{broken', '{"uri":"x"}', lines[2]].join('\n')));
    expect(uris).toEqual(['urn:test:0', 'urn:test:2']);
    expect(said).toEqual([
      `wireprint: ${path('bad.jsonl')}:2: is no JSON`,
      `wireprint: ${path('bad.jsonl')}:3: bodies: the item has no text`,
    ]);
    expect(status).toBe(2);
    expect((await read(write('first.jsonl', ['{broken', lines[1]].join('\n')))).uris).toEqual(['urn:test:1']);
  });

  it('says a wrong fact without calling the input bad', async () => {
    const { uris, said, status } = await read(write('fact.json', JSON.stringify({ ...items[0], url: 'javascript:alert(1)' })));
    expect([uris.length, said.length, status]).toEqual([1, 1, 0]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['prose', 'This is no JSON.\nNor is this.', 'is no JSON'],
    ['nothing', '', 'the file is empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'is no text, and no zip or gzip file'],
    ['half a gzip', gzipSync(lines.join('\n')).subarray(0, 300), 'damaged or cut off'],
  ])('refuses %s with a word', async (name, content, reason) => {
    const reading = read(write(`${name}.json`, content));
    await expect(reading).rejects.toThrow(reason);
    await expect(reading).rejects.toThrow(path(`${name}.json`));
    await expect(reading).rejects.toBeInstanceOf(InputError);
  });

  it('reads a folder by name, without its index', async () => {
    mkdirSync(path('library'));
    write('library/2.jsonl', lines[2]!);
    write('library/1.json', lines[0]!);
    write('library/index.json', '{}');
    write('library/notes.txt', 'no');
    expect((await read(path('library'))).uris).toEqual(['urn:test:0', 'urn:test:2']);
  });

  it('reads the formats that are imported, a zip file from the disk too', async () => {
    const formats = join(import.meta.dirname, '../formats');
    const { uris, said } = await read(join(formats, 'newsml-g2.xml'));
    expect([uris.length, said.length]).toEqual([3, 2]);
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (const name of ['rss.xml', 'page.html']) await writer.add(name, new BlobReader(new Blob([readFileSync(join(formats, name))])));
    const zip = write('news.zip', new Uint8Array(await (await writer.close()).arrayBuffer()));
    const packed = await read(zip);
    expect(packed.uris).toContain('https://calderbay.example/news/lamp');
    expect(packed.said).toEqual([`wireprint: ${zip}: rss.xml:36: text: there is none`]);
    mkdirSync(path('mixed'));
    write('mixed/a.xml', readFileSync(join(formats, 'nitf.xml')));
    write('mixed/notes.txt', 'No original.');
    expect((await read(path('mixed'))).uris).toEqual(['Calder Bay Herald:20260304-17']);
  });
});

describe('loadLibrary', () => {
  it('uses nothing of a damaged file, and all of the others', async () => {
    const { said, notes: own } = notes();
    const pack = Buffer.from(await new Response(writePack(madeAll(3)) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
    const cut = write('cut.wireprint', pack.subarray(0, pack.length - 12));
    const good = write('good.json', JSON.stringify(writeNinjs(made(9))));
    const shelf = await loadLibrary([cut, path('nowhere'), good], own);
    expect([...shelf.originals].map((original) => original.uri)).toEqual(['urn:test:9']);
    expect(said).toHaveLength(2);
    expect(own.status).toBe(2);
  });

  it('takes the bundled originals when none are named', async () => {
    const { said, notes: own } = notes();
    const shelf = await loadLibrary([], own);
    expect(shelf.size).toBeGreaterThan(24);
    expect(said).toEqual([]);
  });
});

describe('readSelections', () => {
  it('keeps the place of every entry', async () => {
    const file = write('s.json', JSON.stringify([{ text: 'one' }, {}, { text: 3 }, { text: 'four', id: 'x' }]));
    expect(await readSelections(file)).toEqual([
      { source: 'selection:0', text: 'one' },
      { source: 'selection:1', text: null },
      { source: 'selection:2', text: null },
      { source: 'selection:3', text: 'four' },
    ]);
  });

  it.each(['{"text":"x"}', 'no', ''])('refuses “%s”', async (content) => {
    await expect(readSelections(write('wrong.json', content))).rejects.toBeInstanceOf(InputError);
  });
});
