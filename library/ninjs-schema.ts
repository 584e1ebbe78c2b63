import * as v from 'valibot';
import { couldRun, soundKey } from './address.ts';
import { limits } from './limits.ts';

const line = v.pipe(v.string(), v.maxLength(limits.line));
const text = v.pipe(v.string(), v.maxLength(limits.text * 2));
/** A list of IPTC's `{ name }` objects; a single one or a bare string is taken too. */
const named = v.object({ name: v.optional(line), role: v.optional(line) });

/** The list comes first: an array is an object too. */
const names = v.union([line, v.pipe(v.array(v.union([line, named])), v.maxLength(100)), named]);

/** One body. `value` may be markup, so twice as long as the text that is kept. */
export const bodySchema = v.object({
  role: v.optional(line),
  contentType: v.optional(line),
  contenttype: v.optional(line),
  value: text,
});
export type Body = v.InferOutput<typeof bodySchema>;

const key = v.pipe(
  v.string(),
  v.maxLength(limits.uri),
  v.check((uri) => !couldRun(uri), 'could be run, and is no key'),
  v.transform(soundKey),
  v.nonEmpty('is empty'),
);

/** What every item must have: a `uri`, or the `guid` of systems that make ninjs 1 of NewsML-G2. Everything else is a fact that can be wrong without spoiling the item. */
export const itemSchema = v.pipe(
  v.unknown(),
  v.transform((value) =>
    value && typeof value === 'object' && !('uri' in value) && 'guid' in value ? { ...value, uri: value.guid } : value,
  ),
  v.looseObject({ uri: key }),
);
export type Item = v.InferOutput<typeof itemSchema>;

/** The facts, each under its name in ninjs 3 and in the older versions (2.x lower case, 1.x singular), first found wins. */
export const factSchemas = {
  headlines: v.union([line, v.array(v.object({ role: v.optional(line), value: line, contentType: v.optional(line) }))]),
  by: v.union([line, v.pipe(v.array(v.union([line, named])), v.maxLength(limits.bylines))]),
  infoSources: names,
  genres: names,
  time: line,
  url: v.pipe(v.string(), v.maxLength(limits.uri)),
  language: v.pipe(v.string(), v.maxLength(35), v.regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, 'is no language tag')),
  copyrightHolder: line,
  copyrightNotice: v.string(),
};

/** Why a value does not fit, in words for people. */
export function reasonOf({ kind, type, message, input, requirement, received }: v.BaseIssue<unknown>): string {
  if (type === 'max_length') return `has ${received} ${typeof input === 'string' ? 'characters' : 'entries'}, more than ${requirement}`;
  return kind === 'schema' ? `is ${kindOf(input)}, which it cannot be` : message;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
