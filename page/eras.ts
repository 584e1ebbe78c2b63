/** A day that is written in another calendar than the Gregorian, with where it stands. */
export interface EraDay {
  iso: string;
  start: number;
  end: number;
}

const thaiMonths = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const thaiNames = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const persianNames = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
/** The year before each era's first. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

const thai = new RegExp(
  `(?<day>\\d{1,2})\\s*(?<month>${[...thaiNames, ...thaiMonths].join('|').replaceAll('.', '\\.')})\\s*(?:พ\\.ศ\\.\\s*)?(?<year>2[45]\\d\\d|\\d\\d(?!\\d))`,
);
const persian = new RegExp(`(?<day>\\d{1,2})\\s+(?<month>${persianNames.join('|')})(?:\\s*ماه)?[\\s،,]+(?<year>1[34]\\d\\d)(?!\\d)`);
const persianNumbers = /(?<![\d/])(?<year>1[34]\d\d)\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/;
const eastern = /(?<era>令和|平成|昭和|民[國国])\s*(?<year>\d{1,3}|元)\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/;
/** Whether looking closer is worth it. */
const any = /[\u0e00-\u0e7f]|(?<!\d)1[34]\d\d(?!\d)|令和|平成|昭和|民[國国]/;

/**
 * The first day that a text gives in the Buddhist calendar of Thailand (`9 มีนาคม 2566`), the Persian one (`۱۳ اردیبهشت ۱۴۰۲`, `1402/02/13`), or in years of
 * Japanese reigns and of the Republic of China (`令和5年4月1日`); digits must be Latin already. `null` when there is none.
 */
export function findEraDay(text: string): EraDay | null {
  if (!any.test(text)) return null;
  const found = [ofThai(thai.exec(text)), ofPersian(persian.exec(text) ?? persianNumbers.exec(text)), ofEastern(eastern.exec(text))];
  return found.filter((day) => day !== null).toSorted((a, b) => a.start - b.start)[0] ?? null;
}

function ofThai(match: RegExpExecArray | null): EraDay | null {
  if (!match) return null;
  const { day, month, year } = match.groups as Record<string, string>;
  const index = thaiNames.indexOf(month!) >= 0 ? thaiNames.indexOf(month!) : thaiMonths.indexOf(month!);
  // Two digits are the Buddhist century's, as newspapers write them.
  return placed(match, (year!.length === 2 ? 2500 + Number(year) : Number(year)) - 543, index + 1, Number(day));
}

function ofPersian(match: RegExpExecArray | null): EraDay | null {
  if (!match) return null;
  const { day, month, year } = match.groups as Record<string, string>;
  const number = persianNames.indexOf(month!) + 1 || Number(month);
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const first = Date.UTC(Number(year) + 621, 2, newYear(Number(year)));
  const before = number <= 7 ? (number - 1) * 31 : 186 + (number - 7) * 30;
  const date = new Date(first + (before + Number(day) - 1) * 86_400_000);
  return placed(match, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day of March on which a Persian year begins: leap years come in cycles of 33, eight in each (the same as the calendar of browsers for 1344 to 1468). */
function newYear(year: number): number {
  const days = (last: number) => {
    const shifted = last + 1595;
    return 365 * shifted + Math.floor(shifted / 33) * 8 + Math.floor(((shifted % 33) + 3) / 4);
  };
  // Nowruz of 1400 was 21 March 2021.
  const gap = days(year) - days(1400);
  return 21 + gap - (Date.UTC(year + 621, 2, 21) - Date.UTC(2021, 2, 21)) / 86_400_000;
}

function ofEastern(match: RegExpExecArray | null): EraDay | null {
  if (!match) return null;
  const { era, year, month, day } = match.groups as Record<string, string>;
  return placed(match, eras[era!]! + (year === '元' ? 1 : Number(year)), Number(month), Number(day));
}

function placed(match: RegExpExecArray, year: number, month: number, day: number): EraDay | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return { iso: `${year}-${two(month)}-${two(day)}`, start: match.index, end: match.index + match[0].length };
}
