import { type Found, findDate, readDate } from './dates.ts';
import type { TimeMark } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Layout } from './region.ts';

const publishedMeta = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'article.published',
  'article:published',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'date',
  'datecreated',
  'originalpublicationdate',
  'displaydate',
  'ptime',
  'pdate',
  'published',
  'video:release_date',
  'prism.publicationdate',
  'created',
  'rnews:datepublished',
  'weibo:article:create_at',
];
const updatedMeta = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'modified',
  'article.updated',
  'updated',
];

export interface Times {
  published: string | null;
  updated: string | null;
}

/**
 * When the page says that it was published and updated, each from its own sources only: metadata first, then marked-up times, then the
 * lines around the headline; the day in the address is the last resort. `address` is the page's own.
 */
export function readTimes(facts: Facts, marks: readonly TimeMark[], layout: Layout, articleStart: number, address: string | null): Times {
  const marked = (rank: number) => marks.filter((mark) => mark.rank === rank).flatMap(({ values }) => values);
  const monthFirst = isAmerican(facts.language, address);
  const read = (value: unknown) => (typeof value === 'string' ? readDate(value, monthFirst) : null);
  const first = (values: Iterable<unknown>) => {
    for (const value of values) {
      const iso = read(value);
      if (iso) return iso;
    }
    return null;
  };
  const published =
    first(facts.articles.flatMap((a) => [a.datePublished, a.dateCreated, a.uploadDate])) ??
    first(publishedMeta.flatMap((key) => facts.meta.get(key) ?? [])) ??
    first(marked(0)) ??
    first(marked(1)) ??
    visible(layout, articleStart, monthFirst).next().value?.iso ??
    first(marked(2)) ??
    first(marked(3)) ??
    first(facts.things.map((thing) => thing.datePublished)) ??
    ofAddress(address);
  const updated =
    first(facts.articles.map((a) => a.dateModified)) ?? first(updatedMeta.flatMap((key) => facts.meta.get(key) ?? [])) ?? first(marked(4));
  return {
    published: inOwnZone(published, visible(layout, articleStart, monthFirst)),
    updated: updated === published ? null : inOwnZone(updated, visible(layout, articleStart, monthFirst)),
  };
}

/** Dates in short lines near the headline, nearest first: from some lines before the article's text to a few after it began. */
function* visible(layout: Layout, articleStart: number, monthFirst: boolean): Generator<Found> {
  const at = layout.blocks.findIndex((block) => block.end > articleStart);
  const before = layout.blocks.slice(Math.max(0, at - 30), Math.max(0, at)).reverse();
  for (const [distance, block] of [...before, ...layout.blocks.slice(Math.max(0, at), at + 3)].entries()) {
    const text = layout.text.slice(block.start, Math.min(block.end, block.start + 200));
    const inArticle = block.end > articleStart;
    if (text.length > (inArticle ? 200 : distance < 12 ? 150 : 45)) continue;
    const found = findDate(text, monthFirst);
    if (found && (text.length < 90 || found.start < 40)) yield found;
  }
}

/**
 * An instant that the machine's value gives in Greenwich time, put into the page's own zone when the page shows the same instant by its own clock:
 * `02:25Z` beside “9:25 pm” of the day before is `21:25-05:00`.
 */
function inOwnZone(instant: string | null, shown: Iterable<Found>): string | null {
  if (!instant || !/T\d\d:\d\d.*(?:Z|\+00:00)$/.test(instant)) return instant;
  for (const { local } of shown) {
    if (!local) continue;
    const minutes = (Date.parse(`${local}Z`) - Date.parse(`${instant.slice(0, 16)}Z`)) / 60_000;
    if (minutes === 0 || minutes % 15 !== 0 || Math.abs(minutes) > 14 * 60) continue;
    const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
    return `${local}${instant.slice(16).replace(/\.\d+|Z$|\+00:00$/g, '')}${minutes < 0 ? '-' : '+'}${offset}`;
  }
  return instant;
}

/** `/2014/01/13/`, `/2014-01-13-`, `/20140113`. */
function ofAddress(address: string | null): string | null {
  const match = address && /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?!\d)/.exec(address);
  return match ? readDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

/** Whether `1/2/2014` is January 2nd here. */
export function isAmerican(language: string | null, address: string | null): boolean {
  return /^en(?:-us)?$/i.test(language ?? 'en') && !/^https?:\/\/[^/]+\.(?:uk|ie|au|nz|in|za|eu|de|fr)(?:\/|$)/i.test(address ?? '');
}
