import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { hideByStyle } from '../../cli/style-hidden.ts';

function hidden(css: string): string[] {
  const { document } = parseHTML(
    `<style>${css}</style><p id="a" class="fold">A</p><p id="b" class="show">B</p><p id="c">C</p>`,
  ) as unknown as { document: Document };
  hideByStyle(document);
  return [...document.querySelectorAll('[hidden]')].map(({ id }) => id);
}

it.each([
  ['a class', '.fold { color: red; display: none }', ['a']],
  ['an id, in a list, behind a comment', '/* .show {} */ #c, p.fold { visibility: hidden !important }', ['a', 'c']],
  ['what only the printer shows', '.fold { display: none } @media print { .fold { display: block } }', ['a']],
  ['nothing that is shown again', '.fold { display: none } .open .fold { display: block }', []],
  ['nothing that a window’s width decides', '@media (max-width: 9px) { .fold { display: none } } .show { display: flex }', []],
  ['nothing that a wide window shows', '.fold { display: none } @media (min-width: 9px) { .fold { display: block } }', []],
  ['no paragraph because all are', 'p { display: none }', []],
  ['nothing by what a script may change', '.js .fold { display: none } .fold:empty { display: none }', []],
  ['nothing of a broken sheet', '.fold { display: none', []],
])('hides %s', (_, css, ids) => {
  expect(hidden(css)).toEqual(ids);
});

it('bears sheets without end', () => {
  const began = performance.now();
  hidden(`${'.a{'.repeat(50_000)}${'@media{'.repeat(2_000)}${'.fold,'.repeat(50_000)}`);
  expect(performance.now() - began).toBeLessThan(3000);
});
