import type { Span } from '../engine/span.ts';
import { brokenLines } from './broken-lines.ts';
import { type Found, findDate, readDate, readMoment } from './dates.ts';
import type { TimeMark } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Block, Layout } from './region.ts';

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
export function readTimes(facts: Facts, marks: readonly TimeMark[], layout: Layout, article: Span, address: string | null): Times {
  const { start: articleStart, end: articleEnd } = article;
  const marked = (rank: number) => marks.filter((mark) => mark.rank === rank).flatMap(({ values }) => values);
  const ofOwn = (rank: number) => marks.filter((mark) => mark.rank === rank && !isOfChange(mark, layout)).flatMap(({ values }) => values);
  const monthFirst = isAmerican(facts.language, address);
  const first = (values: Iterable<unknown>): Moment | null => {
    for (const value of values) {
      const moment = typeof value === 'string' ? readMoment(value, monthFirst) : null;
      if (moment) return moment;
    }
    return null;
  };
  const shown = visible(layout, articleStart, monthFirst);
  const edited = lastEdited(layout, monthFirst);
  const unedited = (value: string) => !edited || readDate(value, monthFirst)?.slice(0, 10) !== edited.iso.slice(0, 10);
  const published =
    first(facts.articles.flatMap((a) => [a.datePublished, a.dateCreated, a.uploadDate])) ??
    first(publishedMeta.flatMap((key) => facts.meta.get(key) ?? [])) ??
    first(marked(0)) ??
    first(marked(1)) ??
    shown.find(({ updates, states }) => states && !updates) ??
    shown.find(({ updates }) => !updates) ??
    closing(layout, articleEnd, monthFirst) ??
    stated(layout, monthFirst) ??
    first(ofOwn(2).filter(unedited)) ??
    first(ofOwn(3).filter(unedited)) ??
    first(facts.things.map((thing) => thing.datePublished)) ??
    first([ofAddress(address)]) ??
    // Pages that tell of their last change only, in markup for any date.
    first(marked(2).filter(unedited)) ??
    first(marked(3).filter(unedited));
  const updated =
    first(facts.articles.map((a) => a.dateModified)) ??
    first(updatedMeta.flatMap((key) => facts.meta.get(key) ?? [])) ??
    first(marked(4)) ??
    shown.find(({ updates }) => updates) ??
    edited;
  const iso = published && inOwnZone(published, shown, shown.find(({ updates }) => !updates) ?? null);
  return { published: iso, updated: updated && updated.iso !== published?.iso ? inOwnZone(updated, shown, null) : null };
}

/** A date with the hour as it was written. */
type Moment = Pick<Found, 'iso' | 'local'>;

/** What says that a date is that of a change. */
const updating =
  /(?:(?<!\p{L})(?:updated|modified|last edited|revised|aktualisiert|zuletzt (?:geändert|bearbeitet)|mise? à jour|modifiée?|actualizad[oa]|atualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizace|aktualizováno|frissítve|güncelleme|güncellendi|обновлено|изменено|оновлено|ενημέρωση|تحديث|עודכן|अपडेट)(?!\p{L})|更新|수정)[^\d]{0,40}$/iu;
/** What says that a date at an article's end is its own. */
const signing =
  /^[^\p{L}]*(?:(?:date|datum|fecha|data|дата|published|posted|written|created|veröffentlicht|erstellt|eingestellt|geschrieben|publié|publicado|pubblicato|опубликовано|author|autor|auteur|автор)(?!\p{L})|(?:by|von|par|por)\s)/iu;
/** A line that says when something was published is no picture's caption, whatever its label says. */
const published =
  'published|posted|first published|veröffentlicht|publié|publicado|pubblicato|опубликовано|опубліковано|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|publikováno|megjelent|δημοσίευση|yayınlanma|giriş|diterbitkan|תאריך פרסום|نشر|تاریخ انتشار|प्रकाशित|เผยแพร่';
const publishing = new RegExp(`^[^\\p{L}]*(?:(?:${published})(?!\\p{L})|公開日|掲載日|配信|发布时间|發布時間|송고|입력|등록)`, 'iu');
/** “This entry was posted in Weather on May 19, 2010 by Ann”: the sentence that weblogs put at an entry's head or end, in the languages of their systems. */
const entered =
  /(?<!\p{L})(?:this (?:entry|post|article|story|item) was (?:first |originally )?(?:posted|published|written)|(?:entry|post) was (?:posted|published)|(?:dieser|der) (?:beitrag|eintrag|artikel|text) wurde|wurde am .{0,40}? gepostet|(?:ce contenu|cet(?:te)? (?:article|entrée)|ce (?:billet|texte)) a été (?:publi|écrit)|est[ea] (?:entrada|artículo|nota) (?:fue|ha sido) (?:publicad|escrit)|est[ea] (?:entrada|post|artigo|texto) foi (?:publicad|escrit|postad)|quest[oa] (?:articolo|post|contenuto|voce) è stat[oa] (?:pubblicat|scritt|inserit)|dit (?:bericht|artikel) (?:werd|is) (?:geplaatst|gepubliceerd)|запись (?:была )?опубликована)/iu;
const longestEntered = 400;
/** Before there were news pages: such a date in a line that does not say what of is somebody's birthday. */
const firstPages = '1994';

/** A date in a line near the headline: whether of a change, and whether the line says that it is of the publication. */
type Shown = Found & { updates: boolean; states: boolean };

/**
 * Dates in short lines near the headline, nearest first: from some lines before the article's text to a few after it began. What stands far above, where
 * a site's head may tell today's date over its menu, comes behind a date with its hour in the article's first lines.
 */
function visible(layout: Layout, articleStart: number, monthFirst: boolean): Shown[] {
  const at = Math.max(
    0,
    layout.blocks.findIndex((block) => block.end > articleStart),
  );
  const before = layout.blocks.slice(Math.max(0, at - 30), at).reverse();
  const datesOf = (blocks: readonly Block[], most: number) =>
    blocks.flatMap(({ start, end, caption }) =>
      brokenLines(layout.text.slice(start, Math.min(end, start + longestEntered))).flatMap((line) => [
        ...datesOfLine(line, caption, most, monthFirst),
      ]),
    );
  const [near, far, within] = [
    datesOf(before.slice(0, nearby), 150),
    datesOf(before.slice(nearby), 45),
    datesOf(layout.blocks.slice(at, at + 3), 199),
  ];
  return [...near, ...within.filter(({ local }) => local), ...far, ...within.filter(({ local }) => !local)];
}

/** Lines before an article's text that are by its headline. */
const nearby = 12;

function* datesOfLine(line: string, caption: boolean, most: number, monthFirst: boolean): Generator<Shown> {
  const text = apart(line);
  const enters = text.length < longestEntered && entered.test(text);
  const states = enters || publishing.test(text);
  if (caption && !states) return;
  if (!enters && text.length > most) return;
  const found = findDate(text, monthFirst);
  if (!found) return;
  const updates = updating.test(text.slice(0, found.start));
  if (!enters && !updates && text.length >= 90 && found.start >= 40) return;
  if (!states && (found.iso < firstPages || (!updates && sentence.test(text.slice(0, found.start)) && /\.\s*$/.test(text)))) return;
  yield { ...found, updates, states };
  // “Updated 5 May 2019; posted 3 May 2019”
  const next = updates ? findDate(text.slice(found.end), monthFirst) : null;
  if (next) yield { ...next, updates: updating.test(text.slice(found.end, found.end + next.start)), states: false };
}

/** Three small words in a row: such a line tells of something that was on that day. */
const sentence = /(?<!\p{L})\p{Ll}+\s+\p{Ll}+\s+\p{Ll}+\s/u;

/** Whether a marked time is that of a change, by its own text or by what stands right before it. */
function isOfChange({ values }: TimeMark, { text }: Layout): boolean {
  const shown = values.at(-1)!.trim();
  const found = findDate(shown);
  if (found && updating.test(shown.slice(0, found.start))) return true;
  const at = shown.length > 5 ? text.indexOf(shown) : -1;
  return at >= 0 && updating.test(apart(text.slice(Math.max(0, at - 40), at)));
}

/** “Ann ExampleUpdated May 5, 2019, 9 am EDTMay 3, 2019”: elements without a space between them. */
function apart(text: string): string {
  return text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
}

/** “Author: Ann, 3 May 2015” in the article's last lines; or, wherever it stands, the one sentence of the page that says when the entry was posted. */
function closing({ blocks, text }: Layout, articleEnd: number, monthFirst: boolean): Found | null {
  const last = blocks.findLastIndex((block) => block.start < articleEnd);
  const lineOf = ({ start, end }: Span) => (end - start < longestEntered ? text.slice(start, end) : '');
  for (const line of blocks.slice(Math.max(0, last - 1), last + 4).map(lineOf)) {
    const found = (line.length < 100 && signing.test(line)) || entered.test(line) ? findDate(line, monthFirst) : null;
    if (found) return found;
  }
  const [only, more] = blocks.map(lineOf).filter((line) => entered.test(line));
  return only && !more ? findDate(only, monthFirst) : null;
}

/** “Publié le 29/10/2012”, wherever the page has it by its markup, as long as it has no other such line: lists of stories have many. */
function stated({ blocks, text }: Layout, monthFirst: boolean): Found | null {
  const lines = blocks.flatMap(({ start, end }) => (end - start < 150 ? brokenLines(text.slice(start, end)) : []));
  const days = lines.filter((line) => line.length < 60 && publishing.test(line)).map((line) => findDate(line, monthFirst));
  return days.length === 1 ? days[0]! : null;
}

/** “This page was last edited on 4 November 2020” among the page's last lines, as wikis have it. */
function lastEdited({ blocks, text }: Layout, monthFirst: boolean): Found | null {
  for (const { start, end } of blocks.slice(-25)) {
    const line = end - start < 150 ? text.slice(start, end) : '';
    const found = findDate(line, monthFirst);
    if (found && updating.test(line.slice(0, found.start))) return found;
  }
  return null;
}

/**
 * The page's own zone, where it shows the same moment by its own clock: `02:25Z` beside “9:25 pm” of the day before is `21:25-05:00`. So is
 * `02:25` without a zone: machines mean Greenwich by that; and where the page shows a zone, and the machine's clock without its own fits that, the page is right.
 */
function inOwnZone({ iso, local }: Moment, shown: readonly Shown[], line: Shown | null): string {
  if (!local) return iso;
  const greenwich = Date.parse(`${local}Z`);
  const isGreenwich = /T.*(?:Z|\+00:00)$/.test(iso);
  for (const own of shown) {
    if (!own.local) continue;
    if (own.iso.includes('T') && !isGreenwich && Math.abs(Date.parse(own.iso) - greenwich) < 60_000) return own.iso;
    const minutes = (Date.parse(`${own.local}Z`) - greenwich) / 60_000;
    if ((isGreenwich || !iso.includes('T')) && minutes !== 0 && minutes % 15 === 0 && Math.abs(minutes) <= 14 * 60) {
      const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
      const seconds = /T\d\d:\d\d(:\d\d)/.exec(iso)?.[1] ?? '';
      return `${own.local}${seconds}${minutes < 0 ? '-' : '+'}${offset}`;
    }
  }
  return isGreenwich ? bySight(iso, shown, line) : iso;
}

/**
 * A moment of Greenwich where the page shows another: by the zone that it shows beside some other hour; or, where the line with its date has the day before (after, if the
 * line says that it is of the publication) and no hour, that day alone. The day that readers see is the page's; its hour is then not known.
 */
function bySight(iso: string, shown: readonly Shown[], line: Shown | null): string {
  const zone = shown.map((own) => /T.*([+-]\d\d):(\d\d)$/.exec(own.iso)).find((match) => match !== null);
  if (zone) {
    const minutes = Number(zone[1]) * 60 + Math.sign(Number(zone[1])) * Number(zone[2]);
    return `${new Date(Date.parse(iso) + minutes * 60_000).toISOString().slice(0, 19)}${zone[1]}:${zone[2]}`;
  }
  const days = line && !line.local ? (Date.parse(line.iso) - Date.parse(iso.slice(0, 10))) / 86_400_000 : 0;
  const hour = Number(iso.slice(11, 13));
  return (days === -1 && hour < 12) || (days === 1 && hour >= 10 && line!.states) ? line!.iso : iso;
}

/** `/2014/01/13/`, `/2014/1/13/`, `/2014-01-13-`, `/20140113`. */
function ofAddress(address: string | null): string | null {
  const match =
    address &&
    (/[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?!\d)/.exec(address) ??
      // “/2021/03/05/…”, “/2021/politics/03/05/…”.
      /\/((?:19|20)\d\d)\/(?:[a-z][\w.-]*\/)?(\d{1,2})\/(\d{1,2})(?:\/|$)/i.exec(address));
  return match ? readDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`) : null;
}

/** Whether `1/2/2014` is January 2nd here. */
export function isAmerican(language: string | null, address: string | null): boolean {
  return /^en(?:-us)?$/i.test(language ?? 'en') && !/^https?:\/\/[^/]+\.(?:uk|ie|au|nz|in|za|eu|de|fr)(?:\/|$)/i.test(address ?? '');
}
