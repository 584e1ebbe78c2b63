import { describe, expect, it } from 'vitest';
import { dateFormat, numberFormat } from '../../components/formats.ts';
import { sayOrder } from '../../components/order.ts';
import { readMoment, sayAgo, sayDay, sayForCitation, sayMoment, sayOwnTime } from '../../components/times.ts';
import { now, voiceOf } from './stage.tsx';

const british = voiceOf('en', { language: 'en-GB', timeZone: 'Europe/London' });
const american = voiceOf('en', { language: 'en-US', timeZone: 'America/New_York' });
const read = (iso: string) => readMoment(iso, now)!;

describe('a time is read in the precision that it was given in', () => {
  it.each([
    ['2014-01-13T14:31:00Z', 'instant', 0],
    ['2014-01-13T14:31+05:30', 'instant', 330],
    ['2014-01-13T14:31:07.5-0800', 'instant', -480],
    ['2014-01-13T14:31', 'instant', null],
    ['2014-01-13', 'day', null],
    ['2014-01', 'month', null],
    ['2014', 'year', null],
  ])('%s', (iso, precision, offset) => {
    expect(read(iso)).toMatchObject({ precision, offset });
  });

  it.each([null, '', 'yesterday', '2014-13-40', '1066-10-14', '2031-01-01', '2026-03-08'])('%s is none, or not plausible', (iso) => {
    expect(readMoment(iso, now)).toBeNull();
  });
});

describe('a time is said', () => {
  it.each([
    ['2014-01-13T14:31:00Z', british, '13 January 2014 at 14:31 GMT', null],
    ['2014-01-13T14:31:00-05:00', american, 'January 13, 2014 at 2:31 PM EST', null],
    ['2014-01-13T14:31:00Z', american, 'January 13, 2014 at 9:31 AM EST', '14:31 GMT'],
    ['2014-01-13T23:31:00+05:30', british, '13 January 2014 at 18:01 GMT', '23:31 GMT+5:30'],
    ['2014-01-13T23:31:00-05:00', british, '14 January 2014 at 04:31 GMT', '13 January 2014 at 23:31 GMT-5'],
    ['2014-01-13T14:31', american, 'January 13, 2014 at 14:31', null],
    ['2014-01-13', american, 'January 13, 2014', null],
    ['2014-01', british, 'January 2014', null],
    ['2014', british, '2014', null],
  ] as const)('%s in the reader’s zone, and on the original’s clock where that differs', (iso, voice, said, own) => {
    const plain = (text: string | null) => text?.replace(/\s/g, ' ') ?? null;
    expect([plain(sayMoment(read(iso), voice)), plain(sayOwnTime(read(iso), voice))]).toEqual([said, own]);
  });

  it.each([
    ['2014-01-13T23:31:00-05:00', british, '14 January 2014'],
    ['2014-01-13T23:31:00-05:00', american, 'January 13, 2014'],
    ['2014-01-13T23:31', british, '13 January 2014'],
    ['2014-01', british, 'January 2014'],
  ] as const)('%s as the day that it is in the reader’s zone', (iso, voice, said) => {
    expect(sayDay(read(iso), voice)).toBe(said);
  });

  it.each([
    ['2026-03-05T15:57:00Z', '3 minutes ago'],
    ['2026-03-05T12:00:00Z', '4 hours ago'],
    ['2026-03-04T12:00:00Z', 'yesterday'],
    ['2026-03-05', 'today'],
    ['2026-03-04', 'yesterday'],
    ['2025-12-05', '3 months ago'],
    ['2014-01-13', '12 years ago'],
    ['2025', 'last year'],
  ])('%s relative to now', (iso, said) => {
    expect(sayAgo(read(iso), british)).toBe(said);
  });

  it('in a citation on the original’s own clock', () => {
    expect(sayForCitation(read('2014-01-13T14:31:00Z'), american)).toBe('January 13, 2014 at 14:31 GMT');
  });
});

describe('an order', () => {
  const order = (page: string | null, original: string | null) => sayOrder({ published: page }, { published: original }, british);
  it.each([
    ['2026-03-04', '2026-03-02', 'The original’s date is 2 days before this page’s.'],
    ['2026-03-02T10:00:00Z', '2026-03-02T14:31:00Z', 'This page’s date is 4 hours before the original’s.'],
    ['2026-03-01', '2023-02-01', 'The original’s date is 3 years before this page’s.'],
  ])('%s and %s', (page, original, said) => {
    expect(order(page, original)).toBe(said);
  });
  it.each([
    ['2026-03-02', '2026-03-02T14:31:00Z', 'a day that holds the instant'],
    ['2026-03-03', '2026-03-02T23:31:00Z', 'a day that may be the same in another zone'],
    [null, '2026-03-02', 'one side not known'],
    ['2026', '2025-03-02', 'a bare year'],
  ])('%s and %s have none: %s', (page, original, _why) => {
    expect(order(page, original)).toBeNull();
  });
});

describe('formats', () => {
  it('are made once for the same language and options', () => {
    const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
    expect(dateFormat('en', options)).toBe(dateFormat('en', { ...options }));
    expect(dateFormat('en', options)).not.toBe(dateFormat('de', options));
    expect(numberFormat('de', { style: 'percent' }).format(0.5)).not.toBe(numberFormat('de').format(0.5));
  });
});
