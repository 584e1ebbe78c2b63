import { readTime } from './dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekday = String.raw`(?:\p{L}{2,9}\.?(?:,\s*|\s+))?`;
const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]m\b)?`;
const zone = String.raw`(?<zone>[+-]\d{2}(?::?\d{2})?|[a-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)?(?:\s*\(.{0,40}\))?`;
/** `Tue, 03 Jun 2003 09:39:21 GMT`, with what feeds leave out or add: no weekday, no seconds, whole names, dashes, halves of the day. */
const mail = new RegExp(
  String.raw`^${weekday}(?<day>\d{1,2})[\s-]+(?<month>\p{L}{3,9})\.?[\s-]+(?<year>\d{4}|\d{2})(?:,?\s+${clock}\s*${zone})?$`,
  'iu',
);
/** `June 3, 2003 9:39 AM EDT`, as American programs write it, and C's `Tue Jun  3 09:39:21 GMT 2003`, with the year at the end. */
const american = [`,?\\s+(?<year>\\d{4})(?:,?\\s+(?:at\\s+)?${clock}\\s*${zone})?`, `\\s+${clock}\\s*${zone}\\s+(?<year>\\d{4})`].map(
  (rest) => new RegExp(String.raw`^${weekday}(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})${rest}$`, 'iu'),
);
/** The zones that RFC 822 (5.1) names, and those that feeds of Europe write. */
const zones: Record<string, string> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
};

/**
 * A time as mail, RSS 2 (RFC 822, RFC 5322) and programs of their days write it, in ISO 8601 and in its own zone. Two digits of a year are
 * 1950 to 2049. A clock time whose zone is not known says no instant: then only the day is kept.
 * @returns `null` for what is none
 */
export function readMailTime(value: string): string | null {
  const text = value.trim();
  const parts = [mail, ...american].map((form) => form.exec(text)?.groups).find((groups) => groups);
  if (!parts) return null;
  const { day = '', month: name = '', year: given = '', hour, minute, second = '00' } = parts;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const year = given.length === 2 ? String(Number(given) + (Number(given) < 50 ? 2000 : 1900)) : given;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined) return readTime(date);
  const half = parts.half?.toLowerCase();
  const hours = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
  return readTime(`${date}T${String(hours).padStart(2, '0')}:${minute}:${second}${zoneOf(parts.zone ?? '')}`);
}

/** A zone as ISO 8601 writes it: `+0200`, `+02` and `GMT+2` are one. Empty for a name that is not known. */
function zoneOf(given: string): string {
  const [, name = '', sign, hours = '', minutes = '00'] = /^([a-z]*)(?:([+-])(\d{1,2}):?(\d{2})?)?$/i.exec(given) ?? [];
  if (!sign) return zones[name.toLowerCase()] ?? '';
  return name === '' || zones[name.toLowerCase()] === 'Z' ? `${sign}${hours.padStart(2, '0')}:${minutes}` : '';
}
