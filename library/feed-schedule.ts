/** A feed is asked no more often than this, in milliseconds. */
export const shortest = 30 * 60_000;
/** Nor is one that has trouble given up: it is asked once a day. */
export const longest = 24 * 3_600_000;

/**
 * When a feed is asked next: half an hour after it answered, later where the server says so (but not later than six hours for one that
 * only calls its answer fresh); after trouble twice as late each time, up to a day.
 * @param wait what the server asked for, in milliseconds
 */
export function nextDue(now: number, failures: number, wait: number): number {
  if (failures === 0) return now + Math.max(shortest, Math.min(wait, 6 * 3_600_000));
  return now + Math.max(wait, Math.min(longest, shortest * 2 ** Math.min(failures, 10)));
}
