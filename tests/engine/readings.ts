import { inspect } from '../../engine/inspect.ts';
import { lookUp } from '../../engine/lookup.ts';
import type { Original, TextOriginal } from '../../engine/original.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { buildSegment } from '../../engine/segment.ts';
import type { Tables } from '../../engine/tables.ts';
import { makeTrace } from '../../engine/trace.ts';

/** What tests of the engine share: originals and readings with only what a test speaks of, and the whole path in one call. */
export const tables: Tables = {
  agencies: [{ name: 'Norvane', names: ['Norvane News Agency'], short: ['NNA'], domains: ['norvane.example'] }],
  outlets: [{ name: 'The Tesmark Post', names: ['Tesmark Post'], domains: ['tesmark.example'], kind: 'newspaper' }],
};

export function original(text: string, facts: Partial<TextOriginal> = {}): TextOriginal {
  return {
    uri: 'urn:test:original',
    outlet: 'Norvane',
    bylines: ['Ada Quill'],
    published: '2025-03-04T09:00:00Z',
    updated: null,
    headline: null,
    url: null,
    genre: null,
    language: 'en',
    heldExtent: 'whole',
    demo: false,
    held: 'text',
    ...facts,
    text,
  }; // prettier-ignore
}

export function asTrace(item: TextOriginal): Original {
  const { text, held: _, ...facts } = item;
  return { ...facts, held: 'trace', trace: makeTrace(text) };
}

export function reading(text: string, facts: Partial<Reading> = {}): Reading {
  return {
    source: 'test',
    url: null,
    canonical: null,
    title: null,
    site: null,
    language: 'en',
    bylines: [],
    published: null,
    updated: null,
    article: [],
    cutOff: null,
    claims: [],
    kind: 'page',
    why: null,
    ...facts,
    text,
  }; // prettier-ignore
}

/** Indexes the originals, looks the reading up and inspects it. */
export function check(page: Reading, originals: readonly Original[], librarySize = originals.length): Report {
  const segment = buildSegment(originals.map((item, index) => ({ number: index + 1, original: item })));
  const numbers = lookUp(page, [segment], librarySize);
  return inspect(page, new Map(numbers.map((number) => [number, originals[number - 1]!])), { tables, librarySize });
}

/** A repeatable source of numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** So many words of an invented language, few of them often. */
export function babble(count: number, seed: number): string {
  const next = random(seed);
  const words: string[] = [];
  for (let i = 0; i < count; i++) words.push(`ko${Math.floor(next() * next() * 5000).toString(36)}ra`);
  return words.join(' ');
}

export const ferry = `A ferry with 212 people on board caught fire off the island of Hollin on Tuesday, and rescuers brought all but three of them ashore.

The blaze began on the car deck shortly after midnight and spread to the cabins within twenty minutes, the coastguard said. "We heard a bang and then the lights went out," said passenger Mirela Sand.

The owner, Brightwater Lines, denied that the ship had been overloaded. A spokeswoman declined to comment on the age of the sprinklers.

Inspectors found faulty dampers on the vessel in 2021. They cleared her for service four months later.

Divers will examine the hull on Friday, weather permitting.`;

export const harvest = `Growers in the Tallow valley expect the smallest plum harvest in thirty years after a late frost killed most of the blossom.

"I walked the rows at dawn and there was nothing left to save," said farmer Otto Brand, whose family has worked the same slope since 1911.

The regional council promised loans of up to 40,000 crowns for each holding. Banks in the valley have not said whether they will take part.`;
