import { nothingKnown as noFacts, type TextOriginal } from '../engine/original.ts';
import { couldRun, readAddress, soundKey } from './address.ts';
import { splitBylines } from './bylines.ts';
import { bylineInText } from './bylines-in-text.ts';
import { readTime } from './dates.ts';
import { keyHash } from './key-hash.ts';
import { limits } from './limits.ts';
import { readMailTime } from './mail-dates.ts';
import { textOfLine, textOfMarkup } from './markup.ts';
import { type RawBody, soundText } from './raw-text.ts';

/** What a format says of an item, as it stands there: every mapping of a format makes one, and all are made sound in one place. */
export interface RawItem {
  /** The key, where the format has one. Without it the address stands for it. */
  uri: string | null;
  outlet: string | null;
  bylines: string | readonly string[];
  /** In any form that mail, feeds or ISO 8601 know. */
  published: string | null;
  updated: string | null;
  headline: string | null;
  url: string | null;
  genre: string | null;
  language: string | null;
  body: RawBody;
  extent: 'whole' | 'excerpt';
}

export const nothingKnown: RawItem = { ...noFacts, uri: null, body: null, extent: 'whole' };

/** Says what is wrong with an item: the field, and why. */
export type Problem = (field: string, reason: string) => void;

/**
 * The original that an item is: lines without markup, times that can be, addresses of the web only, everything within `limits`.
 * A bad fact is a problem and unknown; an item without text, or with nothing that could be its key, is a problem and `null`.
 */
export function soundOriginal(raw: RawItem, problem: Problem): TextOriginal | null {
  const headline = line(raw.headline);
  const text = soundText(raw.body, headline, problem);
  if (text === null) return null;
  const url = raw.url === null ? null : readAddress(raw.url);
  if (raw.url !== null && url === null) problem('address', `“${raw.url.slice(0, 60)}” is no http or https address`);
  const outlet = line(raw.outlet);
  // What has neither a key nor an address is known by what it is: read again, it is the same.
  const uri = keyOf(raw.uri) ?? url ?? `urn:wireprint:text:${keyHash(`${headline ?? ''}\n${text}`).toString(36)}`;
  const given = typeof raw.bylines === 'string' ? [raw.bylines] : raw.bylines.slice(0, limits.bylines);
  const bylines = splitBylines(
    given.map((one) => line(one) ?? ''),
    outlet,
  );
  return {
    uri,
    outlet,
    bylines: bylines.length > 0 ? bylines : splitBylines(bylineInText(text) ?? '', outlet),
    published: time('time', raw.published, problem),
    updated: time('time of change', raw.updated, problem),
    headline,
    url,
    genre: line(raw.genre),
    language:
      raw.language !== null && /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/.test(raw.language) ? raw.language.replaceAll('_', '-') : null,
    heldExtent: raw.extent,
    demo: false,
    held: 'text',
    text,
  };
}

/** A line of text. Feeds write names of characters twice over (`&amp;#8217;`), so what is left of them is read too. */
function line(value: string | null): string | null {
  if (value === null) return null;
  const text = textOfLine(value.slice(0, limits.line * 4));
  const plain = /&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text) ? textOfLine(textOfMarkup(text.replaceAll('<', '&lt;'))) : text;
  return plain.slice(0, limits.line).trim() || null;
}

function keyOf(uri: string | null): string | null {
  const key = soundKey(uri ?? '');
  return key === '' || key.length > limits.uri || couldRun(uri ?? '') ? null : key;
}

function time(field: string, value: string | null, problem: Problem): string | null {
  if (value === null || value.trim() === '') return null;
  const read = value.length > 100 ? null : (readTime(value) ?? readMailTime(value));
  if (read === null) problem(field, `“${value.slice(0, 40)}” is no date that can be`);
  return read;
}
