import { readTime } from './dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `Tue, 03 Jun 2003 09:39:21 GMT`, with what feeds leave out or add: no weekday, no seconds, whole names, dashes. */
const form =
  /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{2}:?\d{2})|([a-z]{1,5}))?)?(?:\s*\(.{0,40}\))?$/iu;
/** The zones that RFC 822 (5.1) names, and those that feeds of Europe write. */
const zones: Record<string, string> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
};

/**
 * A time as mail and RSS 2 write it (RFC 822, RFC 5322), in ISO 8601 and in its own zone. Two digits of a year are 1950 to 2049.
 * A clock time whose zone is not known says no instant: then only the day is kept.
 * @returns `null` for what is none
 */
export function readMailTime(value: string): string | null {
  const parts = form.exec(value.trim());
  if (!parts) return null;
  const [, day = '', name = '', given = '', hour, minute, second = '00', offset, zone] = parts;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const year = given.length === 2 ? String(Number(given) + (Number(given) < 50 ? 2000 : 1900)) : given;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined) return readTime(date);
  const known = offset ? offset.replace(/^(...):?/, '$1:') : zones[zone?.toLowerCase() ?? ''];
  return readTime(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${known ?? ''}`);
}
