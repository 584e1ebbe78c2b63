// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { takeDown } from '../../page/take-down.ts';
import { prose } from './page.ts';
import { tables } from './tables.ts';

it('takes a page down whole, and runs nothing of it', async () => {
  const html = `<!doctype html><html lang="en"><head><title>The bridge</title><script>globalThis.ran = true</script></head><body>
    <article><h1>The bridge</h1><p>${prose(5)}</p><img src="x" onerror="globalThis.ran = true"><p>${prose(4, 'ferry')}</p></article></body></html>`;
  const draft = await takeDown(new DOMParser(), html, 'https://a.example/x');
  expect(draft).toMatchObject({ source: 'https://a.example/x', url: 'https://a.example/x' });
  expect(pageFacts(draft, judge(draft, tables))?.text).toBe(`${prose(5)}\n\n${prose(4, 'ferry')}`);
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  expect((await takeDown(new DOMParser(), html, null)).url).toBeNull();
});
