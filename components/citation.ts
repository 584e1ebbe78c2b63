import type { OriginalFacts } from '../engine/original.ts';
import { safeLink } from './addresses.ts';
import { readMoment, sayForCitation } from './times.ts';
import type { Voice } from './voice.ts';

export type Citable = Pick<OriginalFacts, 'bylines' | 'headline' | 'outlet' | 'published' | 'url'>;

/**
 * A citation in plain text: authors, headline, outlet, time, address, each only where it is known, with no mark left behind by
 * one that is not. The time is the original's own, in its own zone.
 *
 *     Warren Strobel: “Headline”. Reuters, 13 January 2014, 14:31 GMT. https://…
 */
export function cite(original: Citable, voice: Voice): string {
  const authors = original.bylines.length > 0 ? voice.list(original.bylines) : null;
  const headline = original.headline && voice.say('citationHeadline', original.headline.trim());
  const moment = readMoment(original.published, voice.now);
  const published = [original.outlet, moment && sayForCitation(moment, voice)].filter(Boolean).join(voice.say('listComma'));
  const title = authors && headline ? voice.say('citationAuthors', authors, headline) : (authors ?? headline);
  const sentences = [title, published].filter((part): part is string => Boolean(part)).map((part) => closed(part, voice));
  return [...sentences, safeLink(original.url)].filter(Boolean).join(' ');
}

/** Ends with one full stop, also where the text brings its own mark. */
function closed(text: string, voice: Voice): string {
  return /[.!?。！？؟।…]["”»'’]?$/u.test(text) ? text : text + voice.say('fullStop');
}
