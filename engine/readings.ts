import type { Reading } from './reading.ts';

const nothing: Omit<Reading, 'source' | 'kind'> = {
  url: null,
  canonical: null,
  title: null,
  site: null,
  language: null,
  bylines: [],
  published: null,
  updated: null,
  text: '',
  article: [],
  cutOff: null,
  claims: [],
  why: null,
};

/** A selection: text without a page around it. `url` is the page's that it was selected on. */
export function selectionReading(source: string, text: string, url: string | null = null): Reading {
  return { ...nothing, source, url, text, kind: 'selection' };
}

/** A page of which only the text is known as yet. */
export function textReading(source: string, text: string): Reading {
  return { ...nothing, source, url: source, text, kind: 'page' };
}

/** Stands for an input that could not be read, so that it has a report that says why. */
export function unreadable(source: string, url: string | null, why: string): Reading {
  return { ...nothing, source, url, kind: 'not-an-article', why };
}
