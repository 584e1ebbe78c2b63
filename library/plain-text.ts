import { nothingKnown, type RawItem } from './raw-item.ts';

/** What a person says of a plain text: nothing in the file says it. */
export interface TextFacts {
  outlet: string | null;
  bylines: string | null;
  published: string | null;
  headline: string | null;
  url: string | null;
}

/** The original that a plain text is, with the facts that are given with it. A first line that is the headline is no part of the text. */
export function readPlainText(text: string, facts: TextFacts | null): RawItem {
  const given = text.replace(/^\ufeff/, '').trim();
  const headline = facts?.headline?.trim() || null;
  const [first = '', ...rest] = given.split(/\r?\n/);
  return {
    ...nothingKnown,
    uri: null,
    outlet: facts?.outlet ?? null,
    bylines: facts?.bylines ?? [],
    published: facts?.published ?? null,
    headline,
    url: facts?.url ?? null,
    body: { text: headline !== null && first.trim() === headline && rest.join('').trim() !== '' ? rest.join('\n') : given },
  };
}

/** A first line that reads like a headline: short, no full stop, and text after it. Shown to a person, who decides. */
export function headlineIn(text: string): string | null {
  const [first = '', ...rest] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const line = first.trim();
  return line.length >= 10 && line.length <= 160 && !/[.!?:;]$/.test(line) && rest.join('').trim().length > line.length ? line : null;
}
