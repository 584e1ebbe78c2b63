import { expect, it } from 'vitest';
import { ofBox } from '../../page/byline-boxes.ts';
import type { AuthorMark } from '../../page/draft.ts';
import type { Layout } from '../../page/region.ts';

/** A page of lines, each a block of its own. Whole pages with boxes are read in `byline-forms.test.ts`. */
function page(...lines: string[]): Layout {
  const text = lines.join('\n\n');
  const blocks = lines.map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }));
  return { text, blocks } as unknown as Layout;
}
const mark = (text: string) => ({ text }) as AuthorMark;

it('names who stands alone below a heading that says who that is', () => {
  for (const heading of ['About the author', 'L’AUTEURE', 'Der Autor', 'Sobre la autora', "Sull'autore", 'Об авторе', '作者简介'])
    expect(ofBox(page('Gulls', heading, 'Ann Example', 'Writes.'), [], []), heading).toEqual(['Ann Example']);
  expect(ofBox(page('Gulls', 'Authors wanted', 'Ann Example'), [], [])).toEqual([]);
  expect(ofBox(page('Gulls', 'The author'), [], [])).toEqual([]);
});

it('takes a name that begins a longer line only where markup marks it', () => {
  const long = page('The author', 'Ann Example Ann Example writes about harbours and has done so for ten years.');
  expect(ofBox(long, [], [])).toEqual([]);
  expect(ofBox(long, [mark('Ann'), mark('Ann Example')], [])).toEqual(['Ann Example']);
  expect(ofBox(long, [mark('Ann Example')], ['Ann Example'])).toEqual([]);
});
