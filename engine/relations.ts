import type { Explanation } from './explain.ts';
import { foldName } from './names.ts';
import type { Original } from './original.ts';
import type { Prepared } from './prepared.ts';

/** Two originals are one story if they share this much of the shorter one's runs of three words … */
export const SAME_STORY = 0.35;
/** … or bear the same headline and share this much. */
const SAME_HEADLINE = 0.2;
/** Explained words of the page that both have, of the one that has fewer: for traces, whose words cannot be compared. */
const SAME_PLACES = 0.6;

/** Markers of a version, before a headline. */
const version = /^(?:update|wrapup|refile|repeat|corrected|correction|recast|rpt|1st ld|2nd ld|\d(?:st|nd|rd|th) lead|lead)\s*\d*[\s:-]+/i;

export function plainHeadline(headline: string | null): string {
  let plain = headline ?? '';
  for (let again = plain.replace(version, ''); again !== plain; again = plain.replace(version, '')) plain = again;
  return foldName(plain);
}

/** Whether two originals are versions or re-sends of one story. */
export function isSameStory(a: Explanation, b: Explanation, originals: ReadonlyMap<number, Original>): boolean {
  const [first, second] = [originals.get(a.number)!, originals.get(b.number)!];
  const headline = plainHeadline(first.headline);
  const sameHeadline = headline !== '' && headline === plainHeadline(second.headline);
  if (a.text.text === null || b.text.text === null) return samePlaces(a, b) >= SAME_PLACES;
  return sharedRuns(a.text, b.text) >= (sameHeadline ? SAME_HEADLINE : SAME_STORY);
}

/** The runs of three words of a text, read once: versions are told from many originals. */
const known = new WeakMap<Prepared, Set<number>>();

function runsOf(text: Prepared): Set<number> {
  let runs = known.get(text);
  if (!runs) {
    runs = new Set();
    const { hash, count } = text.words;
    for (let i = 0; i + 2 < count; i++) runs.add((Math.imul(Math.imul(hash[i]!, 31) ^ hash[i + 1]!, 0x9e3779b1) ^ hash[i + 2]!) >>> 0);
    known.set(text, runs);
  }
  return runs;
}

/** Share of the shorter text's runs of three words that the other one has. */
export function sharedRuns(a: Prepared, b: Prepared): number {
  const [small, large] = [runsOf(a), runsOf(b)].sort((x, y) => x.size - y.size) as [Set<number>, Set<number>];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}

function samePlaces(a: Explanation, b: Explanation): number {
  const on = (explanation: Explanation) => {
    const words = new Set<number>();
    for (const piece of explanation.all) for (let i = piece.pageFrom; i < piece.pageTo; i++) words.add(i);
    return words;
  };
  const [small, large] = [on(a), on(b)].sort((x, y) => x.size - y.size) as [Set<number>, Set<number>];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}
