import type { Original, TextOriginal } from '../../engine/original.ts';
import type { Reading } from '../../engine/reading.ts';
import { selectionReading } from '../../engine/readings.ts';
import type { Tables } from '../../engine/tables.ts';

export const noTables: Tables = { agencies: [], outlets: [] };

const words = (
  'harbour council winter bridge engineer budget ferry island storm repair minister vote market grain tunnel railway signal teacher school ' +
  'river flood rescue doctor clinic vaccine border treaty envoy satellite launch desert solar battery museum theatre festival stadium ' +
  'coach keeper verdict judge witness appeal factory union strike wage pension lender interest credit copper shipment export tariff'
).split(' ');

/** Sentences of the number's own: the same number gives the same text, two numbers share no run of words. */
export function madeText(number: number, sentences = 6): string {
  let state = (number + 1) * 2654435761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state;
  };
  const lines = Array.from({ length: sentences }, () => {
    const line = Array.from({ length: 14 }, () => words[next() % words.length]).join(' ');
    return `${line[0]!.toUpperCase()}${line.slice(1)} in ${1000 + (next() % 9000)}.`;
  });
  return lines.join('\n\n');
}

/** A whole original with text. */
export function made(number: number, facts: Partial<TextOriginal> = {}): Original {
  return {
    uri: `urn:test:${number}`,
    outlet: 'Test Wire',
    bylines: ['Ada Quill'],
    published: '2020-05-04T10:00:00Z',
    updated: null,
    headline: `Headline ${number}`,
    url: null,
    genre: null,
    language: 'en',
    heldExtent: 'whole',
    demo: false,
    held: 'text',
    text: madeText(number),
    ...facts,
  };
}

export function madeAll(count: number, from = 0): Original[] {
  return Array.from({ length: count }, (_, at) => made(from + at));
}

/** A page with this text and nothing else. */
export function readingOf(text: string): Reading {
  return { ...selectionReading('test', text), kind: 'page' };
}
