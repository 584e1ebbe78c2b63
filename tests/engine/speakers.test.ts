import { expect, it } from 'vitest';
import { prepare } from '../../engine/prepared.ts';
import { speakersOf } from '../../engine/speakers.ts';
import { makeTrace } from '../../engine/trace.ts';
import { prepareTrace } from '../../engine/trace-compare.ts';

const speakers = (text: string) => speakersOf(prepare(text));

it.each<[string, (string | null)[]]>([
  ['“We heard a bang and then the lights went out,” said passenger Anna Sand.', ['Anna Sand']],
  ['Mayor Anna Sand opened the hall. “It is too small,” Sand said.', [null, 'Anna Sand']],
  ['“It is too small,” she said.', [null]],
  ['“I trust Peter Brand,” said Anna Sand.', ['Anna Sand']],
  ['“We agree,” said Anna Sand after she met Peter Brand.', [null]],
  ['Anna Sand said the hall was too small.', [null]],
])('%s', (text, expected) => expect(speakers(text)).toEqual(expected));

it('knows no names of a trace', () => {
  const text = '“We heard a bang and then the lights went out,” said passenger Anna Sand to a reporter on Monday evening.';
  expect(speakersOf(prepareTrace(makeTrace(text), 1).text)).toEqual([null]);
});
