import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
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
    ['trace', { role: 'trace', value: 'AAEC' }, { heldExtent: 'whole', held: 'trace', trace: Uint8Array.of(0, 1, 2) }],
    [
      'part trace',
      { role: 'trace', contentType: 'application/vnd.wireprint.trace;extent=excerpt', value: 'AAEC' },
      { heldExtent: 'excerpt', held: 'trace' },
    ],
  ])('knows the extent of a body: %s', (_, body, expected) => {
    expect(one({ uri: 'u', bodies: [body] }).original).toMatchObject(expected);
  });

  it('prefers the whole text to its summary, an excerpt and a trace', () => {
    const bodies = [
      { role: 'summary', value: 'S' },
      { role: 'trace', value: 'AAEC' },
      { role: 'excerpt', value: 'E' },
      { role: 'main', value: 'M' },
    ];
    expect(one({ uri: 'u', bodies }).original).toMatchObject({ held: 'text', text: 'M' });
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
      trace: Uint8Array.of(255, 0),
      published: '2014-01-13',
      updated: '2014-01-14',
    },
    { ...facts, heldExtent: 'excerpt', demo: false, held: 'trace', trace: Uint8Array.of(1), url: 'https://example.org/' },
  ])('writes what readNinjs reads back to the same', (original) => {
    const again = readNinjs(JSON.parse(JSON.stringify(writeNinjs(original))), 'w');
    expect(again).toEqual({ originals: [original], problems: [] });
  });
});
