/** A day, also with the zone that XML Schema lets stand at it. */
const bareDay = /^(\d{4})-?(\d{2})-?(\d{2})(?:Z|[+-]\d{2}:?\d{2})?$/;
const instant = /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** The first printed newspapers, and a year that no item of today can have been sent in. */
const firstYear = 1600;
const lastYear = 2200;

/**
 * A time in ISO 8601, in the precision it was given in: an instant with its zone, or a bare day.
 * A clock time without a zone says no instant, so only its day is kept. Basic forms (`20140113T143100Z`) are written out.
 * @returns `null` for what is no date of the calendar or lies outside 1600 to 2200
 */
export function readTime(value: string): string | null {
  const text = value.trim();
  const parts = bareDay.exec(text) ?? instant.exec(text);
  if (!parts) return null;
  const [, year = '', month = '', day = '', hour, minute, second, fraction, zone] = parts;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return date;
  // A leap second is written as 60 and real: Date.parse refuses it, so it is shown as the second before.
  const seconds = second === '60' ? '59' : second;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(seconds ?? 0) > 59) return null;
  if (zone === undefined) return date;
  const offset = readZone(zone);
  if (offset === null) return null;
  return `${date}T${hour}:${minute}${seconds === undefined ? '' : `:${seconds}`}${fraction ? `.${fraction.slice(0, 3)}` : ''}${offset}`;
}

function readZone(zone: string): string | null {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const hours = zone.slice(1, 3);
  const minutes = zone.slice(3).replace(':', '') || '00';
  return Number(hours) <= 14 && Number(minutes) <= 59 ? `${zone[0]}${hours}:${minutes}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
