import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { frameBody } from '../../page/frame.ts';

const url = 'https://gazette.example/a';

/** The frame of a page, with a paragraph in it, and whether its document was asked for. */
function frameOf(markup: string) {
  const { document } = new JSDOM(`<body>${markup}</body>`, { url }).window;
  const frame = document.querySelector('iframe')!;
  const inside = new JSDOM('<p>in a frame</p>').window.document;
  let asked = false;
  Object.defineProperty(frame, 'contentDocument', {
    get: () => {
      asked = true;
      return inside;
    },
  });
  return { body: frameBody(frame, 'gazette.example'), asked: () => asked };
}

it.each([
  '<iframe></iframe>',
  '<iframe height="100"></iframe>',
  '<iframe src="about:blank"></iframe>',
  '<iframe src="//elsewhere.example/x" srcdoc="<p>"></iframe>',
])('reads %s', (markup) => {
  expect(frameOf(markup).body?.textContent).toBe('in a frame');
});

it.each([
  '<iframe src="https://elsewhere.example/x"></iframe>',
  '<iframe src="//elsewhere.example"></iframe>',
  '<iframe width="1" height="1"></iframe>',
])('does not look into %s', (markup) => {
  const { body, asked } = frameOf(markup);
  expect(body).toBeNull();
  expect(asked()).toBe(false);
});

it('takes a refusal for nothing', () => {
  const { document } = new JSDOM('<iframe></iframe>', { url }).window;
  const frame = document.querySelector('iframe')!;
  Object.defineProperty(frame, 'contentDocument', {
    get: () => {
      throw new Error('Blocked a frame.');
    },
  });
  expect(frameBody(frame, 'gazette.example')).toBeNull();
});
