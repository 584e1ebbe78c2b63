import { describe, expect, it } from 'vitest';
import { occupiedOf, occupy } from '../../engine/occupied.ts';
import { Postings, pack } from '../../engine/packing.ts';
import { keepWords, takeWords } from '../../engine/page-words.ts';
import { eachPosting, findEntries, HASH_BITS, MAX_FREQUENCY, type Segment } from '../../engine/segment-format.ts';
import { elect, electBest } from '../../engine/tally.ts';
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
  return [...found.subarray(0, findEntries(segment, hash, found, 0, 0, MAX_FREQUENCY))].map((entry) => segment.numbers[entry]!);
};
const over = (votes: Votes, least = 0) => elect(votes.hits.over(least), least);
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
      const votes = new Votes([segment], asked.length, MAX_FREQUENCY, 1);
      votes.castAll(asked, asked.length);
      return over(votes);
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
  const cast = (segments: readonly Segment[], hashes: number[], common = MAX_FREQUENCY, librarySize = 10) => {
    const votes = new Votes(segments, hashes.length, common, librarySize);
    votes.castAll(Uint32Array.from(hashes, wide), hashes.length);
    return votes;
  };

  it('counts rare fingerprints for more than common ones', () => {
    const segment = segmentOf([1, 2], [2], [2], [2]);
    const [rare] = over(cast([segment], [1]));
    const others = over(cast([segment], [2]));
    expect(others).toHaveLength(4);
    expect(rare!.votes).toBeGreaterThan(others[0]!.votes);
  });

  it('names the few that had most', () => {
    const { hits } = cast([segmentOf([1], [1, 2], [3], [1, 2, 3], [2])], [1, 2, 3]);
    const all = elect(hits.over(0), 0);
    expect(all).toHaveLength(5);
    expect(electBest(hits.over(0), 2)).toEqual(all.slice(0, 2));
    expect(electBest(hits.over(0), 9)).toEqual(all);
  });

  it('sets a fingerprint aside that too many originals hold', () => {
    const votes = cast([segmentOf([1, 2], [2], [2])], [1, 2], 2);
    expect(over(votes).map(({ number }) => number)).toEqual([1]);
    votes.castCommon();
    expect(over(votes).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('tells a fingerprint that is set aside among several segments, and beside others', () => {
    for (const holders of [9, 10, 40, 300]) {
      const segment = segmentOf(...Array.from({ length: holders }, (_, i) => [5, 6 + i]), [4, 999]);
      const votes = cast([segment, segmentOf([4, 5])], [5], holders);
      expect(votes.hits.count).toBe(0);
      expect(cast([segment, segmentOf([4, 5])], [5], holders + 1).hits.count).toBe(holders < MAX_FREQUENCY ? holders + 1 : 0);
    }
  });

  it('lets votes fade that stand far apart', () => {
    const segment = segmentOf([1, 2]);
    const near = cast([segment], [1, 2]);
    const far = cast([segment], [1, ...Array.from({ length: 2500 }, (_, i) => 1000 + i), 2]);
    expect(over(near)[0]!.votes).toBeGreaterThan(1.9 * over(far)[0]!.votes);
  });

  it('counts what the page repeats four times, and what was removed not at all', () => {
    const segment = segmentOf([1]);
    expect(over(cast([segment], Array<number>(100).fill(1)))).toEqual(over(cast([segment], [1, 1, 1, 1])));
    expect(cast([segment], [1]).hits.over(0, new Set([1])).count).toBe(0);
  });

  it('keeps every original of a page that meets thousands, in two segments', () => {
    const [first, second] = [0, 2500].map((from) => segmentOf(...Array.from({ length: 2500 }, (_, i) => [from + i])));
    second!.numbers.forEach((number, entry) => {
      second!.numbers[entry] = number + 2500;
    });
    const votes = cast([first!, second!], [...Array(5000).keys()]);
    expect(over(votes).map(({ number }) => number)).toEqual(Array.from({ length: 5000 }, (_, i) => i + 1));
  });

  it('passes over the hits of originals that cannot have so many votes, and over no other', () => {
    const segment = segmentOf(...Array.from({ length: 3000 }, (_, i) => (i === 1234 ? [1234, 5000, 5001, 5002] : [i])));
    const votes = cast([segment], [...Array(3000).keys(), 5000, 5001, 5002], MAX_FREQUENCY, 3000);
    const least = 30;
    const hits = votes.hits.over(least);
    expect(hits.count).toBeLessThan(votes.hits.count / 4);
    expect([...hits.number.subarray(0, hits.count)].filter((number) => number === 1235)).toHaveLength(4);
    expect(elect(hits, least)).toEqual(elect(votes.hits.over(0), least));
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
