import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it, vi } from 'vitest';
import { readFile as read, slow } from './hostile-file.ts';

/** Files that hurt by their number or by what they say of themselves: each gets a word, in bounded time, and others their turn meanwhile. */

vi.setConfig({ testTimeout: 60_000 });

describe('files that are large by number', () => {
  const million = (unit: string, count: number) => unit.repeat(count);
  it.each<[string, string, string]>([
    [
      'attributes',
      `<rss><item ${Array.from({ length: 6_000 }, (_, n) => `a${n}="1"`).join(' ')}>`,
      'one element has more than 5000 attributes',
    ],
    ['faults of form', `<rss><item>${million('&x;', 30_000)}</item></rss>`, 'has more than 20000 faults of form, and is no XML'],
    ['declarations', `<!DOCTYPE rss [${million('<!ENTITY a "b">', 100_000)}`, 'has no element in its first 1 million characters'],
    ['items without text', `<rss>${million('<item/>', 5_000)}</rss>`, 'none of the first 1000 items has a text'],
    [
      'texts in one item',
      `<NewsML><NewsItem>${million('<NewsComponent><ContentItem><DataContent>T.</DataContent></ContentItem></NewsComponent>', 30_000)}</NewsItem></NewsML>`,
      'the item holds 30000 texts, more than 200',
    ],
    ['stray brackets of a page', `<!doctype html>${million('<', 4_000_000)}`, 'it has too many elements'],
    ['items without text in JSON', `[${million('{"uri":"u"},', 5_000)}{}]`, 'none of the first 1000 items is a news item'],
    ['white space', `[${million(' ', 3_000_000)}]`, 'holds no item'],
  ])('by their %s get a word at once', async (_name, file, word) => {
    const { originals, said, seconds } = await read(file);
    expect(originals).toEqual([]);
    expect(said.at(-1)).toContain(word);
    expect(seconds).toBeLessThan(slow);
  });

  it('of two forms of one text that differ as late as can be are compared in bounded time', async () => {
    const bodies = [
      { contentType: 'text/plain', value: `b${million('a', 2_000_000)}\nc` },
      { contentType: 'text/html', value: `<p>${million('a', 3_900_000)}` },
    ];
    const { originals, seconds } = await read(JSON.stringify({ uri: 'u', bodies }));
    expect(originals).toMatchObject([{ text: bodies[0]!.value }]);
    expect(seconds).toBeLessThan(slow);
  });

  it('give others their turn, also where no item of theirs is kept', async () => {
    let turns = 0;
    let open = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      if (open) port2.postMessage(null);
      else port1.close();
    };
    port2.postMessage(null);
    const { said } = await read(
      `{"items":[${million('{"uri":"u","type":"picture","headline":"<b>One</b>"},', 30_000)}{"uri":"v","type":"picture"}]}`,
    );
    open = false;
    expect(said).toHaveLength(30_001);
    expect(turns).toBeGreaterThan(5);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'named as the language names what every object has (%s) are unknown',
    async (name) => {
      expect((await read(`<${name}><item/></${name}>`)).said).toEqual([
        `is XML that begins with <${name}>, and no news format that is known`,
      ]);
    },
  );
});

describe('zip files that lie', () => {
  const zipOf = async (names: string[], text?: string) => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, level: 0 });
    for (const name of names) await writer.add(name, new TextReader(text ?? JSON.stringify({ uri: name, body_text: 'T.' })));
    return new Uint8Array(await (await writer.close()).arrayBuffer());
  };
  /** Where the central directory of a zip begins, by its last record. */
  const directoryOf = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - 6, true);

  it('about a size are read to what is there', async () => {
    const bytes = await zipOf(['a.json', 'b.json']);
    const view = new DataView(bytes.buffer);
    view.setUint32(directoryOf(bytes) + 24, 0xfffffff0, true);
    const { originals, said, seconds } = await read(bytes);
    expect([originals.map(({ uri }) => uri), said.join()]).toEqual([expect.arrayContaining(['b.json']), expect.any(String)]);
    expect(seconds).toBeLessThan(slow);
  });

  it('by files that overlap are refused', async () => {
    const bytes = await zipOf(['a.json', 'b.json']);
    const view = new DataView(bytes.buffer);
    const directory = directoryOf(bytes);
    // The second entry of the directory says that it begins where the first does.
    const second =
      directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true) + view.getUint16(directory + 32, true);
    view.setUint32(second + 42, 0, true);
    const { said } = await read(bytes);
    expect(said.join()).toMatch(/damaged|overlap/i);
  });

  it('about a checksum are said to be damaged', async () => {
    const bytes = await zipOf(['a.json']);
    const text = new TextDecoder('latin1').decode(bytes);
    // Another text of the same length, whose checksum stays that of the first.
    bytes[text.indexOf('T.')] = 0x55;
    expect((await read(bytes)).said.join()).toMatch(/damaged/);
  });

  it('and those without an article in them get a word', async () => {
    expect((await read(await zipOf([]))).said).toEqual(['file: holds no file that could be an article']);
  });

  it('by their number are refused', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, level: 0 });
    for (let at = 0; at < 20_002; at++) await writer.add(`${at}.png`, undefined, { directory: true });
    const bytes = new Uint8Array(await (await writer.close()).arrayBuffer());
    const { said, seconds } = await read(bytes);
    expect(said).toEqual(['holds more than 20000 files: split it']);
    expect(seconds).toBeLessThan(slow);
  });

  it('by a name that leads elsewhere write nothing anywhere', async () => {
    const { originals } = await read(await zipOf(['../../../etc/x.json']));
    expect(originals).toMatchObject([{ uri: '../../../etc/x.json' }]);
    const turned = await read(await zipOf(['a\u202e\u001b[2Jb.json'], 'no JSON'));
    expect(turned.said).toEqual([expect.stringMatching(/^file: a ?\[2Jb\.json: is no JSON$/)]);
  });
});
