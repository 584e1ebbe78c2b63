import { type Circumstances, isEnough, threshold } from './enough.ts';
import { weigh } from './evidence.ts';
import type { Explanation } from './explain.ts';
import { reportOriginal } from './match.ts';
import type { Original } from './original.ts';
import type { Piece } from './pieces.ts';
import { isSameStory } from './relations.ts';
import type { AlsoSent, Match, Related } from './report.ts';

/** How many originals are listed apart, at most. */
const MAX_RELATED = 5;
const MAX_ALSO = 20;
/** Holders of quotations that are gathered before the earliest are chosen. */
const MAX_HELD = 500;
/** From this many times the bits that name a source an original is near, though its differences speak against reuse. */
const NEAR = 1.5;
/** A quotation that another original has too: so many words in a row. */
const QUOTED_RUN = 8;
/** A version keeps a match of its own where the page has so much of it that no other version explains. */
const OWN_SHARE = 0.5;

/** Sorts out the versions among the originals that were named: those with little of their own are told under the nearest one. */
export function gatherVersions(
  named: readonly Explanation[],
  originals: ReadonlyMap<number, Original>,
): { heads: Explanation[]; versions: Map<Explanation, Explanation[]> } {
  const heads: Explanation[] = [];
  const versions = new Map<Explanation, Explanation[]>();
  for (const explanation of named) {
    const own = explanation.evidence.matched / Math.max(1, explanation.text.words.count);
    const head = own >= OWN_SHARE ? undefined : heads.find((one) => isSameStory(one, explanation, originals));
    if (head) versions.set(head, [...(versions.get(head) ?? []), explanation]);
    else heads.push(explanation);
  }
  return { heads, versions };
}

/** Says of the originals that explain nothing by themselves what they are: versions of a match, holders of a quotation in it, or only near. */
export function tellNeighbours(
  others: readonly Explanation[],
  heads: readonly Explanation[],
  versions: Map<Explanation, Explanation[]>,
  matches: readonly Match[],
  originals: ReadonlyMap<number, Original>,
  circumstances: Circumstances,
): Related[] {
  const related: { bits: number; entry: Related }[] = [];
  for (const other of others) {
    const original = originals.get(other.number)!;
    const all = weigh(other.all, other.page, other.text);
    const reused = isEnough(all, { ...circumstances, traced: other.text.text === null });
    const head =
      other.better === null
        ? undefined
        : (heads.find((one) => one === other.better) ?? heads.find((one) => versions.get(one)?.includes(other.better!)));
    if (head && isSameStory(head, other, originals)) {
      versions.set(head, [...(versions.get(head) ?? []), other]);
      continue;
    }
    if (head) holdsQuotation(head, other, matches[heads.indexOf(head)]!, original);
    if (reused || all.shared >= NEAR * threshold(circumstances)) {
      const why = all.conflicts >= 2 && all.conflicts * 2 >= all.agreed ? 'template' : 'event';
      related.push({ bits: all.shared, entry: { original: reportOriginal(original), why } });
    }
  }
  heads.forEach((head, index) => {
    const match = matches[index]!;
    // A speech that two of the page's sources quote stands in both, though only one explains it.
    for (const other of heads) if (other !== head) holdsQuotation(head, other, match, originals.get(other.number)!);
    match.alsoIn = earliestFirst(match.alsoIn, originals);
    match.alsoSent.push(...listVersions(head, versions.get(head) ?? [], originals));
  });
  return related
    .sort((a, b) => b.bits - a.bits)
    .slice(0, MAX_RELATED)
    .map(({ entry }) => entry);
}

/** Versions of a match, nearest first: by what they share with the page, then by time from the one that is named. */
function listVersions(head: Explanation, versions: readonly Explanation[], originals: ReadonlyMap<number, Original>): AlsoSent[] {
  const shared = (explanation: Explanation) => explanation.all.reduce((sum, piece) => sum + piece.matched, 0);
  const time = (number: number) => Date.parse(originals.get(number)!.published ?? '') || 0;
  const distance = (explanation: Explanation) => Math.abs(time(explanation.number) - time(head.number));
  return [...versions]
    .sort((a, b) => shared(b) - shared(a) || distance(a) - distance(b) || a.number - b.number)
    .slice(0, MAX_ALSO)
    .map(({ number }) => {
      const { uri, published, headline } = originals.get(number)!;
      return { uri, published, headline };
    });
}

/** Notes in `alsoIn` the passages of a match of which another original has a quotation. Both have their passages in the page's order. */
function holdsQuotation(head: Explanation, other: Explanation, match: Match, original: Original): void {
  const here = head.page.quoted;
  const there = other.text.quoted;
  let from = 0;
  for (let passage = 0; passage < head.pieces.length && match.alsoIn.length < MAX_HELD; passage++) {
    const { pageFrom, pageTo } = head.pieces[passage]!;
    while (from < other.all.length && other.all[from]!.pageTo <= pageFrom) from++;
    for (let k = from; k < other.all.length && other.all[k]!.pageFrom < pageTo; k++) {
      if (other.all[k]!.run < QUOTED_RUN || quotedIn(other.all[k]!, pageFrom, pageTo, here, there) < QUOTED_RUN) continue;
      const { uri, outlet, published, headline } = original;
      match.alsoIn.push({ uri, passage, outlet, published, headline });
      break;
    }
  }
}

/** Words of a passage that stand in quotation marks on both sides and between words `from` and `to` of the page. */
function quotedIn({ blocks }: Piece, from: number, to: number, here: Uint8Array, there: Uint8Array): number {
  let quoted = 0;
  for (const block of blocks) {
    for (let k = Math.max(0, from - block.page); k < block.length && block.page + k < to; k++)
      quoted += there[block.original + k]! & here[block.page + k]!;
  }
  return quoted;
}

/** Who holds a quotation, by the passage and then by time: who had it first, comes first; what has no time, last. */
function earliestFirst(alsoIn: Match['alsoIn'], originals: ReadonlyMap<number, Original>): Match['alsoIn'] {
  const times = new Map([...originals.values()].map(({ uri, published }) => [uri, Date.parse(published ?? '') || Number.MAX_SAFE_INTEGER]));
  return alsoIn.sort((a, b) => a.passage - b.passage || times.get(a.uri)! - times.get(b.uri)!).slice(0, MAX_ALSO);
}
