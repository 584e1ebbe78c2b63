import type { Claim } from '../../engine/reading.ts';
import { findDate } from '../dates.ts';
import { type ClaimContext, claim, type Line, within } from './claim.ts';

/** A short line that is a time and little else: `Mon Jan 13, 2014 2:31pm GMT`. Reposts keep it above the text. */
export function readTimeLine(line: Line, context: ClaimContext): Claim[] {
  const { text } = line;
  if (text.length < 8 || text.length > 70 || line.furniture || !/\d/.test(text)) return [];
  const found = findDate(text, context.monthFirst);
  if (!found || text.length - (found.end - found.start) > 25) return [];
  return [claim('time', { time: found.iso, page: within(line, found.start, found.end) })];
}
