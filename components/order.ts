import { readMoment, sayBetween } from './times.ts';
import type { Voice } from './voice.ts';

/**
 * Which of two texts is older, and by how much; `null` unless both times are known and differ by more than their precision allows
 * to doubt. An order is evidence, not proof of who took from whom.
 */
export function sayOrder(page: { published: string | null }, original: { published: string | null }, voice: Voice): string | null {
  const ours = readMoment(page.published, voice.now);
  const theirs = readMoment(original.published, voice.now);
  if (!ours || !theirs) return null;
  const fine = ours.offset !== null && theirs.offset !== null;
  const gap = ours.at - theirs.at;
  const doubt = fine ? 60_000 : 86_400_000;
  if (Math.abs(gap) < doubt) return null;
  // A bare day starts at midnight in UTC; another zone's day may begin up to 14 hours away from it.
  if (!fine && Math.abs(gap) < 2 * doubt && ours.precision !== theirs.precision) return null;
  return voice.say(gap > 0 ? 'orderOriginalFirst' : 'orderPageFirst', sayBetween(gap, voice, fine));
}
