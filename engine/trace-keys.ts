import { combine, mix } from './hash.ts';
import { readRuns } from './runs.ts';
import { RUN_STRIDE, readTrace, runBits } from './trace.ts';
import type { Words } from './words.ts';

/**
 * What a trace is found by: two runs that follow one another, of 20 bits together. They stand in the same index as the fingerprints of texts.
 */
const SALT = 0x7f4a7c15;

function keyOf(first: number, second: number): number {
  return mix(combine(combine(SALT, runBits(first)), runBits(second)));
}

/** The keys of a trace, as 32-bit hashes. A trace of fewer than two runs has none. */
export function traceKeys(bytes: Uint8Array): Uint32Array {
  const { runs } = readTrace(bytes);
  const keys = new Uint32Array(runs.length);
  let made = 0;
  // Runs that begin before and after a frequent word are one and the same: twice the same bits say too little to be found by.
  for (let i = 0; i + 1 < runs.length; i++) if (runs[i] !== runs[i + 1]) keys[made++] = keyOf(runs[i]!, runs[i + 1]!);
  return keys.slice(0, made);
}

/** The keys that a page's words have, were they those of a trace: one for each word, but for the last. */
export function pageTraceKeys(words: Words): Uint32Array {
  const { hash, count } = readRuns(words);
  const keys = new Uint32Array(Math.max(0, count - RUN_STRIDE));
  for (let i = 0; i < keys.length; i++) keys[i] = keyOf(hash[i]!, hash[i + RUN_STRIDE]!);
  return keys;
}
