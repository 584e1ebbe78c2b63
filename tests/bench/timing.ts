/** Percentile `share` (0 to 1) of some numbers. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of one call each, the shortest of `rounds`. */
export function time(work: () => unknown, rounds = 1): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

/** Each way sees its material for so many milliseconds before it is timed: the machine compiles what runs often. */
const WARM = 1_000;

/** Does a piece of work on one after the other, again and again, until it is as quick as it gets. */
export function warm<Item>(items: readonly Item[], work: (item: Item) => unknown): void {
  const from = performance.now();
  for (let i = 0; performance.now() - from < WARM; i++) work(items[i % items.length]!);
}

let sink = 0;

/** Reads every UTF-16 unit of a text once: the least that anything which looks at a text must do, and the measure of all else here. */
export function readOnce(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  sink ^= sum;
  return sink;
}

/** Milliseconds of one such pass, as the mean of many: it takes a few microseconds. */
export function passOver(text: string): number {
  const rounds = 200;
  for (let i = 0; i < rounds; i++) readOnce(text);
  return (
    time(() => {
      for (let i = 0; i < rounds; i++) readOnce(text);
    }, 3) / rounds
  ); // prettier-ignore
}
