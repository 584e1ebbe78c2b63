import { describe, expect, it } from 'vitest';
import { readMailTime } from '../../library/mail-dates.ts';
import { nothingKnown, type RawItem, soundOriginal } from '../../library/raw-item.ts';

function sound(item: Partial<RawItem>) {
  const problems: string[] = [];
  const original = soundOriginal({ ...nothingKnown, uri: 'urn:a', body: { text: 'Text.' }, ...item }, (field, reason) =>
    problems.push(`${field}: ${reason}`),
  );
  return { original, problems };
}

describe('soundOriginal', () => {
  it('takes markup out of every field', () => {
    const evil = '<img src=x onerror=alert(1)>Ada <b>Quill</b><script>alert(1)</script>';
    const { original } = sound({
      outlet: evil.replace('Quill', 'Wire'),
      headline: evil,
      bylines: [evil],
      genre: evil,
      body: { markup: `<p>${evil}</p><iframe src="javascript:1">x</iframe>` },
    });
    expect(original).toMatchObject({
      outlet: 'Ada Wire',
      headline: 'Ada Quill',
      bylines: ['Ada Quill'],
      genre: 'Ada Quill',
      text: 'Ada Quill',
    });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:pass@a.example/',
    'nonsense',
  ])('keeps %s neither as address nor, where it could be run, as key', (address) => {
    const { original, problems } = sound({ uri: address, url: address });
    expect(original!.url).toBeNull();
    expect(original!.uri).not.toMatch(/^(?:javascript|data|file):/i);
    expect(problems.join()).toContain('is no http or https address');
  });

  it('reads names of characters that were written twice over', () => {
    expect(sound({ headline: 'Brackmoor&#8217;s &amp; AT&T' }).original!.headline).toBe('Brackmoor’s & AT&T');
  });

  it('knows what has no key by its address, else by its text, the same each time', () => {
    expect(sound({ uri: null, url: 'https://a.example/1' }).original!.uri).toBe('https://a.example/1');
    const one = sound({ uri: ' ', headline: 'H' }).original!.uri;
    expect(one).toMatch(/^urn:wireprint:text:\w+$/);
    expect(sound({ uri: null, headline: 'H' }).original!.uri).toBe(one);
    expect(sound({ uri: null, headline: 'G' }).original!.uri).not.toBe(one);
  });

  it.each<[string, RawItem['body'], string]>([
    ['no body', null, 'text: there is none'],
    ['markup without text', { markup: '<p> </p><script>x</script>' }, 'text: there is none'],
    ['a text longer than any', { text: 'x'.repeat(4_000_001) }, 'text: has 4000001 characters, more than 4000000'],
    ['markup longer than any', { markup: 'x'.repeat(8_000_001) }, 'text: has 8000001 characters, more than 4000000'],
  ])('leaves out an item with %s, and says why', (_name, body, problem) => {
    expect(sound({ body })).toEqual({ original: null, problems: [problem] });
  });

  it('makes paragraphs of plain text, and stores no half characters', () => {
    expect(sound({ body: { text: 'One\r\ngoes on.\r\n \r\nTwo.' } }).original!.text).toBe('One goes on.\n\nTwo.');
    expect(sound({ body: { text: 'One.\nTwo.' } }).original!.text).toBe('One.\n\nTwo.');
    expect(sound({ body: { text: 'a\ud800b' } }).original!.text).toBe('a\ufffdb');
  });

  it('says that a time is none, and takes one that can be', () => {
    expect(sound({ published: 'last week', updated: 'Wed, 04 Mar 2026 08:30:00 +0100' })).toMatchObject({
      original: { published: null, updated: '2026-03-04T08:30:00+01:00' },
      problems: ['time: “last week” is no date that can be'],
    });
    expect(sound({ published: 'x'.repeat(1_000) }).problems).toHaveLength(1);
  });

  it('takes no language that is none', () => {
    expect(sound({ language: 'en_GB' }).original!.language).toBe('en-GB');
    expect(sound({ language: '"><script>' }).original!.language).toBeNull();
  });
});

describe('readMailTime', () => {
  it.each<[string, string | null]>([
    ['Tue, 03 Jun 2003 09:39:21 GMT', '2003-06-03T09:39:21Z'],
    ['Sat, 7 Sep 2002 0:00:01 EST', '2002-09-07T00:00:01-05:00'],
    ['03 Jun 03 09:39 -0430', '2003-06-03T09:39:00-04:30'],
    ['Tuesday, 3 June 2003 09:39:21 +02:00', '2003-06-03T09:39:21+02:00'],
    ['3-Jun-2003', '2003-06-03'],
    ['Tue, 03 Jun 2003 09:39:21 XYZ', '2003-06-03'],
    ['Tue, 03 Jun 2003 09:39:21 GMT (UTC)', '2003-06-03T09:39:21Z'],
    ['01 Jan 75 00:00:00 Z', '1975-01-01T00:00:00Z'],
    ['Tue,3 Jun 2003 09:39:21 +02', '2003-06-03T09:39:21+02:00'],
    ['Tue, 03 Jun 2003 09:39:21 GMT+2', '2003-06-03T09:39:21+02:00'],
    ['Tue, 03 Jun 2003 09:39:21 EST+2', '2003-06-03'],
    ['Tue, 03 Jun 2003 12:39 AM EST', '2003-06-03T00:39:00-05:00'],
    ['Tuesday, June 3, 2003', '2003-06-03'],
    ['June 3, 2003 at 9:39 PM EDT', '2003-06-03T21:39:00-04:00'],
    ['Tue Jun  3 09:39:21 PDT 2003', '2003-06-03T09:39:21-07:00'],
    ['Tue Jun 3 09:39:21 2003', '2003-06-03'],
    ['31 Jun 2003 09:39:21 GMT', null],
    ['June 31, 2003', null],
    ['Tue, 03 Jun 2003 25:39:21 GMT', null],
    ['03 Foo 2003', null],
    ['2003-06-03', null],
    ['', null],
    [`${'Mon '.repeat(20)}1`, null],
  ])('%s', (given, read) => expect(readMailTime(given)).toBe(read));
});
