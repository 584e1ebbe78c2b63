import { describe, expect, it } from 'vitest';
import { splitBylines } from '../../library/bylines.ts';

describe('splitBylines', () => {
  it.each<[string | string[], string[]]>([
    ['', []],
    ['Ada Quill', ['Ada Quill']],
    ['By Ada Quill and Ben Stroud', ['Ada Quill', 'Ben Stroud']],
    ['Ada Quill, Ben Stroud and Cy Marlow', ['Ada Quill', 'Ben Stroud', 'Cy Marlow']],
    ['Ada Quill; Ben Stroud', ['Ada Quill', 'Ben Stroud']],
    [
      ['Ada Quill', 'By Ben Stroud & Cy Marlow', 'ada quill'],
      ['Ada Quill', 'Ben Stroud', 'Cy Marlow'],
    ],
    ['Ada Quill , European Auto Correspondent', ['Ada Quill']],
    ['Ada Quill, Investment Correspondent - Analysis', ['Ada Quill']],
    ['Von Greta Halm und Ole Brandt', ['Greta Halm', 'Ole Brandt']],
    ['Greta von Halm', ['Greta von Halm']],
    ['Luis Ortega y Gasset', ['Luis Ortega y Gasset']],
    ['Ana Ruiz y Luis Vega', ['Ana Ruiz', 'Luis Vega']],
    ["Jean-Luc D'Arcy", ["Jean-Luc D'Arcy"]],
    ['Ada Quill, London', ['Ada Quill, London']],
    ['Byron Hale', ['Byron Hale']],
    ['سلمى حداد، كريم ناصر', ['سلمى حداد', 'كريم ناصر']],
  ])('%j', (given, names) => {
    expect(splitBylines(given)).toEqual(names);
    expect(splitBylines(names.join('; '))).toEqual(names);
  });

  it.each<[string, string, string[]]>([
    ['Von Greta Halm, dpa', 'dpa', ['Greta Halm']],
    ['NTB', 'NTB', []],
    ['Ada Quill, The Harbour Database', 'Test Wire', ['Ada Quill']],
    ['Ada Quill and Test Wire', 'Test Wire', ['Ada Quill']],
  ])('%s of %s', (given, outlet, names) => expect(splitBylines(given, outlet)).toEqual(names));
});
