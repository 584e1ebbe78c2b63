import { findEraDay } from './eras.ts';
import { monthNumber } from './months.ts';

/** Zone names that news pages write, as offsets. Of those with two meanings the one that agencies use: `IST` is India's, `BST` Britain's, `CST` America's. */
const zones: Record<string, string> = {
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  UHR: '',
  EST: '-05:00',
  EDT: '-04:00',
  ET: '',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  BST: '+01:00',
  WET: 'Z',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  WIB: '+07:00',
  IST: '+05:30',
  SGT: '+08:00',
  HKT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

// No flags `i` and `u`, no `\p{L}`: with them one of these patterns takes a browser 90 ms to compile, on every page anew.
const letter = 'a-zA-Z\\u00c0-\\u1fff\\u3040-\\ud7ff';
/** Not right before a date: scripts that write no spaces have their words there (“입력2014-01-13”). */
const beside = 'a-zA-Z\\u00c0-\\u1fff';
const month = `(?<month>[${letter}]{2,12})\\.?`;
const year = '(?<year>(?:19|20)\\d\\d)';
const day = '(?<day>\\d{1,2})';
const ordinal = '(?:st|nd|rd|th|ST|ND|RD|TH)';
const half = '[AaPp]\\.?[Mm]\\b\\.?';
const clock = `(?<hour>\\d{1,2})(?:[:.hH](?<minute>\\d\\d)(?::(?<second>\\d\\d))?\\s*(?<half>${half})?|\\s*(?<halfOnly>${half}))`;
/** Any few capitals: which of them are a zone, `zones` says. */
const zone = '(?:\\s*(?:\\(|at )?(?<zone>[+-]\\d\\d:?\\d\\d|(?:[A-Z]{1,4}|[Uu]hr|gmt|utc)\\b(?![+-]))\\)?)?';
const between = '(?:\\s*(?:[,|·•–—@-]|at|At|AT|um|à|a las|alle|às|kl\\.?|om)?\\s*)';

/** Forms of a date in running text, most telling first. Each has a year in four digits (see `hasYear`). */
const forms = [
  // 2014-01-13T14:31:00Z, 2014/01/13 14:31
  `(?<![\\d/-])${year}[-/.](?<monthNumber>\\d{1,2})[-/.]${day}(?!\\d)(?:(?:[Tt]|\\s+)${clock}(?:[.,]\\d+)?${zone})?`,
  // Mon Jan 13, 2014 2:31pm GMT
  `${month}\\s+${day}${ordinal}?,?\\s+${year}(?!\\d)(?:${between}${clock}${zone})?`,
  // 13. Januar 2014 14:31, 13 de enero de 2014, 1er mars 2014
  `(?<!\\d)${day}(?:${ordinal}|er|º|ª|\\.)?(?:\\s+(?:de|DE|of)|\\s+d['’])?[\\s-]*${month}(?:\\s+(?:de|del|DE))?,?[\\s-]*${year}(?!\\d)(?:${between}${clock}${zone})?`,
  // 2014年1月13日 14:31, 2014년 1월 13일
  `${year}\\s*[年년]\\s*(?<monthNumber>\\d{1,2})\\s*[月월]\\s*${day}\\s*[日일]?(?:\\s*${clock}${zone})?`,
  // 2014. január 13. 14:31
  `${year}\\.\\s+${month}\\s+${day}(?!\\d)\\.?(?:${between}${clock}${zone})?`,
  // ngày 13 tháng 1 năm 2014
  `(?<!\\d)${day}\\s+tháng\\s+(?<monthNumber>\\d{1,2})(?:,?\\s+năm)?\\s+${year}(?!\\d)`,
  // 14:31 GMT, 13 January 2014
  `${clock}${zone}[,\\s]+(?:[${letter}]{2,9}\\.?,?\\s+)?(?:${day}\\s+${month}|${month.replaceAll('<month>', '<monthToo>')}\\s+${day.replaceAll('<day>', '<dayToo>')}),?\\s+${year}(?!\\d)`,
  // 13.01.2014, 01/13/2014: which comes first is settled by the numbers, the point, or the language
  `(?<![\\d./-])(?<first>\\d{1,2})(?<mark>[./-])(?<then>\\d{1,2})\\k<mark>${year}(?!\\d|\\.\\d)(?:${between}${clock}${zone})?`,
].map((form) => new RegExp(`(?<![${beside}])${form}`, 'g'));
/** What machines write, before the forms above are made. */
const machine =
  /^(?<year>(?:19|20)\d\d)-(?<monthNumber>\d\d)-(?<day>\d\d)(?:[Tt ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?\s?(?<zone>[Zz]|[+-]\d\d:?\d\d)?)?$/;
const hasYear = /(?:19|20)\d\d/;
/** Arabic, Persian, Devanagari and Thai digits; each is one unit, so that places stay. */
const otherDigit = /[٠-٩۰-۹०-९๐-๙]/g;
const latin = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (code >= 0xe50 ? 0xe50 : code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660));
};

/** A date with where it stands in the text it was found in. */
export interface Found {
  iso: string;
  /** The hour as it stands there, in whatever zone: `2014-01-13T14:31`; `null` where there is none. */
  local: string | null;
  start: number;
  end: number;
}

/**
 * Finds the first date of a text, in the precision it has: an instant with its zone (`2014-01-13T14:31Z`), or a bare day where the
 * hour or the zone is not given. `null` when there is none that is plausible. `monthFirst`: how `1/2/2014` is meant.
 */
export function findDate(written: string, monthFirst = false): Found | null {
  const text = written.replace(otherDigit, latin);
  const other = findEraDay(text);
  let best: Found | null = other && isPlausible(other.iso) ? { ...other, local: null } : null;
  if (!hasYear.test(text)) return best;
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      if (best && match.index >= best.start) break;
      const found = foundIn(match, monthFirst);
      if (!found) continue;
      best = found;
      break;
    }
  }
  return best;
}

function foundIn(match: RegExpExecArray, monthFirst: boolean): Found | null {
  const groups = match.groups ?? {};
  const date = dayOf(groups, monthFirst);
  if (!date || !isPlausible(date)) return null;
  const time = hourOf(groups);
  const zone = zoneOf(groups);
  const local = time && `${date}T${time}`;
  return {
    iso: local && zone ? local + zone : date,
    local: local?.slice(0, 16) ?? null,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Reads a machine's value: ISO in its loose forms, RFC 2822, seconds or milliseconds since 1970. */
export function readDate(value: string, monthFirst = false): string | null {
  return readMoment(value, monthFirst)?.iso ?? null;
}

/** The same, with the hour as it was written: values without a zone have one too. */
export function readMoment(value: string, monthFirst = false): Pick<Found, 'iso' | 'local'> | null {
  const text = value.trim();
  if (text.length > 100) return null;
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const iso = new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString();
    return isPlausible(iso) ? { iso, local: iso.slice(0, 16) } : null;
  }
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)\d*(Z)?)?$/.exec(text);
  if (packed) return findDate(`${packed[1]}-${packed[2]}-${packed[3]}${packed[6] ? `T${packed[4]}:${packed[5]}Z` : ''}`);
  const exact = machine.exec(text);
  return exact ? foundIn(exact, monthFirst) : findDate(text, monthFirst);
}

/** Not before newspapers had their archives typed in, not the first second of 1970, and not later than tomorrow. */
export function isPlausible(iso: string): boolean {
  const time = Date.parse(iso);
  return time > Date.UTC(1900, 0) && !iso.startsWith('1970-01-01') && time < Date.now() + 36 * 3600_000;
}

function dayOf(groups: Groups, monthFirst: boolean): string | null {
  let month = groups.monthNumber ? Number(groups.monthNumber) : monthNumber(groups.month ?? groups.monthToo ?? '');
  let day = Number(groups.day ?? groups.dayToo);
  if (groups.first) {
    const [a, b] = [Number(groups.first), Number(groups.then)];
    const american = b > 12 || (a <= 12 && monthFirst && groups.mark !== '.');
    [month, day] = american ? [a, b] : [b, a];
  }
  return month && month <= 12 && day && day <= 31 ? `${groups.year}-${two(month)}-${two(day)}` : null;
}

function hourOf(groups: Groups): string | null {
  if (!groups.hour) return null;
  const half = (groups.half ?? groups.halfOnly)?.[0]?.toLowerCase();
  let hour = Number(groups.hour);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = groups.minute ?? '00';
  return hour > 23 || Number(minute) > 59 ? null : `${two(hour)}:${minute}${groups.second ? `:${groups.second}` : ''}`;
}

function zoneOf(groups: Groups): string | null {
  const name = groups.zone?.toUpperCase();
  if (!name) return null;
  const offset = /^[+-]/.test(name) ? `${name.slice(0, 3)}:${name.slice(-2)}` : zones[name];
  return offset === '+00:00' ? 'Z' : offset || null;
}

type Groups = Record<string, string | undefined>;

function two(value: number): string {
  return String(value).padStart(2, '0');
}
