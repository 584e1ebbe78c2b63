// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { loadsOwnPages, watchFrames } from '../../page/late-frames.ts';
import { prose } from './page.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

const frame = (attributes: string): Element => {
  document.body.innerHTML = `<div><iframe ${attributes}></iframe></div>`;
  return document.querySelector('iframe')!;
};

it('knows frames that load a page of the same site', () => {
  for (const own of ['src="/story.html"', `src="http://${location.host}/a"`, `src="//${location.host}/a"`, 'srcdoc="<p>Text</p>"']) {
    expect(loadsOwnPages(frame(own).parentElement!, document), own).toBe(true);
    expect(loadsOwnPages(frame(own), document), own).toBe(true);
  }
  for (const other of ['src="https://ads.example/a"', 'src="//ads.example/a"', 'src="about:blank"', 'src="javascript:0"', 'src=""', ''])
    expect(loadsOwnPages(frame(other).parentElement!, document), other).toBe(false);
  expect(loadsOwnPages(document.createTextNode('iframe'), document)).toBe(false);
});

it('tells of one that has been loaded, until it is ended; puts nothing on the frame', () => {
  const told: [Element, number][] = [];
  const end = watchFrames(document, (which, units) => told.push([which, units]));
  const loaded = frame('src="about:blank"');
  const text = prose(4);
  (loaded as HTMLIFrameElement).contentDocument!.body.textContent = ` ${text} `;
  loaded.dispatchEvent(new Event('load'));
  const image = document.body.appendChild(document.createElement('img'));
  image.dispatchEvent(new Event('load'));
  expect(told).toEqual([[loaded, text.length]]);
  end();
  loaded.dispatchEvent(new Event('load'));
  expect(told).toHaveLength(1);
});
