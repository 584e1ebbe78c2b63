import { describe, expect, it } from 'vitest';
import { abbreviations } from '../../engine/abbreviations.ts';
import { markWords, prepare, spanOf } from '../../engine/prepared.ts';
import { readQuotations } from '../../engine/quotations.ts';
import { readSentences } from '../../engine/sentences.ts';
import { datelineEnd, isSignOff } from '../../engine/sign-offs.ts';

const parts = (text: string) => readSentences(text).map(({ start, end }) => text.slice(start, end));

describe('readSentences', () => {
  it.each([
    ['He left. She stayed! Did he? “No.” Then rain.', ['He left.', 'She stayed!', 'Did he?', '“No.”', 'Then rain.']],
    ['Mr. Smith met Gen. A. Jones. They spoke.', ['Mr. Smith met Gen. A. Jones.', 'They spoke.']],
    ['It grew 3.5 percent. In the U.S. Senate it failed.', ['It grew 3.5 percent.', 'In the U.S. Senate it failed.']],
    ['会議は終わった。結果は明日。', ['会議は終わった。', '結果は明日。']],
    ['هل وصل؟ نعم. ثم غادر.', ['هل وصل؟', 'نعم.', 'ثم غادر.']],
    ['Das kostet z.B. 5 Euro. Er zahlte.', ['Das kostet z.B. 5 Euro.', 'Er zahlte.']],
    ['One line\nTwo line\n\nthree', ['One line', 'Two line', 'three']],
    ['A line that\nwraps here. Done.', ['A line that\nwraps here.', 'Done.']],
    ['', []],
    ['   \n\n ', []],
    [
      'He lay in the sun. Then he got on. Come with me. See No. 5 and no. Then go.',
      ['He lay in the sun.', 'Then he got on.', 'Come with me.', 'See No. 5 and no.', 'Then go.'],
    ],
  ])('parts %j', (text, sentences) => {
    expect(parts(text)).toEqual(sentences);
  });

  it('counts paragraphs from 1', () => {
    expect(readSentences('One fell. Two rose.\n\nThree.').map(({ paragraph }) => paragraph)).toEqual([1, 1, 2]);
  });

  it('cuts text without stops, and knows abbreviations in lower case', () => {
    expect(parts('word '.repeat(3000)).length).toBeGreaterThan(2);
    expect([...abbreviations].every((one) => one === one.toLowerCase())).toBe(true);
  });
});

describe('readQuotations', () => {
  it.each([
    ['He said “yes” and "no".', ['yes', 'no']],
    ['„Ja“, sagte er, »nein« sie. «Oui», dit-il.', ['Ja', 'nein', 'Oui']],
    ['Syria‘s army and the dogs’ home', []],
    ['“One paragraph\n\n“and two”', ['One paragraph', 'and two']],
    ['「はい」と言った', ['はい']],
    ['a 5" pipe', []],
  ])('finds what %j quotes', (text, quoted) => {
    expect(readQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
  });
});

describe('sign-offs', () => {
  it.each([
    '(Reporting by Ada Quill; Editing by Bo Reed)',
    'Additional reporting by Ada Quill in Port Sarel',
    'Enditem',
    '© 2025 Norvane',
    'By Ada Quill',
    'With files from Norvane',
  ])('knows %j', (line) => {
    expect(isSignOff(line)).toBe(true);
  });

  it.each([
    'Reporting by the newspaper showed a gap.',
    'By Monday the rain had stopped.',
    'He copyrighted the song.',
    'Editing by hand takes years.',
  ])('leaves %j alone', (line) => {
    expect(isSignOff(line)).toBe(false);
  });

  it('measures a dateline and only at the beginning', () => {
    expect('PORT SAREL, Nov 10 (Norvane) - '.slice(0, datelineEnd('PORT SAREL, Nov 10 (Norvane) - The rate fell'))).toBe(
      'PORT SAREL, Nov 10 (Norvane) -',
    );
    expect(datelineEnd('He said (again) that it rained')).toBe(0);
  });
});

describe('prepare', () => {
  it('ties words to sentences and quotations', () => {
    const text = prepare('He said “go home”. They went.');
    expect([...text.firstWords]).toEqual([0, 4, 6]);
    expect([...text.sentenceOf]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...text.quoted]).toEqual([0, 0, 1, 1, 0, 0]);
    expect(spanOf(text.words, 2, 4)).toEqual({ start: 9, end: 16 });
    expect([...markWords(text.words, [{ start: 0, end: 7 }])]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('marks sign-offs and datelines, which are no evidence', () => {
    const text = prepare('PAVE, Jan 2 (Norvane) - It rained.\n\n(Reporting by Ada Quill)');
    expect([...text.furniture]).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 1, 1]);
  });
});
