import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { writePack } from '../../library/pack.ts';
import { readFile as read, slow } from './hostile-file.ts';
import { made } from './made.ts';

/** Files that somebody made to hurt, through the door that every file comes in by: nothing is run, hung or kept unsound, and each gets a word. */

vi.setConfig({ testTimeout: 60_000 });

const evil = '<img src=x onerror="alert(1)">Ada <b>Quill</b><script>alert(1)</script>';
const escaped = evil.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const address = 'javascript:alert(1)';
const data = 'data:text/html,<script>alert(1)</script>';
const long = 'Ada '.repeat(2_500_000);

describe('markup and addresses that run in every field', () => {
  it.each<[string, string]>([
    [
      'ninjs',
      JSON.stringify({
        uri: 'u',
        url: address,
        by: evil,
        headlines: [{ value: evil }],
        infoSources: [{ name: 'Wire' }],
        genres: [{ name: evil }],
        language: evil,
        bodies: [{ contentType: 'text/html', value: `<p>${evil} <a href="${address}">runs</a> on</p>` }],
      }),
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Wire',
        items: [
          {
            id: data,
            url: address,
            title: evil,
            authors: [{ name: evil }],
            language: evil,
            content_html: `<p>${evil} <a href="${address}">runs</a> on</p>`,
          },
        ],
      }),
    ],
    [
      'RSS',
      `<rss><channel><title>Wire</title><item><guid>${escaped}</guid><link>${address}</link><title>${escaped}</title><author>${escaped}</author><description>${escaped}</description></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>${address}</id><link href="${address}"/><title type="html">${escaped}</title><author><name>${escaped}</name></author><content type="html">${escaped}</content></entry></feed>`,
    ],
    [
      'NITF',
      `<nitf><head><docdata><doc-id id-string="${address}"/><doc.copyright holder="Wire"/></docdata><pubdata ex-ref="${address}"/></head><body><body.head><hedline><hl1>${escaped}</hl1></hedline><byline>${escaped}</byline></body.head><body.content><p>Ada <b>Quill</b><img src='x' onerror='alert(1)'/></p><script>alert(1)</script></body.content></body></nitf>`,
    ],
    [
      'NewsML-G2',
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${address}"><itemMeta><provider><name>Wire</name></provider><link rel="canonical" href="${address}"/></itemMeta><contentMeta><headline>${escaped}</headline><by>${escaped}</by></contentMeta><contentSet><inlineData contenttype="text/html">${escaped}</inlineData></contentSet></newsItem>`,
    ],
  ])('are words and nothing in %s', async (_format, file) => {
    const { originals } = await read(file);
    expect(originals).toHaveLength(1);
    const { uri, url, ...facts } = originals[0]!;
    expect(url).toBeNull();
    expect(uri).not.toMatch(/^(?:javascript|data):/i);
    expect(JSON.stringify(facts)).not.toMatch(/<(?:img|script|b)\b|onerror=|javascript:|alert\(1\)/i);
    expect(facts).toMatchObject({ headline: 'Ada Quill', bylines: ['Ada Quill'] });
  });
});

describe('values that cannot be', () => {
  it.each([
    '-0044-03-15T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '99999-01-01',
    '2014-13-45T99:99:99Z',
    '2014-02-30',
    '0000-00-00T00:00:00',
    '1e400',
    `${'9'.repeat(1_000)}-01-01`,
    'Tue, 99 Foo 99999 99:99:99 GMT',
  ])('the time %.40s is unknown, and said', async (time) => {
    const json = await read(JSON.stringify({ uri: 'u', versionCreated: time, bodies: [{ value: 'T.' }] }));
    const rss = await read(`<rss><item><guid>urn:a</guid><pubDate>${time}</pubDate><description>T.</description></item></rss>`);
    for (const { originals, said } of [json, rss]) {
      expect(originals[0]).toMatchObject({ published: null });
      expect(said).toHaveLength(1);
    }
  });

  it.each([data, address, ' vbscript:x', 'file:///etc/passwd'])('the key %s is none', async (uri) => {
    const { originals, said } = await read(JSON.stringify({ uri, body_text: 'T.' }));
    expect([originals, said]).toEqual([[], ['file: uri: could be run, and is no key']]);
  });

  it.each(['java\tscript:alert(1)', '\u0001javascript:alert(1)', '\u200bdata:text/html,x', 'filesystem:https://a.example/x'])(
    'the key %j is none, however browsers would read it',
    async (uri) => {
      const { originals, said } = await read(JSON.stringify({ uri, body_text: 'T.' }));
      expect([originals, said]).toEqual([[], ['file: uri: could be run, and is no key']]);
      const rss = await read(
        `<rss><item><guid isPermaLink="false">${uri.replace('\u0001', '')}</guid><description>T.</description></item></rss>`,
      );
      for (const { uri: key } of rss.originals) expect(key).toMatch(/^(?:urn:wireprint:|rss#)/);
    },
  );

  it('what cannot be seen or stored is in no key and no line, and nothing turns the text around it', async () => {
    const { originals } = await read(
      JSON.stringify({
        uri: ' a\u0000\u202eb\n c\ud800 ',
        headline: '\u202eA\u2066B\udfff',
        by: 'Ada\u202e Quill\ud800',
        infoSources: [{ name: '\u202eDesk' }],
        body_text: 'T.',
      }),
    );
    expect(originals).toMatchObject([{ uri: 'ab c\ufffd', headline: 'AB\ufffd', bylines: ['Ada Quill\ufffd'], outlet: 'Desk' }]);
    expect((await read(JSON.stringify({ uri: '\u200b\u0000', body_text: 'T.' }))).said).toEqual(['file: uri: is empty']);
  });

  it('values of another kind are said in words', async () => {
    const { said } = await read(
      '[{"uri":1e999,"body_text":"T."},{"uri":"u","headline":{"a":1},"language":null,"by":["A B"],"url":["x"],"bodies":[null,{"value":5}]}]',
    );
    expect(said).toEqual([
      'file: item 1: uri: is a number, which it cannot be',
      'file: item 2: url: is a list, which it cannot be',
      'file: item 2: headline: is an object, which it cannot be',
      'file: item 2: bodies[0]: is null, which it cannot be',
      'file: item 2: bodies[1]: is a number, which it cannot be',
      'file: item 2: bodies: the item has no text',
    ]);
    const many = JSON.stringify({ uri: 'u', by: Array(1_000).fill('A B'), body_text: 'T.' });
    expect((await read(many)).said).toEqual(['file: by: has 1000 entries, more than 40']);
  });

  it('NUL and other control characters end no field and spoil no file', async () => {
    const { originals } = await read(
      JSON.stringify({ uri: 'u', headline: 'A\u0000B\u0007C', byline: 'Ada\u0000 Quill', body_text: 'One\u0000two.' }),
    );
    expect(originals[0]).toMatchObject({ headline: 'A B C', bylines: ['Ada Quill'] });
    const feed = await read('<rss><item><guid>urn:a</guid><title>A\u0001B</title><description>T.</description></item></rss>');
    expect(feed.originals.map(({ headline }) => headline)).toEqual(['A B']);
    expect(feed.said.join()).toContain('not well-formed');
    expect((await read(`\0\0\0\0${JSON.stringify({ uri: 'u', body_text: 'T.' })}`)).said).toEqual(['is no text, and no zip or gzip file']);
  });

  it('of a key that comes twice one counts, and a key of the language is one like others', async () => {
    const { originals } = await read('{"uri":"u","uri":"v","__proto__":{"uri":"w"},"constructor":1,"body_text":"One.","body_text":"Two."}');
    expect(originals).toMatchObject([{ uri: 'v', text: 'Two.' }]);
    expect(({} as { uri?: string }).uri).toBeUndefined();
  });

  it('a headline of ten megabytes is unknown or cut, never kept', async () => {
    const json = await read(JSON.stringify({ uri: 'u', headline: long, byline: long, body_text: 'T.' }));
    expect(json.originals).toMatchObject([{ headline: null, bylines: [] }]);
    expect(json.said).toHaveLength(2);
    const rss = await read(
      `<rss><item><guid>urn:a</guid><title>${long}</title><author>${long}</author><description>T.</description></item></rss>`,
    );
    expect(rss.originals[0]!.headline!.length).toBeLessThanOrEqual(2_000);
    expect(rss.originals[0]!.bylines.join().length).toBeLessThanOrEqual(2_000);
    expect(json.seconds + rss.seconds).toBeLessThan(slow);
  });
});

describe('entities', () => {
  it('of a document are never put in, and nothing is fetched', async () => {
    const layers = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE nitf [<!ENTITY l0 "lol">${layers}<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><nitf><body><body.head><hedline><hl1>&l12;&f;</hl1></hedline></body.head><body.content><p>Text &l12; &f; end.</p></body.content></body></nitf>`;
    const { originals, said, seconds } = await read(bomb);
    expect((originals[0] as { text: string }).text).toBe('Text &l12; &f; end.');
    expect(said.join()).toContain('undefined entity');
    expect(seconds).toBeLessThan(slow);
  });
});

describe('packs that are not what they say', () => {
  const trace = makeTrace('The bridge over the river Calder will be closed to all traffic from Monday, the council said.');
  const whole = async (originals: Original[]) =>
    new Uint8Array(await new Response(writePack(originals) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  const { text: _text, ...facts } = made(1) as Extract<Original, { held: 'text' }>;

  it('of traces of another version give none, and say why', async () => {
    const old: Original = { ...facts, held: 'trace', trace: Uint8Array.of(2, ...trace.slice(1)) };
    const { originals, said } = await read(await whole([old, { ...facts, uri: 'u', held: 'trace', trace }]));
    expect(originals.map(({ uri }) => uri)).toEqual(['u']);
    expect(said[0]).toContain('the trace has version 2, and this Wireprint reads version 3');
  });

  it.each<[string, (lines: string[]) => string, string]>([
    ['another text than was summed', ([a, b, c]) => `${a}\n${b!.replace('Headline', 'Deadline')}\n${c}\n`, 'its checksum differs'],
    ['a newer form', ([a, b, c]) => `${a!.replace('"version":1', '"version":2')}\n${b}\n${c}\n`, 'this Wireprint reads up to 1: update it'],
    ['no end', ([a, b]) => `${a}\n${b}\n`, 'the pack is cut off'],
    ['more after the end', ([a, b, c]) => `${a}\n${b}\n${c}\n${b}\n`, 'goes on after its last line'],
  ])('with %s are refused', async (_name, change, word) => {
    const { gunzipSync } = await import('node:zlib');
    const lines = gunzipSync(await whole([made(1)]))
      .toString()
      .split('\n');
    expect((await read(gzipSync(change(lines)))).said.join()).toContain(word);
  });
});

describe('pages that are too much', () => {
  it.each<[string, string]>([
    ['nested a hundred thousand deep', `<!doctype html><body>${'<div>'.repeat(100_000)}The end.`],
    ['of one word a million times', `<!doctype html><body><article><p>${'word '.repeat(1_000_000)}</p></article>`],
  ])('%s are read in bounded time', async (_name, page) => {
    const { seconds } = await read(page);
    expect(seconds).toBeLessThan(slow);
  });
});
