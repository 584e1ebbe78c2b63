import { combine, mix } from './hash.ts';
import type { Shingles } from './shingles.ts';
import { RUN_WINDOW, readTrace, runBits } from './trace.ts';

/**
 * What a trace is found by: two runs that follow one another, with the distance between them. One run's ten bits are too few to
 * search by; two and the distance are 22. They stand in the same index as the fingerprints of texts.
 */
const SALT = 0x7f4a7c15;

function keyOf(first: number, second: number, distance: number): number {
  return mix(combine(combine(SALT + distance, first), second));
}

/** The keys of a trace, as 32-bit hashes. A trace of fewer than two runs has none. */
export function traceKeys(bytes: Uint8Array): Uint32Array {
  const { at, hash } = readTrace(bytes);
  const keys = new Uint32Array(Math.max(0, at.length - 1));
  for (let i = 0; i + 1 < at.length; i++) keys[i] = keyOf(hash[i]!, hash[i + 1]!, at[i + 1]! - at[i]!);
  return keys;
}

/** The key that a page's runs at words `at` and `at + distance` would have in a trace. */
export function pageTraceKey(runs: Shingles, at: number, distance: number): number {
  return keyOf(runBits(runs.hash[at]!), runBits(runs.hash[at + distance]!), distance);
}

/** Runs that follow one another in a trace are at most this far apart: winnowing's guarantee. */
export const MAX_DISTANCE = RUN_WINDOW;
