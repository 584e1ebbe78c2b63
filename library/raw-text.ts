import { limits } from './limits.ts';
import { textOfMarkup } from './markup.ts';

/** A body as its format has it: markup, or plain text in lines. */
export type RawBody = { markup: string } | { text: string } | null;

/**
 * The running text of a body, without the headline that some repeat as its first paragraph.
 * @param problem says why there is none
 */
export function soundText(body: RawBody, headline: string | null, problem: (field: string, reason: string) => void): string | null {
  const given = body === null ? '' : 'markup' in body ? body.markup : body.text;
  if (given.length > limits.text * 2) {
    problem('text', `has ${given.length} characters, more than ${limits.text}`);
    return null;
  }
  const text = body !== null && 'markup' in body ? plain(textOfMarkup(given)) : paragraphs(given);
  if (text === '') problem('text', 'there is none');
  else if (text.length > limits.text) problem('text', `has ${text.length} characters, more than ${limits.text}`);
  else return storable(withoutHeadline(text, headline));
  return null;
}

/** A lone surrogate cannot be stored as UTF-8; its stand-in is as long, so offsets stay. */
export function storable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Plain text in paragraphs: where no line is empty, each line is one, as agencies send them. */
function paragraphs(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n[^\S\n]*\n/.test(clean) ? clean.split(/\n(?:[^\S\n]*\n)+/) : clean.split('\n');
  return parts
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The headline stands apart: as a sentence of the text it would be missing from every repost that has one of its own. */
export function withoutHeadline(text: string, headline: string | null): string {
  const end = text.indexOf('\n');
  return headline !== null && end > 0 && text.slice(0, end).trim() === headline ? text.slice(end).trim() : text;
}

/** Names of characters that were written twice over (`o&amp;#39;clock`) and are left of one reading. */
function plain(text: string): string {
  return text.replace(/&(?:#\d{2,6}|#x[\da-f]{2,5}|quot|apos|nbsp);/gi, (name) => textOfMarkup(name) || ' ');
}
