import { describe, expect, it } from 'vitest';
import { occupiedOf, occupy } from '../../engine/occupied.ts';
import { Postings, pack } from '../../engine/packing.ts';
import { keepWords, takeWords } from '../../engine/page-words.ts';
import { eachPosting, findOriginals, HASH_BITS, MAX_FREQUENCY, type Segment } from '../../engine/segment-format.ts';
import { Votes } from '../../engine/votes.ts';
import { readWords } from '../../engine/words.ts';

/** A segment of these postings: a list of 28-bit fingerprints an original; numbers are 1, 2, 3 … */
function segmentOf(...originals: number[][]): Segment {
  const postings = new Postings();
  originals.forEach((hashes, entry) => {
    for (const hash of hashes) postings.push(hash, entry);
  });
  return pack(
    originals.map((_, i) => i + 1),
    0,
    postings,
  );
}

const find = (segment: Segment, hash: number) => {
  const found = new Uint32Array(MAX_FREQUENCY + 1);
  return [...found.subarray(0, findOriginals(segment, hash, found, 0))];
};
/** The fingerprint as a shingle's hash of 32 bits. */
const wide = (hash: number) => (hash << (32 - HASH_BITS)) >>> 0;

describe('pack', () => {
  it('finds each fingerprint with all that hold it, and no other', () => {
    const top = 2 ** HASH_BITS - 1;
    const segment = segmentOf([0, 7, top], [7, 7, 8], [top, 0]);
    expect([0, 7, 8, 9, top - 1, top].map((hash) => find(segment, hash))).toEqual([[1, 3], [1, 2], [2], [], [], [1, 3]]);
    expect(segment.postings).toBe(7);
  });

  it('says the same at any size, whatever bucket a fingerprint falls into', () => {
    for (const count of [1, 2, 63, 64, 65, 1000, 20_000]) {
      const spread = Array.from({ length: count }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 0) >>> 4);
      const segment = segmentOf(spread, spread.slice(0, 3));
      spread.forEach((hash, i) => {
        if (i < 200) expect(find(segment, hash)).toEqual(i < 3 ? [1, 2] : [1]);
      });
      const seen: number[] = [];
      eachPosting(segment, (hash) => seen.push(hash));
      expect(seen).toEqual([...spread, ...spread.slice(0, 3)].sort((a, b) => a - b));
    }
  });

  it('holds nothing where nothing was given', () => {
    expect(find(segmentOf(), 5)).toEqual([]);
    expect(find(segmentOf([]), 0)).toEqual([]);
  });
});

describe('occupiedOf', () => {
  it('never says no to a fingerprint that is held, and mostly to others', () => {
    const hashes = Array.from({ length: 5000 }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 0) >>> 4);
    const occupied = occupiedOf(segmentOf(hashes))!;
    const holds = (hash: number) => ((occupied.bits[(hash >>> occupied.shift) >>> 5]! >>> ((hash >>> occupied.shift) & 31)) & 1) === 1;
    expect(hashes.every(holds)).toBe(true);
    const others = Array.from({ length: 5000 }, (_, i) => (Math.imul(i + 1, 0x85ebca6b) >>> 0) >>> 4);
    expect(others.filter(holds).length).toBeLessThan(1000);
  });
});

describe('occupy', () => {
  it('reads a large segment in steps, in which lookups find what they find without it', { timeout: 60_000 }, () => {
    const count = 4_100_000;
    const hashes = new Postings();
    for (let i = 0; i < count; i++) hashes.push((Math.imul(i + 1, 0x9e3779b1) >>> 0) >>> 4, 0);
    const segment = pack([7], 0, hashes);
    const asked = Uint32Array.from({ length: 64 }, (_, i) => Math.imul(i * 64_000 + 1, 0x9e3779b1));
    const elected = () => {
      const votes = new Votes(1, asked.length, MAX_FREQUENCY, 1, undefined);
      votes.castAll(asked, asked.length, [segment]);
      return votes.over(0);
    };
    expect(occupiedOf(segment)).toBeNull();
    const before = elected();
    expect(before).toHaveLength(1);
    let steps = 1;
    for (const _ of occupy(segment)) {
      if (++steps === 3) expect(elected()).toEqual(before);
      expect(occupiedOf(segment)).toBeNull();
    }
    expect(steps).toBe(11);
    expect(occupiedOf(segment)).not.toBeNull();
    expect(elected()).toEqual(before);
  });
});

describe('Votes', () => {
  const cast = (votes: Votes, segment: Segment, hashes: number[]) =>
    votes.castAll(Uint32Array.from(hashes, wide), hashes.length, [segment]);

  it('counts rare fingerprints for more than common ones', () => {
    const segment = segmentOf([1, 2], [2], [2], [2]);
    const votes = new Votes(1, 10, MAX_FREQUENCY, 4, undefined);
    cast(votes, segment, [1]);
    const [rare] = votes.over(0);
    const others = new Votes(1, 10, MAX_FREQUENCY, 4, undefined);
    cast(others, segment, [2]);
    expect(others.over(0)).toHaveLength(4);
    expect(rare!.votes).toBeGreaterThan(others.over(0)[0]!.votes);
  });

  it('names the few that had most', () => {
    const segment = segmentOf([1], [1, 2], [3], [1, 2, 3], [2]);
    const votes = new Votes(1, 10, MAX_FREQUENCY, 5, undefined);
    cast(votes, segment, [1, 2, 3]);
    expect(votes.best(2)).toEqual(votes.over(0).slice(0, 2));
    expect(votes.best(9)).toEqual(votes.over(0));
  });

  it('sets a fingerprint aside that too many originals hold', () => {
    const segment = segmentOf([1, 2], [2], [2]);
    const votes = new Votes(1, 10, 2, 3, undefined);
    cast(votes, segment, [1, 2]);
    expect(votes.over(0).map(({ number }) => number)).toEqual([1]);
    votes.castCommon([segment]);
    expect(votes.over(0).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('lets votes fade that stand far apart', () => {
    const segment = segmentOf([1, 2]);
    const [near, far] = [new Votes(1, 10_000, MAX_FREQUENCY, 100, undefined), new Votes(1, 10_000, MAX_FREQUENCY, 100, undefined)];
    near.cast(wide(1), 0, [segment]);
    near.cast(wide(2), 3, [segment]);
    far.cast(wide(1), 0, [segment]);
    far.cast(wide(2), 9000, [segment]);
    expect(near.over(0)[0]!.votes).toBeGreaterThan(1.9 * far.over(0)[0]!.votes);
  });

  it('counts what the page repeats four times, and what was removed not at all', () => {
    const segment = segmentOf([1]);
    const votes = new Votes(1, 100, MAX_FREQUENCY, 10, undefined);
    cast(votes, segment, Array<number>(100).fill(1));
    const few = new Votes(1, 100, MAX_FREQUENCY, 10, undefined);
    cast(few, segment, [1, 1, 1, 1]);
    expect(votes.over(0)).toEqual(few.over(0));
    const without = new Votes(1, 100, MAX_FREQUENCY, 10, new Set([1]));
    cast(without, segment, [1]);
    expect(without.over(0)).toEqual([]);
  });

  it('keeps every original of a page that meets thousands', () => {
    const segment = segmentOf(...Array.from({ length: 5000 }, (_, i) => [i]));
    const votes = new Votes(1, 5000, MAX_FREQUENCY, 5000, undefined);
    cast(votes, segment, [...Array(5000).keys()]);
    expect(new Set(votes.over(0).map(({ number }) => number)).size).toBe(5000);
  });
});

describe('the words of a page', () => {
  it('are read once for a lookup and the inspection that follows, and not kept longer', () => {
    const text = 'Rain fell on the harbour.';
    const words = keepWords(text);
    expect(takeWords(text)).toBe(words);
    expect(takeWords(text)).not.toBe(words);
    keepWords(text);
    expect(takeWords('Another text.')).toEqual(readWords('Another text.'));
  });
});
