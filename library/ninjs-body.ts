import * as v from 'valibot';
import type { Original } from '../engine/original.ts';
import { fromBase64 } from './base64.ts';
import { limits } from './limits.ts';
import { textOfMarkup } from './markup.ts';
import { type Body, bodySchema, type Item } from './ninjs-schema.ts';

export const traceType = 'application/vnd.wireprint.trace';

/** What an original holds of its article. */
export type Held = { held: 'text'; text: string } | { held: 'trace'; trace: Uint8Array };
export type Holding = Held & Pick<Original, 'heldExtent'>;

/** Roles of bodies that are about the article, not its text. */
const besides = /summary|abstract|caption|headline|note|description|teaser|promo/i;

/** Roles by which agencies name the text itself, in one form or another. */
const wholeRoles = /^(?:|main|text|plain|html5?|xhtml|rich-?text|rich-?html5?|nitf)$/i;

/**
 * The best body of an item: whole text before an excerpt, text before a trace, plain before markup where it has paragraphs.
 * Plain text is kept as it was given: offsets in a report count in it. Markup becomes paragraphs.
 * @returns `null` where no body can be used; then a problem says why
 */
export function readBody(item: Item, problem: (path: string, reason: string) => void): Holding | null {
  const bodies = bodiesOf(item, problem).sort((a, b) => rank(a.body) - rank(b.body));
  for (const { body, path } of bodies) {
    const holding = rank(body) < unusable ? holdingOf(body, path, problem) : null;
    if (holding) return holding;
  }
  problem('bodies', bodies.length === 0 ? 'the item has no text' : 'no body of the item is its text');
  return null;
}

type Placed = { body: Body; path: string };

function bodiesOf(item: Item, problem: (path: string, reason: string) => void): Placed[] {
  const given: { value: unknown; path: string }[] = [];
  if (Array.isArray(item.bodies)) item.bodies.slice(0, 100).forEach((value, at) => void given.push({ value, path: `bodies[${at}]` }));
  // ninjs 1.x: `body_text`, `body_html`, `body_xhtml` and so on; in the wild also `body`.
  for (const [name, value] of Object.entries(item)) {
    if (typeof value !== 'string' || !/^body(?:_[a-z]{1,20})?$/.test(name)) continue;
    const contentType = name === 'body_text' ? 'text/plain' : /html/.test(name) ? 'text/html' : undefined;
    given.push({ value: { value, contentType }, path: name });
  }
  return given.flatMap(({ value, path }) => {
    const result = v.safeParse(bodySchema, value);
    if (result.success) return [{ body: result.output, path }];
    problem(path, result.issues[0].message);
    return [];
  });
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

function holdingOf(body: Body, path: string, problem: (path: string, reason: string) => void): Holding | null {
  const extent = body.role === 'excerpt' || /;\s*extent=excerpt\b/i.test(body.contentType ?? '') ? 'excerpt' : 'whole';
  if (isTrace(body)) {
    const trace = fromBase64(body.value);
    if (trace && trace.length > 0 && trace.length <= limits.trace) return { held: 'trace', trace, heldExtent: extent };
    problem(path, trace ? 'the trace is empty or too large' : 'the trace is no base64');
    return null;
  }
  // A lone surrogate cannot be stored as UTF-8; its stand-in is as long, so offsets stay.
  const text = (isMarkup(body) ? textOfMarkup(body.value) : body.value).replace(/\p{Surrogate}/gu, '\ufffd');
  if (text.trim() === '') problem(path, 'the text is empty');
  else if (text.length > limits.text) problem(path, `the text has ${text.length} characters, more than ${limits.text}`);
  else return { held: 'text', text, heldExtent: extent };
  return null;
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
