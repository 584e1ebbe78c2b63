import { expect, it } from 'vitest';
import { passageLink } from '../../export/text-fragment.ts';

const url = 'https://northernwire.example/ferry';

it.each([
  ['The ferry stopped.', `${url}#:~:text=The%20ferry%20stopped.`],
  ['A low-key, quiet & calm end', `${url}#:~:text=A%20low%2Dkey%2C%20quiet%20%26%20calm%20end`],
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    `${url}#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen`,
  ],
  ['First paragraph.\n\nSecond paragraph.', `${url}#:~:text=First%20paragraph.`],
  ['   ', url],
])('links to the words of “%s”', (passage, link) => expect(passageLink(url, passage)).toBe(link));

it('keeps the fragment that an address has, and takes no other addresses', () => {
  expect(passageLink(`${url}#top`, 'The ferry')).toBe(`${url}#top:~:text=The%20ferry`);
  expect(passageLink('javascript:alert(1)', 'x')).toBeNull();
  expect(passageLink(null, 'x')).toBeNull();
});
