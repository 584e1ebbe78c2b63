import { markBoilerplate } from './boilerplate.ts';
import { comparePieces } from './compare.ts';
import { type Circumstances, isEnough } from './enough.ts';
import { type Compared, type Explanation, explain } from './explain.ts';
import type { Original } from './original.ts';
import { type PageSide, preparePage } from './page-side.ts';
import { prepare } from './prepared.ts';
import type { Reading } from './reading.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';
import { compareTrace, prepareTrace } from './trace-compare.ts';
import { RunTable } from './trace-runs.ts';

export interface Context {
  tables: Tables;
  /** How many originals the library holds: more of them, more accidents. */
  librarySize: number;
}

/** Fewer words tell nothing, whoever wrote them. */
export const LEAST_WORDS = 6;
/** More candidates than `lookUp` names are not looked at. */
const MAX_CANDIDATES = 128;

/** A page with the originals that its words are from. */
export interface Explained {
  page: PageSide;
  /** Originals that are enough to be named, and the others that share words with the page. */
  named: Explanation[];
  others: Explanation[];
  /** The traces of those that are held as traces. */
  traces: ReadonlyMap<number, Trace>;
  circumstances: Circumstances;
}

/**
 * Sets a reading's text against the candidates: which of its words are whose.
 * @param supportOf bits that speak for an original beside the text
 * @param time told when the words were read and when they were aligned
 */
export function explainReading(
  reading: Pick<Reading, 'kind' | 'text'>,
  candidates: ReadonlyMap<number, Original>,
  { tables, librarySize }: Context,
  supportOf: (original: Original) => number,
  time: (stage: string) => void = () => {},
): Explained {
  const page = preparePage(reading.text, reading.kind === 'selection', tables.model ?? null);
  time('words');
  const traces = new Map<number, Trace>();
  const compared =
    reading.kind === 'not-an-article' || page.words.count < LEAST_WORDS
      ? new Map<number, Compared>()
      : compareAll(page, candidates, traces);
  markBoilerplate(page, compared);
  time('alignment');
  const circumstances: Circumstances = {
    pageWords: page.words.count,
    librarySize,
    selection: reading.kind === 'selection',
    traced: false,
    modelled: page.model !== null,
    support: 0,
  };
  const enough = ({ evidence, number }: Explanation) =>
    isEnough(evidence, { ...circumstances, traced: traces.has(number), support: supportOf(candidates.get(number)!) });
  const { named, others } = explain(compared, page.words.count, enough, (a, b) => earlier(candidates.get(a)!, candidates.get(b)!));
  return { page, named, others, traces, circumstances };
}

function compareAll(page: PageSide, candidates: ReadonlyMap<number, Original>, traces: Map<number, Trace>): Map<number, Compared> {
  const compared = new Map<number, Compared>();
  let runs: RunTable | null = null;
  const settled = new Float32Array(page.words.count);
  let count = 0;
  for (const [number, original] of candidates) {
    if (++count > MAX_CANDIDATES) break;
    if (original.held === 'text') {
      const text = prepare(original.text, page.model);
      compared.set(number, { text, page, pieces: comparePieces(page, text, settled) });
      continue;
    }
    try {
      runs ??= new RunTable(page);
      const { trace, text } = prepareTrace(original.trace, runs.worth);
      compared.set(number, { text, page, pieces: compareTrace(page, runs, trace, text) });
      traces.set(number, trace);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return compared;
}

/** Negative if `a` was published before `b`. A bare day counts as its beginning; what has no time comes last. */
function earlier(a: Original, b: Original): number {
  const time = (original: Original) => Date.parse(original.published ?? '') || Number.MAX_SAFE_INTEGER;
  return time(a) - time(b);
}
