import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asNinjs } from '../../library/digital-wires.ts';
import { limits } from '../../library/limits.ts';
import { hasBody, readBody, traceType } from '../../library/ninjs-body.ts';
import { demonstration, readFacts } from '../../library/ninjs-facts.ts';
import { bodySchema, factSchemas, itemSchema } from '../../library/ninjs-schema.ts';

const told = () => {
  const problems: string[] = [];
  return { problems, problem: (path: string, reason: string) => void problems.push(`${path}: ${reason}`) };
};
const body = (...bodies: object[]) => {
  const { problems, problem } = told();
  return { holding: readBody({ uri: 'u', bodies }, problem), problems };
};
const facts = (item: object) => {
  const { problems, problem } = told();
  return { facts: readFacts({ uri: 'u', ...item }, problem), problems };
};

describe('readBody', () => {
  it('keeps plain text to the letter, so that offsets count in it', () => {
    const value = ' One.\r\n\n\nTwo &amp; <b>three</b>.\u00a0 ';
    expect(body({ contentType: 'text/plain', value }).holding).toEqual({ held: 'text', text: value, heldExtent: 'whole' });
  });

  it('takes what says nothing of itself for markup when it has paragraphs', () => {
    expect(body({ value: '<p>One</p><p>Two</p>' }).holding).toMatchObject({ text: 'One\n\nTwo' });
    expect(body({ value: 'x < y' }).holding).toMatchObject({ text: 'x < y' });
  });

  it('knows NITF and other documents by what they are', () => {
    const nitf = '<?xml version="1.0"?><nitf><body><body.content><p>One</p><p>Two</p></body.content></body></nitf>';
    expect(body({ role: 'nitf', contentType: 'text/vnd.IPTC.NITF', value: nitf }).holding).toMatchObject({ text: 'One\n\nTwo' });
    expect(body({ role: 'text', contentType: 'text/plain', value: nitf }).holding).toMatchObject({ text: 'One\n\nTwo' });
  });

  it('prefers the form that has paragraphs', () => {
    const rich = { role: 'richtext', contentType: 'application/xhtml+xml', value: '<p>One.</p><p>Two.</p>' };
    expect(body({ role: 'main', contentType: 'text/plain', value: 'One. Two.' }, rich).holding).toMatchObject({ text: 'One.\n\nTwo.' });
    expect(body(rich, { role: 'main', contentType: 'text/plain', value: 'One.\nTwo.' }).holding).toMatchObject({ text: 'One.\nTwo.' });
  });

  it('prefers the form that has a paragraph more, and no other that is longer', () => {
    const plain = { role: 'text', contentType: 'text/plain', value: 'The second.\nThe third.' };
    const first = `<p>The first, which the plain form does not have and which is as long as a paragraph is.</p>`;
    expect(body(plain, { contentType: 'text/html', value: `${first}<p>The second.</p><p>The third.</p>` }).holding).toMatchObject({
      text: expect.stringMatching(/^The first, .*\n\nThe second\.\n\nThe third\.$/s),
    });
    expect(body(plain, { contentType: 'text/html', value: `${first}<p>The second.</p>` }).holding).toMatchObject({ text: plain.value });
    expect(
      body(plain, { role: 'other', contentType: 'text/html', value: `${first}<p>The second.</p><p>The third.</p>` }).holding,
    ).toMatchObject({
      text: plain.value,
    });
    expect([hasBody({ uri: 'u', bodies: [plain] }), hasBody({ uri: 'u' })]).toEqual([true, false]);
  });

  it('reads the bodies of version 1, whatever they are called', () => {
    const { problem } = told();
    expect(readBody({ uri: 'u', body_main: 'One & two\nThree' }, problem)).toMatchObject({ text: 'One & two\nThree' });
    expect(readBody({ uri: 'u', body_richtext: '<p>One</p><p>Two</p>' }, problem)).toMatchObject({ text: 'One\n\nTwo' });
    expect(readBody({ uri: 'u', body_xhtml: '\n One\n two\n' }, problem)).toMatchObject({ text: 'One two' });
  });

  it('passes over a body it cannot use for one it can', () => {
    const trace = { role: 'trace', contentType: traceType, value: '%%' };
    expect(
      body({ role: 'main', value: '' }, { role: 'summary', value: 'S' }, trace, { role: 'excerpt', value: 'E' }).holding,
    ).toMatchObject({ text: 'E' });
    expect(body(trace)).toMatchObject({
      holding: null,
      problems: ['bodies[0]: the trace is no base64', 'bodies: no body of the item is its text'],
    });
  });

  it('refuses a text over the limit, and replaces half characters by as many', () => {
    expect(body({ value: 'x'.repeat(limits.text + 1) }).holding).toBeNull();
    expect(body({ value: 'a\ud800b𝒳' }).holding).toMatchObject({ text: 'a\ufffdb𝒳' });
  });
});

describe('readFacts', () => {
  it('knows nothing of an item that says nothing', () => {
    const nothing = {
      outlet: null,
      bylines: [],
      published: null,
      updated: null,
      headline: null,
      url: null,
      genre: null,
      language: null,
      demo: false,
    };
    expect(facts({})).toEqual({ facts: { uri: 'u', ...nothing }, problems: [] });
    expect(facts({ by: '', headlines: [], infoSources: null, url: '', versionCreated: '' }).facts).toEqual({ uri: 'u', ...nothing });
  });

  it.each<[object, object]>([
    [{ versionCreated: '2014-01-14', firstCreated: '2014-01-13' }, { published: '2014-01-14' }],
    [{ firstCreated: '2014-01-13' }, { published: '2014-01-13' }],
    [{ updated: '2014-01-15' }, { updated: '2014-01-15', published: null }],
    [{ copyrightHolder: 'The Wire' }, { outlet: 'The Wire' }],
    [{ copyrightHolder: 'The Wire', infoSources: [{ name: 'The Paper' }] }, { outlet: 'The Paper' }],
    [{ infoSources: 'The Paper' }, { outlet: 'The Paper' }],
    [{ genre: { name: 'wire' } }, { genre: 'wire' }],
    [{ by: [{ name: 'Ada Quill' }, 'Ben Stroud'] }, { bylines: ['Ada Quill', 'Ben Stroud'] }],
    [{ language: 'en_GB' }, { language: 'en-GB' }],
    [{ profile: demonstration }, { demo: true }],
  ])('%j', (item, expected) => expect(facts(item)).toMatchObject({ facts: expected, problems: [] }));
});

describe('the schemas', () => {
  it('bound every field', () => {
    const long = 'x'.repeat(limits.line + 1);
    expect(v.is(itemSchema, { uri: 'x'.repeat(limits.uri + 1) })).toBe(false);
    expect(v.is(bodySchema, { value: 'x'.repeat(2 * limits.text + 1) })).toBe(false);
    for (const name of ['headlines', 'by', 'infoSources', 'genres', 'time', 'copyrightHolder'] as const)
      expect(v.is(factSchemas[name], long)).toBe(false);
    expect(v.is(factSchemas.by, Array(limits.bylines + 1).fill('A'))).toBe(false);
  });
});

describe('asNinjs', () => {
  it('names the facts of digitalwires as ninjs does, and leaves everything else as it is', () => {
    expect(
      asNinjs({ format: 'digitalwires@1.0.0', urn: 'urn:x', type: 'composite', article_html: '<p>T.</p>', updated: 'now' }),
    ).toMatchObject({
      uri: 'urn:x',
      type: 'text',
      body_html: '<p>T.</p>',
    });
    for (const other of [null, 5, { urn: 'urn:x' }, { format: 'x', urn: 'urn:x' }, { format: 5, urn: 'urn:x' }])
      expect(asNinjs(other)).toBe(other);
  });
});
