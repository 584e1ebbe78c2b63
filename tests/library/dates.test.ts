import { describe, expect, it } from 'vitest';
import { readTime } from '../../library/dates.ts';

describe('readTime', () => {
  it.each([
    ['2014-01-13T14:31:00Z', '2014-01-13T14:31:00Z'],
    ['2006-10-22T12:14:00-04:00', '2006-10-22T12:14:00-04:00'],
    ['2014-01-13', '2014-01-13'],
    ['20140113', '2014-01-13'],
    ['20140113T143100+0100', '2014-01-13T14:31:00+01:00'],
    ['20140113T143100+01', '2014-01-13T14:31:00+01:00'],
    ['20140113+0100', '2014-01-13'],
    ['2014-01-13Z', '2014-01-13'],
    ['2014-01-13 14:31:00 UTC', '2014-01-13T14:31:00Z'],
    ['2014-01-13T14:31Z', '2014-01-13T14:31Z'],
    ['2014-01-13T14:31:07.123456Z', '2014-01-13T14:31:07.123Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['2016-02-29', '2016-02-29'],
  ])('keeps %s in its precision', (given, kept) => {
    expect(readTime(given)).toBe(kept);
    if (kept.includes('T')) expect(Number.isNaN(Date.parse(kept))).toBe(false);
  });

  it('keeps only the day of a clock time without a zone', () => {
    expect(readTime('2014-01-13T14:31:00')).toBe('2014-01-13');
  });

  it.each(['', 'yesterday', '2014', '2014-13-01', '2015-02-29', '2014-01-13T25:00Z', '0001-01-01', '9999-01-01', '2014-01-13T14:31+99:00'])(
    'refuses “%s”',
    (given) => expect(readTime(given)).toBeNull(),
  );
});
