// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { hasRunningText } from '../../page/gate.ts';
import { prose } from './page.ts';

// What it makes of the document's own text is tested beside its head.

afterEach(() => {
  document.body.innerHTML = '';
});

/** A page that is a frame and nothing else, and what the frame shows. */
function frame(attributes: string, text: string): void {
  document.body.innerHTML = `<p>Menu</p><iframe ${attributes}></iframe>`;
  document.querySelector('iframe')!.contentDocument!.body.textContent = text;
}

it('looks into frames of the same site where the page itself has no text', () => {
  frame('srcdoc="<p>"', prose(4));
  expect(hasRunningText(document)).toBe(true);
  frame('srcdoc="<p>"', 'Menu');
  expect(hasRunningText(document)).toBe(false);
});

it('looks into no frame that counts visits, or has no page of its own', () => {
  for (const other of ['srcdoc="<p>" height="1"', 'src="about:blank"', '']) {
    frame(other, prose(4));
    expect(hasRunningText(document), other).toBe(false);
  }
});
