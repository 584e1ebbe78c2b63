import type { Claim } from '../../engine/reading.ts';
import { type ClaimContext, claimEach, type Line, stand } from './claim.ts';

const held = new RegExp(
  `(?:copyright|©|\\(c\\)|&copy;)[\\s,:©]*(?:\\(c\\)\\s*)?(?:\\d{4}(?:\\s?[-–]\\s?\\d{2,4})?)?[\\s,]*(?:by\\s+)?(?:the\\s+)?${stand}|^${stand}\\s+\\d{4}$`,
  'iu',
);

/** “Copyright 2014 The Associated Press”, “© 2013 AFP”: of the text, not of the site. A site's footer says whose the site is: furniture, and the site's own name, do not count. */
export function readCopyright(line: Line, _context: ClaimContext): Claim[] {
  return !line.furniture && line.text.length < 500 && held.test(line.marked)
    ? claimEach('copyright', { ...line, mentions: line.mentions.slice(0, 1) }, 'full')
    : [];
}
