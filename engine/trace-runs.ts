import type { Prepared } from './prepared.ts';
import { MOST_IN_RUN, readRuns } from './runs.ts';
import type { Block } from './seeds.ts';
import { RUN_BITS, RUN_STRIDE, runBits, type Trace } from './trace.ts';
import { FREQUENT } from './words.ts';

/** Words in a row of which the runs are those of the trace. */
export interface Stretch extends Block {
  bits: number;
}

/**
 * What a run that fits adds to a diagonal, what one costs that does not, and how far a diagonal is followed into words that do not fit: in bits, where
 * one run in three fits if the words are those of the trace, and one in 1,024 if they are not.
 */
const FITS = 8;
const FAILS = 0.5;
const GIVE_UP = 9;
/** Two runs that the page repeats are followed to this many places. */
const MAX_PLACES = 16;
const MAX_STRETCHES = 20_000;
/** Runs compared for one trace: each diagonal is walked once, and this bounds how many are. */
const MAX_STEPS = 2_000_000;
/** So many words tell what words of the page are worth on average. */
const SAMPLED = 512;
/** Gaps up to so many pairs of places are searched for runs that fit off the diagonal: in large ones two that fit are an accident, apart. */
const MAX_CELLS = 4_096;
const LARGE = 128;

/** The page's runs as a trace would hold them, and where each two that follow one another stand; made once a page, asked by every trace. */
export class RunTable {
  private readonly bits: Uint16Array;
  private readonly length: Uint8Array;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;
  private readonly flags: Uint8Array;
  private readonly surprise: Float32Array;
  private steps = 0;

  /** What a word of the page is worth on average, in bits. */
  readonly worth: number;

  constructor(page: Prepared) {
    const { words, surprise } = page;
    const step = Math.max(1, Math.floor(words.count / SAMPLED));
    let sum = 0;
    let taken = 0;
    for (let i = 0; i < words.count; i += step, taken++) sum += page.worth(i);
    this.worth = sum / Math.max(1, taken);
    this.surprise = surprise;
    this.flags = words.flags;
    const { hash, length, count } = readRuns(words);
    this.bits = Uint16Array.from({ length: count }, (_, i) => runBits(hash[i]!));
    this.length = length;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
    this.mask = size - 1;
    this.heads = new Int32Array(size).fill(-1);
    this.next = new Int32Array(count);
    for (let i = count - RUN_STRIDE - 1; i >= 0; i--) {
      if (this.bits[i] === this.bits[i + RUN_STRIDE]) continue;
      const slot = this.slotOf(this.bits[i]!, this.bits[i + RUN_STRIDE]!);
      this.next[i] = this.heads[slot]!;
      this.heads[slot] = i;
    }
  }

  /** Where words of the trace stand on the page: from each two runs that fit, the diagonal is followed both ways as long as it pays. */
  stretches(trace: Trace): Stretch[] {
    const { runs } = trace;
    const found: Stretch[] = [];
    const walked = new Int32Array(this.bits.length + RUN_STRIDE * runs.length + 1);
    this.steps = 0;
    for (let k = 0; k + 1 < runs.length; k++) {
      if (runs[k] === runs[k + 1]) continue;
      let place = this.heads[this.slotOf(runs[k]!, runs[k + 1]!)]!;
      for (let tries = 0; place >= 0 && tries < MAX_PLACES; place = this.next[place]!) {
        if (this.bits[place] !== runs[k] || this.bits[place + RUN_STRIDE] !== runs[k + 1]) continue;
        tries++;
        const shift = place - RUN_STRIDE * k;
        const diagonal = shift + RUN_STRIDE * runs.length;
        if (walked[diagonal]! > k) continue;
        if (this.steps > MAX_STEPS || found.length > MAX_STRETCHES) return withoutEchoes(found, this.bits.length);
        const to = this.follow(runs, place, k, 1, runs.length);
        const from = this.follow(runs, place, k, -1, walked[diagonal]!);
        walked[diagonal] = to + 1;
        this.collect(trace, shift, from, to, 1, found);
      }
    }
    return withoutEchoes(found, this.bits.length);
  }

  /** Stretches within a gap, on any diagonal; the gap is half-open, in words of the page and of the trace. */
  between(trace: Trace, pageFrom: number, pageTo: number, from: number, to: number): Stretch[] {
    const cells = (pageTo - pageFrom) * (to - from);
    if (pageTo - pageFrom < 2 || to - from < 2 || cells > MAX_CELLS) return [];
    const found: Stretch[] = [];
    for (let shift = pageFrom - to + 1; shift < pageTo - from; shift++) {
      const first = Math.ceil(Math.max(from, pageFrom - shift) / RUN_STRIDE);
      const last = Math.floor((Math.min(to, pageTo - shift) - 1) / RUN_STRIDE);
      this.collect(trace, shift, first, Math.min(last, trace.runs.length - 1), cells > LARGE ? 2 : 1, found);
    }
    return found.filter((one) => one.page + one.length <= pageTo && one.original + one.length <= to);
  }

  /** How many runs that begin in a block fit; one that says again what the run before it says is not counted. */
  count({ runs }: Trace, { page, original, length }: Block): number {
    let fit = 0;
    for (let k = Math.ceil(original / RUN_STRIDE); k * RUN_STRIDE < original + length && k < runs.length; k++)
      if (this.bits[page - original + k * RUN_STRIDE] === runs[k] && runs[k] !== runs[k - 1]) fit++;
    return fit;
  }

  /** Whether runs tell that words differ: one that begins at words `from` up to `to` of the page, on a diagonal, ends by word `end` and does not fit. */
  denies({ runs }: Trace, shift: number, from: number, to: number, end: number): boolean {
    for (let k = Math.max(0, Math.ceil((from - shift) / RUN_STRIDE)); k < runs.length && RUN_STRIDE * k + shift < to; k++) {
      const place = RUN_STRIDE * k + shift;
      if (place < this.bits.length && place + this.length[place]! <= end && this.bits[place] !== runs[k]) return true;
    }
    return false;
  }

  /** The last run in a direction up to which following a diagonal pays. */
  private follow(runs: Uint16Array, place: number, run: number, way: 1 | -1, limit: number): number {
    let best = 0;
    let score = 0;
    let end = run;
    for (let i = place, k = run; score > best - GIVE_UP && i >= 0 && i < this.bits.length; i += way * RUN_STRIDE, k += way) {
      if (way > 0 ? k >= limit : k < limit) break;
      this.steps++;
      score += this.bits[i] === runs[k] ? FITS : -FAILS;
      if (score > best) {
        best = score;
        end = k;
      }
    }
    return end;
  }

  /** The stretches of a diagonal between two runs of the trace, both included, that have `least` runs. */
  private collect(trace: Trace, shift: number, from: number, to: number, least: number, found: Stretch[]): void {
    const fits = (k: number) => this.bits[RUN_STRIDE * k + shift] === trace.runs[k];
    for (let k = from; k <= to; k++) {
      if (!fits(k)) continue;
      const first = k;
      while (k < to && fits(k + 1)) k++;
      const end = Math.min(trace.words, RUN_STRIDE * k + this.length[RUN_STRIDE * k + shift]!);
      if (k - first + 1 < least) continue;
      // Of frequent words before the first that is hashed nothing is known.
      let original = RUN_STRIDE * first;
      while (original + 1 < end && this.flags[original + shift]! & FREQUENT) original++;
      let bits = 0;
      for (let i = original; i < end; i++) bits += this.surprise[i + shift]!;
      found.push({ page: original + shift, original, length: end - original, bits });
    }
  }

  private slotOf(first: number, second: number): number {
    return (Math.imul((first << RUN_BITS) | second, 0x9e3779b1) >>> 7) & this.mask;
  }
}

/** Runs on either side of a frequent word are one, so a stretch has echoes a few words off: those inside a longer one are dropped, of short ones also those half inside. */
const ECHO = 4;
const SHORT = 5;

function withoutEchoes(found: Stretch[], count: number): Stretch[] {
  const shifts = new Int32Array(count + MOST_IN_RUN).fill(-(2 ** 30));
  return found
    .sort((a, b) => b.length - a.length)
    .filter(({ page, original, length }) => {
      const near = (at: number) => Math.abs(shifts[at]! - (page - original)) <= ECHO;
      const inside = length <= SHORT ? near(page) || near(page + length - 1) : near(page) && near(page + length - 1);
      if (inside) return false;
      shifts.fill(page - original, page, page + length);
      return true;
    });
}
