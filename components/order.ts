import { type Moment, readMoment, sayBetween } from './times.ts';
import type { Voice } from './voice.ts';

const minute = 60_000;
const day = 86_400_000;

/**
 * Which of two texts has the earlier date, and by how much; `null` unless both are known and differ by more than their precision
 * allows to doubt. An order is evidence, not proof of who took from whom.
 */
export function sayOrder(page: { published: string | null }, original: { published: string | null }, voice: Voice): string | null {
  const ours = readMoment(page.published, voice.now);
  const theirs = readMoment(original.published, voice.now);
  if (!ours || !theirs || ours.precision === 'year' || theirs.precision === 'year') return null;
  if (ours.precision === 'month' || theirs.precision === 'month') return null;
  const fine = ours.offset !== null && theirs.offset !== null;
  const gap = fine ? ours.at - theirs.at : writtenDay(ours) - writtenDay(theirs);
  // A bare day beside an instant: in another zone the instant may fall on the day before or after.
  const doubt = fine ? minute : ours.precision === theirs.precision ? day : 2 * day;
  if (Math.abs(gap) < doubt) return null;
  return voice.say(gap > 0 ? 'orderOriginalFirst' : 'orderPageFirst', sayBetween(gap, voice, fine));
}

const writtenDay = (moment: Moment): number => Date.parse(`${moment.iso.slice(0, 10)}T00:00:00Z`);
