import { expect, it } from 'vitest';
import type { Match, Report } from '../../engine/report.ts';
import { emptyPairs, pairFigures, scorePair } from './pair-score.ts';

const lead = 'A ferry with 212 people on board caught fire off the island of Hollin on Tuesday night.';
const owner = 'The owner, Brightwater Lines, denied that the ship had been overloaded with lorries.';
const own = 'Our own reporter counted eleven gulls, two crates and a lonely umbrella along the quay.';
const original = `${lead} ${owner}`;

function figures(matches: Partial<Match>[], page = `${own} ${lead}`): Record<string, number> {
  const tally = emptyPairs();
  scorePair({ page: { text: page }, matches } as Report, new Map([['urn:a', original]]), tally);
  return pairFigures('x', tally);
}

const first = { uri: 'urn:a' } as Match['original'];
const span = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const passage = (part: string, as = part) => ({ page: span(`${own} ${lead}`, part), original: span(original, as), similarity: 1 });
const absent = (part: string) => ({ state: 'absent', original: span(original, part) }) as Match['leftOut'][number];

it('is full where all that is copied is told and all that is missing is left out', () => {
  const match = { original: first, passages: [passage(lead)], leftOut: [absent(owner)] };
  expect(figures([match])).toMatchObject({ 'x.wordRecall': 1, 'x.wordPrecision': 1, 'x.leftOutRecall': 1, 'x.leftOutPrecision': 1 });
});

it('counts what is told of other words, and what is not told', () => {
  const match = { original: first, passages: [passage('A ferry with 212 people', owner)], leftOut: [absent(lead)] };
  expect(figures([match])).toMatchObject({ 'x.wordPrecision': 0, 'x.leftOutRecall': 0, 'x.leftOutPrecision': 0 });
  expect(figures([match])['x.wordRecall']).toBe(0);
});

it('does not call missed what another match has of the page', () => {
  const match = { original: first, passages: [], leftOut: [] };
  expect(figures([match])['x.wordRecall']).toBe(0);
  expect(figures([match, { original: { uri: 'urn:b' } as Match['original'], passages: [passage(lead)] }])['x.wordRecall']).toBe(1);
});

it('tells nothing found from another story found', () => {
  expect(figures([])).toMatchObject({ 'x.spotted': 0, 'x.rightArticle': 0 });
  expect(figures([{ original: { uri: 'urn:b' } as Match['original'], passages: [] }])).toMatchObject({
    'x.spotted': 1,
    'x.rightArticle': 0,
  });
});
