import type { Original } from '../engine/original.ts';
import { makeTrace } from '../engine/trace.ts';

/** The same facts, without the text. A trace stays what it is. */
export function asTrace(original: Original): Original {
  if (original.held === 'trace') return original;
  const { held: _held, text, ...facts } = original;
  return { ...facts, held: 'trace', trace: makeTrace(text) };
}
