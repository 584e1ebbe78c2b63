import * as v from 'valibot';
import type { Draft } from '../page/draft.ts';

/** The longest text taken from a page, in UTF-16 units: about 600,000 words. A longer one is refused, with a word about it. */
export const longestText = 4_000_000;
/** Addresses, titles, names: nothing sensible is longer. */
const line = v.pipe(v.string(), v.maxLength(4_000));
const known = v.nullable(line);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestText));
const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'A span ends before it starts.'),
);

const rule = v.picklist(['dateline', 'byline', 'credit-line', 'sign-off', 'copyright', 'metadata', 'beacon', 'link', 'heading', 'time']);
const evidence = v.object({
  blocks: v.pipe(
    v.array(offset),
    v.maxLength(600_000),
    v.check((blocks) => blocks.length % 3 === 0, 'Blocks come in three numbers each.'),
  ),
  statements: v.pipe(v.array(v.object({ rule, value: line, where: line })), v.maxLength(2_000)),
  monthFirst: v.boolean(),
});

const draft = v.pipe(
  v.object({
    source: line,
    url: known,
    canonical: known,
    title: known,
    site: known,
    language: known,
    bylines: v.pipe(v.array(line), v.maxLength(100)),
    published: known,
    updated: known,
    text: v.pipe(v.string(), v.maxLength(longestText)),
    article: v.pipe(v.array(span), v.maxLength(100_000)),
    cutOff: v.nullable(v.picklist(['paywall', 'continues'])),
    kind: v.picklist(['page', 'selection', 'not-an-article']),
    why: known,
    evidence,
  }),
  v.check(({ text, article, evidence: { blocks } }) => {
    const inside = (at: number): boolean => at <= text.length;
    return article.every((s) => inside(s.end)) && blocks.every((at, i) => i % 3 === 2 || inside(at));
  }, 'A span reaches past the text.'),
);

/**
 * Checks what a content script sent. Content scripts live beside hostile pages: nothing they send is taken on trust.
 * @throws Error that names the first field that is wrong.
 */
export function checkDraft(value: unknown): Draft {
  const result = v.safeParse(draft, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`The page's reading is not sound: ${v.getDotPath(issue) ?? 'reading'}: ${issue.message}`);
}
