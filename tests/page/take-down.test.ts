// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { takeDown } from '../../page/take-down.ts';
import { prose } from './page.ts';
import { tables } from './tables.ts';

it('does not take what is never rendered for hidden', async () => {
  // As browsers have it: in a document without a window nothing is visible.
  const parser = new DOMParser();
  const parse = parser.parseFromString.bind(parser);
  parser.parseFromString = (html, type) => {
    const document = parse(html, type);
    for (const element of document.querySelectorAll('*')) element.checkVisibility = () => false;
    return document;
  };
  expect((await takeDown(parser, `<!doctype html><article><p>${prose(5)}</p></article>`, null)).text).toContain(prose(5));
});

it('takes a page down whole, and runs nothing of it', async () => {
  const html = `<!doctype html><html lang="en"><head><title>The bridge</title><script>globalThis.ran = true</script></head><body>
    <article><h1>The bridge</h1><p>${prose(5)}</p><img src="x" onerror="globalThis.ran = true"><p>${prose(4, 'ferry')}</p></article></body></html>`;
  const draft = await takeDown(new DOMParser(), html, 'https://a.example/x');
  expect(draft).toMatchObject({ source: 'https://a.example/x', url: 'https://a.example/x' });
  expect(pageFacts(draft, judge(draft, tables))?.text).toBe(`${prose(5)}\n\n${prose(4, 'ferry')}`);
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  expect((await takeDown(new DOMParser(), html, null)).url).toBeNull();
});
