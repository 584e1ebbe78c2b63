import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { toBase64 } from '../../library/base64.ts';
import { readNinjs, writeNinjs } from '../../library/ninjs.ts';

const item = {
  uri: 'urn:test:1',
  language: 'en-GB',
  versionCreated: '2014-01-13',
  by: 'Ada Quill and Ben Stroud',
  headlines: [
    { role: 'short', value: 'Short' },
    { role: 'main', value: 'Main headline' },
  ],
  infoSources: [{ name: 'Test Wire' }],
  genres: [{ name: 'wire' }],
  url: 'https://example.org/1',
  bodies: [{ role: 'main', contentType: 'text/plain', value: 'One.\n\nTwo.' }],
};
const trace = makeTrace('The bridge over the river Calder will be closed to all traffic from Monday.');
const traced = toBase64(trace);
const one = (value: object) => {
  const { originals, problems } = readNinjs(value, 'file.json');
  return { original: originals[0], problems };
};

describe('readNinjs', () => {
  it('reads a version 3 item', () => {
    expect(one(item)).toEqual({
      problems: [],
      original: {
        uri: 'urn:test:1',
        outlet: 'Test Wire',
        bylines: ['Ada Quill', 'Ben Stroud'],
        published: '2014-01-13',
        updated: null,
        headline: 'Main headline',
        url: 'https://example.org/1',
        genre: 'wire',
        language: 'en-GB',
        heldExtent: 'whole',
        demo: false,
        held: 'text',
        text: 'One.\n\nTwo.',
      },
    });
  });

  it('reads the names of 1.x and 2.x', () => {
    const old = {
      uri: 'u',
      headline: 'H',
      byline: 'By Ada Quill',
      versioncreated: '2014-01-13T14:31:00Z',
      infosource: [{ name: 'W' }],
      body_text: 'T.',
    };
    expect(one(old).original).toMatchObject({
      headline: 'H',
      bylines: ['Ada Quill'],
      published: '2014-01-13T14:31:00Z',
      outlet: 'W',
      text: 'T.',
    });
    const html = { uri: 'u', infosources: [{ name: 'W' }], bodies: [{ contenttype: 'text/html', value: '<p>One</p><p>Two</p>' }] };
    expect(one(html).original).toMatchObject({ outlet: 'W', text: 'One\n\nTwo', headline: null, published: null, bylines: [] });
    expect(one({ uri: 'u', body_html: '<p>One</p>', firstcreated: '2013-02-03' }).original).toMatchObject({
      text: 'One',
      published: '2013-02-03',
    });
  });

  it.each([
    ['excerpt', { role: 'excerpt', value: 'Part.' }, { heldExtent: 'excerpt', held: 'text' }],
    ['trace', { role: 'trace', value: traced }, { heldExtent: 'whole', held: 'trace', trace }],
    [
      'part trace',
      { role: 'trace', contentType: 'application/vnd.wireprint.trace;extent=excerpt', value: traced },
      { heldExtent: 'excerpt', held: 'trace' },
    ],
  ])('knows the extent of a body: %s', (_, body, expected) => {
    expect(one({ uri: 'u', bodies: [body] }).original).toMatchObject(expected);
  });

  it('prefers the whole text to its summary, an excerpt and a trace', () => {
    const bodies = [
      { role: 'summary', value: 'S' },
      { role: 'trace', value: traced },
      { role: 'excerpt', value: 'E' },
      { role: 'main', value: 'M' },
    ];
    expect(one({ uri: 'u', bodies }).original).toMatchObject({ held: 'text', text: 'M' });
  });

  it.each<[string, string, string]>([
    [
      'of another version',
      toBase64(Uint8Array.of(2, ...trace.slice(1))),
      'the trace has version 2, and this Wireprint reads version 3: get it anew',
    ],
    ['cut off', toBase64(trace.slice(0, 5)), 'the trace is damaged'],
    ['that is none', '!!', 'the trace is no base64'],
  ])('refuses a trace %s, which nothing would ever find', (_, value, reason) => {
    const { original, problems } = one({ uri: 'u', bodies: [{ role: 'trace', value }] });
    expect(original).toBeUndefined();
    expect(problems[0]).toContain(reason);
  });

  it('passes over what is no text or was taken back, and says so', () => {
    const { originals, problems, passed } = readNinjs(
      [
        { uri: 'a', type: 'picture', headline: 'H', description_text: 'A caption.' },
        { uri: 'b', type: 'text', pubstatus: 'canceled', body_text: 'T.' },
        { uri: 'c', type: 'composite', body_text: 'T.' },
      ],
      'f',
    );
    expect([originals.map(({ uri }) => uri), passed]).toEqual([['c'], 2]);
    expect(problems).toEqual([
      'f: item 1: the item is of the kind “picture”, not a text',
      'f: item 2: the item is canceled by who sent it',
    ]);
  });

  it('knows an item by its guid, its outlet by source, provider or the notice of rights', () => {
    expect(one({ guid: 'urn:g', source: 'Test Wire', copyrightholder: 'Other', body_text: 'T.' }).original).toMatchObject({
      uri: 'urn:g',
      outlet: 'Test Wire',
    });
    const notice = 'Copyright 2013 The Test Wire, www.wire.example - all rights reserved.';
    expect(one({ uri: 'u', copyrightnotice: notice, title: 'Its title', body_text: 'T.' }).original).toMatchObject({
      outlet: 'The Test Wire',
      headline: 'Its title',
    });
  });

  it('keeps what describes an item without a body as the part that is known', () => {
    const descriptions = [{ role: 'text', contenttype: 'text/plain', value: 'A lamp is lit <again>.' }];
    expect(one({ uri: 'u', type: 'text', descriptions }).original).toMatchObject({ text: 'A lamp is lit <again>.', heldExtent: 'excerpt' });
    expect(one({ uri: 'u', description_html: '<p>A lamp</p>' }).original).toMatchObject({ text: 'A lamp', heldExtent: 'excerpt' });
  });

  it('leaves a repeated headline out of the text, but not out of one that this project wrote', () => {
    const body = { contentType: 'text/html', value: '<h1>Lamp is lit</h1><p>It is.</p>' };
    expect(one({ uri: 'u', headline: 'Lamp is lit', bodies: [body] }).original).toMatchObject({ text: 'It is.' });
    const plain = { role: 'main', contentType: 'text/plain', value: 'Lamp is lit\n\nIt is.' };
    expect(one({ uri: 'u', headline: 'Lamp is lit', bodies: [plain] }).original).toMatchObject({ text: plain.value });
  });

  it('marks what was written for demonstration', () => {
    expect(one({ ...item, profile: 'demonstration' }).original).toMatchObject({ demo: true, genre: 'wire' });
  });

  it('keeps the item and drops the fact that cannot be', () => {
    const { original, problems } = one({
      ...item,
      url: 'javascript:alert(1)',
      versionCreated: '2014-31-31',
      headlines: 7,
      language: '<b>',
    });
    expect(original).toMatchObject({ url: null, published: null, headline: null, language: null, outlet: 'Test Wire' });
    expect(problems).toHaveLength(4);
    for (const field of ['url', 'versionCreated', 'headlines', 'language'])
      expect(problems.some((p) => p.includes(`file.json: ${field}`))).toBe(true);
  });

  it('names every item it leaves out, and reads the others', () => {
    const { originals, problems } = readNinjs([item, { uri: '' }, 5, { uri: 'x' }, { ...item, uri: 'y' }], 'f');
    expect(originals.map((o) => o.uri)).toEqual(['urn:test:1', 'y']);
    expect(problems.map((p) => p.slice(0, 9))).toEqual(['f: item 2', 'f: item 3', 'f: item 4']);
  });

  it('takes markup out of every field', () => {
    const hurt = '<img src=x onerror=alert(1)>Word <script>x</script>';
    const { original } = one({
      uri: 'u',
      headline: hurt,
      by: hurt,
      infoSources: [{ name: hurt }],
      genres: [{ name: hurt }],
      body_html: hurt,
    });
    expect(JSON.stringify(original)).not.toMatch(/<|onerror/);
  });

  it('never throws, whatever the value holds', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readNinjs(value, 'w')));
    fc.assert(
      fc.property(
        fc.record({ uri: fc.string(), bodies: fc.anything(), by: fc.anything(), headlines: fc.anything() }),
        (value) => void readNinjs(value, 'w'),
      ),
    );
  });

  it('counts problems beyond a thousand instead of keeping them', () => {
    expect(readNinjs(Array(5_000).fill(0), 'w').problems).toHaveLength(1_001);
  });
});

describe('writeNinjs', () => {
  const facts = {
    uri: 'u',
    outlet: null,
    bylines: [],
    published: null,
    updated: null,
    headline: null,
    url: null,
    genre: null,
    language: null,
  };
  it.each<Original>([
    { ...facts, heldExtent: 'whole', demo: false, held: 'text', text: ' kept as given \n' },
    { ...facts, heldExtent: 'excerpt', demo: true, held: 'text', text: 'T', bylines: ['A B', 'C D'], genre: 'wire', outlet: 'W' },
    {
      ...facts,
      heldExtent: 'whole',
      demo: true,
      held: 'trace',
      trace,
      published: '2014-01-13',
      updated: '2014-01-14',
    },
    { ...facts, heldExtent: 'excerpt', demo: false, held: 'trace', trace, url: 'https://example.org/' },
  ])('writes what readNinjs reads back to the same', (original) => {
    const again = readNinjs(JSON.parse(JSON.stringify(writeNinjs(original))), 'w');
    expect(again).toEqual({ originals: [original], problems: [], passed: 0 });
  });
});
