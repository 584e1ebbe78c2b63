import * as v from 'valibot';
import type { Original } from '../engine/original.ts';
import { readTrace, TRACE_VERSION } from '../engine/trace.ts';
import { fromBase64 } from './base64.ts';
import { limits } from './limits.ts';
import { textOfMarkup } from './markup.ts';
import { type Body, bodySchema, type Item, reasonOf } from './ninjs-schema.ts';
import { storable, withoutHeadline } from './raw-text.ts';

export const traceType = 'application/vnd.wireprint.trace';

/** What an original holds of its article. */
export type Held = { held: 'text'; text: string } | { held: 'trace'; trace: Uint8Array };
export type Holding = Held & Pick<Original, 'heldExtent'>;

/** Roles of bodies that are about the article, not its text. */
const besides = /summary|abstract|caption|headline|note|description|teaser|promo/i;

/** Roles by which agencies name the text itself, in one form or another. */
const wholeRoles = /^(?:|main|text|plain|html5?|xhtml|rich-?text|rich-?html5?|nitf)$/i;

/**
 * The best body of an item: whole text before an excerpt, text before a trace, plain before markup where it has paragraphs; where there
 * is none, what describes the text, as the part of it that is known.
 * Plain text is kept as it was given: offsets in a report count in it. Markup becomes paragraphs.
 * @param headline is no part of the text where that repeats it; a plain body of role `main`, as this project writes it, stays as it is
 * @returns `null` where no body can be used; then a problem says why
 */
export function readBody(item: Item, problem: (path: string, reason: string) => void, headline: string | null = null): Holding | null {
  const bodies = bodiesOf(item, problem).sort((a, b) => rank(a.body) - rank(b.body));
  let best: { holding: Holding; rank: number } | null = null;
  for (const { body, path } of bodies) {
    const own = rank(body);
    // Of forms of one text the first is taken, but for one that holds it and more.
    if (own >= unusable || (best && (own >= 10 || best.rank >= 10))) continue;
    const holding = holdingOf(body, path, headline, best ? () => {} : problem);
    if (holding && (!best || isFuller(holding, best.holding))) best = { holding, rank: own };
  }
  if (best) return best.holding;
  const described = bodies.length === 0 ? descriptionOf(item) : null;
  if (described) return { held: 'text', text: described, heldExtent: 'excerpt' };
  problem('bodies', bodies.length === 0 ? 'the item has no text' : 'no body of the item is its text');
  return null;
}

/** Bodies of one item that are looked at: real ones have up to ten. */
const mostBodies = 100;

type Placed = { body: Body; path: string };

/** Whether an item brings any text of its own, of whatever kind. */
export function hasBody(item: Item): boolean {
  return bodiesOf(item, () => {}).length > 0;
}

/** A paragraph has more characters than a note that a form of the text may have beside it. */
const shortestParagraph = 60;

/** Whether one form of a text has all of another and a paragraph more before or after it: some agencies leave the first out of the plain form. */
function isFuller(one: Holding, other: Holding): boolean {
  if (one.held !== 'text' || other.held !== 'text') return false;
  const [longer, shorter] = [one, other].map(({ text }) => text.replace(/\s+/gu, ''));
  return longer!.length > shorter!.length + shortestParagraph && (longer!.endsWith(shorter!) || longer!.startsWith(shorter!));
}

function bodiesOf(item: Item, problem: (path: string, reason: string) => void): Placed[] {
  const given: { value: unknown; path: string }[] = [];
  if (Array.isArray(item.bodies))
    item.bodies.slice(0, mostBodies).forEach((value, at) => void given.push({ value, path: `bodies[${at}]` }));
  // ninjs 1.x: `body_text`, `body_html`, `body_xhtml` and so on; in the wild also `body`.
  for (const [name, value] of Object.entries(item)) {
    if (typeof value !== 'string' || !/^body(?:_[a-z]{1,20})?$/.test(name)) continue;
    const contentType = name === 'body_text' ? 'text/plain' : /html/.test(name) ? 'text/html' : undefined;
    given.push({ value: { value, contentType }, path: name });
  }
  return given.slice(0, mostBodies).flatMap(({ value, path }) => {
    const result = v.safeParse(bodySchema, value);
    if (result.success) return [{ body: result.output, path }];
    problem(path, reasonOf(result.issues[0]));
    return [];
  });
}

/** What an item without a body says of its text: a feed's summary. Of a picture it would be the caption. */
function descriptionOf(item: Item): string | null {
  if ((typeof item.type === 'string' && item.type !== 'text') || 'eventDetails' in item) return null;
  const listed = Array.isArray(item.descriptions) ? item.descriptions.slice(0, 20) : [];
  for (const value of [...listed, item.description_html, item.description_text]) {
    const parsed = v.safeParse(bodySchema, typeof value === 'string' ? { value } : value);
    if (!parsed.success || /caption|note/i.test(parsed.output.role ?? '')) continue;
    const text = textOfMarkup(isMarkup(parsed.output) ? parsed.output.value : parsed.output.value.replaceAll('<', '&lt;'));
    if (text !== '' && text.length <= limits.text) return storable(text);
  }
  return null;
}

const unusable = 100;

function rank(body: Body): number {
  const type = typeOf(body);
  if (besides.test(body.role ?? '') || /^(?:image|video|audio)\//.test(type)) return unusable;
  if (isTrace(body)) return 90;
  // A plain body without paragraphs is the poorer one where the same text is there with them.
  const form = isMarkup(body) ? 1 : /[\r\n]/.test(body.value.trim()) ? 0 : 2;
  return (body.role === 'excerpt' ? 20 : wholeRoles.test(body.role ?? '') ? 0 : 10) + form;
}

function holdingOf(body: Body, path: string, headline: string | null, problem: (path: string, reason: string) => void): Holding | null {
  const extent = body.role === 'excerpt' || /;\s*extent=excerpt\b/i.test(body.contentType ?? '') ? 'excerpt' : 'whole';
  if (isTrace(body)) {
    const trace = fromBase64(body.value);
    const trouble = trace === null ? 'the trace is no base64' : troubleWith(trace);
    if (trace !== null && trouble === null) return { held: 'trace', trace, heldExtent: extent };
    problem(path, trouble!);
    return null;
  }
  const given = isMarkup(body) ? textOfMarkup(body.value) : body.value;
  const asItIs = !isMarkup(body) && /^(?:main|excerpt)$/.test(body.role ?? '');
  const text = storable(asItIs ? given : withoutHeadline(given, headline));
  if (text.trim() === '') problem(path, 'the text is empty');
  else if (text.length > limits.text) problem(path, `the text has ${text.length} characters, more than ${limits.text}`);
  else return { held: 'text', text, heldExtent: extent };
  return null;
}

/** Why a trace cannot be kept: what cannot be read would lie in the library and never be found. */
function troubleWith(trace: Uint8Array): string | null {
  if (trace.length === 0 || trace.length > limits.trace) return 'the trace is empty or too large';
  if (trace[0] !== TRACE_VERSION)
    return `the trace has version ${trace[0]}, and this Wireprint reads version ${TRACE_VERSION}: get it anew from where it came, or update Wireprint`;
  try {
    readTrace(trace);
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'the trace is damaged';
  }
}

function typeOf(body: Body): string {
  return (body.contentType ?? body.contenttype ?? '').toLowerCase();
}

function isTrace(body: Body): boolean {
  return body.role === 'trace' || typeOf(body).startsWith(traceType);
}

/** By what it says it is, or, where it says nothing, by a paragraph element in it. Nobody means the source of an XML document to be read. */
function isMarkup(body: Body): boolean {
  const type = typeOf(body);
  if (/^\s*<(?:\?xml|!doctype|html|nitf)\b/i.test(body.value)) return true;
  return type === '' ? /<(?:p|div|br)\b[^>]*>/i.test(body.value) : /html|xml|nitf/.test(type);
}
