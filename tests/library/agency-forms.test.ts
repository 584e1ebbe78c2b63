import { describe, expect, it } from 'vitest';
import { agencyMarkup, withParagraphs } from '../../library/agency-markup.ts';
import { bylineInText } from '../../library/bylines-in-text.ts';
import { itemsWithin } from '../../library/json-envelope.ts';
import { textOfMarkup } from '../../library/markup.ts';
import { soundText, withoutHeadline } from '../../library/raw-text.ts';
import { holderIn } from '../../library/rights-holder.ts';

describe('paragraphs in one element', () => {
  const sent = `<p>(Adds detail)
    * Ferry may run on Friday
    * Harbour office silent

    By Ada Quill
    March 4 (Test Wire) - The ferry rose on Wednesday on the
tide of public money, with the council finding further
support. 
   "It runs," the mate said.</p>`;
  it('begin where a line is indented and others are not', () => {
    expect(textOfMarkup(withParagraphs(sent)).split('\n\n')).toEqual([
      '(Adds detail)',
      '* Ferry may run on Friday',
      '* Harbour office silent',
      'By Ada Quill',
      'March 4 (Test Wire) - The ferry rose on Wednesday on the tide of public money, with the council finding further support.',
      '"It runs," the mate said.',
    ]);
  });
  it('are one where a program indented every line, or a line goes on in the middle of a sentence', () => {
    expect(textOfMarkup(withParagraphs('<p>The ferry\n      rose on the\n      tide.</p>'))).toBe('The ferry rose on the tide.');
    expect(textOfMarkup(withParagraphs('<p>The ferry\n      rose on the\ntide.</p>'))).toBe('The ferry rose on the tide.');
  });
  it('are found in a node', () => {
    const node = { name: 'p', attributes: {}, children: ['One.\n   Two\nand more.'], line: 1, parent: null };
    expect(agencyMarkup(node)).toBe('One.<br/><br/>Two\nand more.');
    expect(agencyMarkup({ ...node, children: ['<P>One</P><BR>', 'Two'] })).toBe('<P>One</P><BR>Two');
    expect(agencyMarkup({ ...node, children: ['1 < 2 <b>'] })).toBe('1 &lt; 2 &lt;b&gt;');
  });
  it('takes time that grows with the length only', () => {
    const begun = performance.now();
    withParagraphs(`<p>${'x\n   Y\n'.repeat(200_000)}</p>`);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('bylineInText', () => {
  it.each<[string, string | null]>([
    ['(Adds detail)\n\nBy Ada Quill and Ben Stroud\n\nThe ferry runs.', 'By Ada Quill and Ben Stroud'],
    ['By J.R. van Holt\n\nThe ferry runs.', 'By J.R. van Holt'],
    ['The ferry runs.\n\n(Reporting by Ada Quill in Portsea; Editing by Ben Stroud)', 'Ada Quill'],
    ['The ferry runs.\n\nReporting by Ada Quill and Cy Marlow', 'Ada Quill and Cy Marlow'],
    ['The ferry runs. (Reporting by Ada Quill; Editing by Ben Stroud)', 'Ada Quill'],
    ['He was fired for reporting by night.', null],
    ['By Monday the ferry had not run.\n\nIt runs now.', null],
    ['By Tuesday Morning.\n\nIt runs now.', null],
    [`By ${'A'.repeat(100_000)}\n\nIt runs.`, null],
    [`By ${'ABC '.repeat(39)}b\n\nIt runs.`, null],
    ['The ferry runs.', null],
  ])('%j', (text, byline) => expect(bylineInText(text)).toBe(byline));
});

describe('holderIn', () => {
  it.each<[string | null, string | null]>([
    ['Copyright 2013 The News Bureau, www.bureau.example - all rights reserved.', 'The News Bureau'],
    ['(c) Copyright Tesmark Wire 2017. Click for restrictions - http://tesmark.example', 'Tesmark Wire'],
    ['(c) TES-MARK 2019', 'TES-MARK'],
    ['© 2026 Tesmark', 'Tesmark'],
    ['Copyright 2026 by Tesmark All rights reserved', 'Tesmark'],
    ['All rights reserved', null],
    ['', null],
    [null, null],
  ])('%j', (notice, holder) => expect(holderIn(notice)).toBe(holder));
});

describe('soundText', () => {
  const said = () => {};
  it('leaves the headline out that a body repeats', () => {
    expect(soundText({ markup: '<h1>Lamp is lit</h1><p>It is.</p>' }, 'Lamp is lit', said)).toBe('It is.');
    expect(soundText({ text: 'Lamp is lit' }, 'Lamp is lit', said)).toBe('Lamp is lit');
    expect(withoutHeadline('Lamp is lit\nIt is.', 'Lamp is lit')).toBe('It is.');
    expect(withoutHeadline('Lamp is lit again\nIt is.', 'Lamp is lit')).toBe('Lamp is lit again\nIt is.');
  });
  it('reads names of characters that were written twice over', () => {
    expect(soundText({ markup: '<p>four o&amp;#39;clock, &amp;quot;sharp&amp;quot;, AT&amp;amp;T</p>' }, null, said)).toBe(
      'four o\'clock, "sharp", AT&amp;T',
    );
  });
});

describe('itemsWithin', () => {
  it.each<[unknown, unknown[]]>([
    [{ uri: 'a' }, [{ uri: 'a' }]],
    [
      [{ uri: 'a' }, 5],
      [{ uri: 'a' }, 5],
    ],
    [{ total: 1, item: [{ uri: 'a' }] }, [{ uri: 'a' }]],
    [{ data: { items: [{ item: { uri: 'a' } }, { item: { guid: 'b' } }] } }, [{ uri: 'a' }, { guid: 'b' }]],
    [{ data: { data: { data: { data: { data: { data: { uri: 'deep' } } } } } } }, [{ data: { uri: 'deep' } }]],
    [null, [null]],
  ])('%j', (value, items) => expect(itemsWithin(value)).toEqual(items));
});
