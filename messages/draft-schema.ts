import * as v from 'valibot';
import type { Draft } from '../page/draft.ts';
import type { Glanced } from './protocol.ts';

/** The longest text taken from a page, in UTF-16 units: about 600,000 words. A longer one is refused, with a word about it. */
export const longestText = 4_000_000;
/** Addresses, titles, names: nothing sensible is longer. */
const line = v.pipe(v.string(), v.maxLength(4_000));
/** What metadata say: whole abstracts stand in them. */
const longLine = v.pipe(v.string(), v.maxLength(6_000));
const known = v.nullable(line);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestText));

const number = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(longestText));
const lines = v.pipe(v.array(line), v.maxLength(100));
const list = <const T extends v.GenericSchema>(of: T, atMost = 2_000) => v.pipe(v.array(of), v.maxLength(atMost));
const rank = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20));

const draft = v.pipe(
  v.object({
    source: line,
    url: known,
    text: v.pipe(v.string(), v.maxLength(longestText)),
    blocks: v.pipe(
      list(offset, 2_000_000),
      v.check((blocks) => blocks.length % 4 === 0, 'Blocks come in four numbers each.'),
    ),
    regions: list(v.tuple([line, number, line, line]), 500_000),
    head: v.object({
      title: v.nullable(longLine),
      language: known,
      canonical: v.nullable(longLine),
      next: v.nullable(longLine),
      metas: list(v.tuple([line, longLine])),
      data: list(v.pipe(v.string(), v.maxLength(longestText)), 100),
    }),
    authors: list(v.object({ rank, text: line, names: lines, links: lines, outside: list(number) })),
    times: list(v.object({ rank, values: lines })),
    origins: list(v.object({ rule: v.picklist(['beacon', 'link', 'metadata']), value: line, where: line })),
  }),
  v.check(
    ({ text, blocks }) => blocks.every((at, i) => i % 4 > 1 || (at <= text.length && (i % 4 === 0 || at >= blocks[i - 1]!))),
    'A block reaches past the text, or ends before it starts.',
  ),
);

const glanced = v.object({ url: line, text: v.pipe(v.string(), v.maxLength(longestText)) });

/**
 * Checks what a content script sent. Content scripts live beside hostile pages: nothing they send is taken on trust.
 * @throws Error that names the first field that is wrong.
 */
export function checkDraft(value: unknown): Draft {
  return sound(draft, value);
}

/** The same for a page that was only glanced at. */
export function checkGlanced(value: unknown): Glanced {
  return sound(glanced, value);
}

function sound<const T extends v.GenericSchema>(schema: T, value: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`The page's reading is not sound: ${v.getDotPath(issue) ?? 'reading'}: ${issue.message}`);
}
