import { dateFormat, numberFormat, relativeFormat } from './formats.ts';
import type { Voice } from './voice.ts';

/** A moment as it was given: an instant, or no finer than its day, month or year. Never made finer than it is. */
export interface Moment {
  iso: string;
  precision: 'instant' | 'day' | 'month' | 'year';
  /** Milliseconds since 1970; for a bare day and coarser, its beginning in UTC. */
  at: number;
  /** Minutes east of Greenwich as the original wrote it; `null` where it gave no zone or no time. */
  offset: number | null;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const day = 86_400_000;

/**
 * Reads ISO 8601 in any precision. `null` for what is no date, and for a date that is not plausible: before newspapers (1600) or
 * more than two days after `now`.
 */
export function readMoment(iso: string | null, now: number): Moment | null {
  const parts = iso === null ? null : pattern.exec(iso.trim());
  if (!iso || !parts) return null;
  const [, year, month, date, time, zone] = parts;
  const offset = !time || !zone ? null : /z/i.test(zone) ? 0 : minutesOf(zone);
  const text = time ? `${year}-${month}-${date}T${time}:00Z` : `${year}-${month ?? '01'}-${date ?? '01'}T00:00:00Z`;
  const at = Date.parse(text) - (offset ?? 0) * 60_000;
  if (Number.isNaN(at) || Number(year) < 1600 || at > now + 2 * day) return null;
  return { iso: iso.trim(), precision: time ? 'instant' : date ? 'day' : month ? 'month' : 'year', at, offset };
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** In the reader's zone: “13 January 2014, 14:31 GMT”. A bare day stays a day, whatever the zone. */
export function sayMoment(moment: Moment, voice: Voice): string {
  if (moment.precision !== 'instant') return format(moment, voice, { timeZone: 'UTC' });
  if (moment.offset === null) return format(moment, voice, { timeZone: 'UTC', hourCycle: 'h23' });
  return format(moment, voice, { timeZone: voice.timeZone, timeZoneName: 'short' });
}

/** The day alone, in the reader's zone where an instant is known: “13 January 2014”. */
export function sayDay(moment: Moment, voice: Voice): string {
  const zoned = moment.precision === 'instant' && moment.offset !== null;
  return format(moment.precision === 'instant' ? { ...moment, precision: 'day' } : moment, voice, {
    timeZone: zoned ? voice.timeZone : 'UTC',
  });
}

/**
 * The time on the original's own clock, in its own zone and in the 24 hours of the wires, with its day where that is another there; `null` where that would
 * only repeat what {@link sayMoment} says.
 */
export function sayOwnTime(moment: Moment, voice: Voice): string | null {
  if (moment.precision !== 'instant' || moment.offset === null) return null;
  const inZone = (timeZone: string) => format(moment, voice, { timeZone, timeZoneName: 'shortOffset' });
  if (inZone(zoneOf(moment.offset)) === inZone(voice.timeZone)) return null;
  const dayIn = (timeZone: string) => format({ ...moment, precision: 'day' }, voice, { timeZone });
  if (dayIn(zoneOf(moment.offset)) !== dayIn(voice.timeZone)) return sayForCitation(moment, voice);
  const clock = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' } as const;
  return said(dateFormat(voice.locale, { ...clock, timeZone: zoneOf(moment.offset) }), moment);
}

/** The original's own time where it has one, the day where it has not: what a citation states. */
export function sayForCitation(moment: Moment, voice: Voice): string {
  if (moment.precision !== 'instant' || moment.offset === null) return sayMoment(moment, voice);
  return format(moment, voice, { timeZone: zoneOf(moment.offset), hourCycle: 'h23', timeZoneName: 'shortOffset' });
}

/** “12 years ago”, “yesterday”: from `voice.now`, or from another moment. Days are the finest for a bare day. */
export function sayAgo(moment: Moment, voice: Voice): string {
  const words = relativeFormat(voice.locale, { numeric: 'auto' });
  const { precision } = moment;
  if (precision === 'year') return words.format(Number(moment.iso.slice(0, 4)) - new Date(voice.now).getUTCFullYear(), 'year');
  const [amount, unit] = distance(moment.at - (precision === 'instant' ? voice.now : startOfDay(voice)), precision === 'instant');
  return words.format(amount, precision === 'month' && unit === 'day' ? 'month' : unit);
}

/** A span of time between two moments in its largest unit, for “2 days earlier”: the figure and its unit's name for Intl. */
export function sayBetween(milliseconds: number, voice: Voice, fine: boolean): string {
  const [amount, unit] = distance(Math.abs(milliseconds), fine);
  return numberFormat(voice.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.abs(amount));
}

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute';

function distance(milliseconds: number, fine: boolean): [number, Unit] {
  const days = milliseconds / day;
  const size = Math.abs(days);
  if (size >= 365) return [Math.trunc(days / 365.25) || Math.sign(days), 'year'];
  if (size >= 60) return [Math.round(days / 30.44), 'month'];
  if (size >= 1 || !fine) return [Math.trunc(days) || 0, 'day'];
  if (size >= 1 / 24) return [Math.trunc(days * 24), 'hour'];
  return [Math.trunc(days * 1440) || 0, 'minute'];
}

/** Midnight (as UTC) of the reader's today: bare days are compared with days, not with instants. */
function startOfDay(voice: Voice): number {
  const parts = dateFormat('en-CA', { timeZone: voice.timeZone, dateStyle: 'short', calendar: 'gregory' }).format(voice.now);
  return Date.parse(`${parts.slice(0, 10)}T00:00:00Z`);
}

function zoneOf(offset: number): string {
  if (offset === 0) return 'UTC';
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function format(moment: Moment, voice: Voice, options: Intl.DateTimeFormatOptions): string {
  const { precision } = moment;
  const fields: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (precision !== 'year') fields.month = 'long';
  if (precision === 'day' || precision === 'instant') fields.day = 'numeric';
  if (precision === 'instant') Object.assign(fields, { hour: 'numeric', minute: '2-digit' });
  return said(dateFormat(voice.locale, { ...fields, ...options }), moment);
}

function said(written: Intl.DateTimeFormat, { at }: Moment): string {
  // Wires and broadcasters write GMT; browsers write UTC, or GMT+0 in whatever letters.
  return written
    .formatToParts(at)
    .map(({ type, value }) => (type === 'timeZoneName' ? value.replace(/[\u200e\u200f]?[+-]0$/, '').replace(/^UTC$/, 'GMT') : value))
    .join('');
}
