import * as v from 'valibot';
import { readAddress } from './address.ts';
import { feedText } from './feed-text.ts';
import { limits } from './limits.ts';
import { reasonOf } from './ninjs-schema.ts';
import type { OutletOf } from './outlet-finder.ts';
import { plainPageAddress } from './page-original.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';

const text = v.nullish(v.pipe(v.string(), v.maxLength(limits.text * 2)));
const line = v.nullish(v.pipe(v.string(), v.maxLength(limits.line)));
const authors = v.nullish(v.pipe(v.array(v.object({ name: line })), v.maxLength(limits.bylines)));

const feedSchema = v.looseObject({
  // The version is an address; some write its number alone.
  version: v.pipe(v.string(), v.regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/|^1(?:\.[01])?$/)),
  title: line,
  language: line,
  home_page_url: line,
  authors,
  author: v.nullish(v.object({ name: line })),
  // Not looked through here: each item is checked when its turn comes, and there may be a million.
  items: v.custom<unknown[]>(Array.isArray),
});
export type JsonFeed = v.InferOutput<typeof feedSchema>;

const itemSchema = v.looseObject({
  id: v.nullish(v.union([v.string(), v.number()])),
  url: line,
  external_url: line,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: line,
  date_modified: line,
  language: line,
  authors,
  author: v.nullish(v.object({ name: line })),
});

/** The feed that a JSON value is (JSON Feed 1 and 1.1), or `null`. */
export function asJsonFeed(value: unknown): JsonFeed | null {
  return v.is(feedSchema, value) ? value : null;
}

/** An item of a JSON Feed; a sentence where it is none. */
export function readJsonFeedItem(value: unknown, feed: JsonFeed, outletOf: OutletOf): RawItem | string {
  if (!value || typeof value !== 'object') return 'is no item of a feed';
  const parsed = v.safeParse(itemSchema, value);
  if (!parsed.success) return `${v.getDotPath(parsed.issues[0]) ?? 'the item'}: ${reasonOf(parsed.issues[0])}`;
  const item = parsed.output;
  const url = plainPageAddress(item.url || item.external_url || null);
  const id = item.id === null || item.id === undefined ? null : String(item.id);
  const own = namesOf(item);
  const whole = item.content_html ?? (item.content_text ? markupOf(item.content_text) : null);
  return {
    ...nothingKnown,
    uri:
      readAddress(url ?? '') ??
      (id === null || /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `${feed.home_page_url ?? feed.title ?? 'feed'}#${id}`),
    outlet: outletOf(url) ?? feed.title ?? null,
    bylines: own.length > 0 ? own : namesOf(feed),
    published: item.date_published ?? item.date_modified ?? null,
    updated: item.date_published && item.date_modified !== item.date_published ? (item.date_modified ?? null) : null,
    headline: item.title ?? null,
    url,
    language: item.language ?? feed.language ?? null,
    ...feedText(whole, item.summary ? markupOf(item.summary) : null),
  };
}

function namesOf(of: {
  authors?: { name?: string | null | undefined }[] | null | undefined;
  author?: { name?: string | null | undefined } | null | undefined;
}): string[] {
  return [...(of.authors ?? []), ...(of.author ? [of.author] : [])].flatMap(({ name }) => name || []);
}

/** Plain text as markup that reads back to the same paragraphs. */
function markupOf(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
