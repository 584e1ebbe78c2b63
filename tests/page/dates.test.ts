import { describe, expect, it } from 'vitest';
import { findDate, isPlausible, readDate, readMoment } from '../../page/dates.ts';
import { monthNumber } from '../../page/months.ts';

describe('dates in text', () => {
  it.each([
    ['Mon Jan 13, 2014 2:31pm GMT', '2014-01-13T14:31Z'],
    ['Published 14:31 GMT, 13 January 2014', '2014-01-13T14:31Z'],
    ['November 19, 2019, 07:47 PM EST', '2019-11-19T19:47-05:00'],
    ['Sat 13 Jun 2020 06.00 BST', '2020-06-13T06:00+01:00'],
    ['Wed, 14 Jan 2015 10:00:00 +0530', '2015-01-14T10:00:00+05:30'],
    ['13.01.2014 14:31 CET', '2014-01-13T14:31+01:00'],
    ['2014-01-13T14:31:00+0000', '2014-01-13T14:31:00Z'],
    ['13. Januar 2014, 14:31 Uhr', '2014-01-13'],
    ['le 1er mars 2014 à 10h30', '2014-03-01'],
    ['13 de enero de 2014', '2014-01-13'],
    ['22 de outubro de 2010 às 20:13', '2010-10-22'],
    ['3 maggio 2019 ore 12:30', '2019-05-03'],
    ['12 stycznia 2019', '2019-01-12'],
    ['24 сентября 2018', '2018-09-24'],
    ['13 يناير 2014', '2014-01-13'],
    ['٣ مايو ٢٠١٩', '2019-05-03'],
    ['3 أيار 2019', '2019-05-03'],
    ['3 maja 2019', '2019-05-03'],
    ['3 mag 2019', '2019-05-03'],
    ['3 Mayıs 2019 14:31', '2019-05-03'],
    ['3. května 2019', '2019-05-03'],
    ['12. července 2019', '2019-07-12'],
    ['12. června 2019', '2019-06-12'],
    ['3 травня 2019', '2019-05-03'],
    ['3 Μαΐου 2019, 14:31', '2019-05-03'],
    ['12 Ιουλίου 2019', '2019-07-12'],
    ['2019. május 3. 14:31', '2019-05-03'],
    ['ngày 3 tháng 5 năm 2019', '2019-05-03'],
    ['3 במאי 2019', '2019-05-03'],
    ['३ मई २०१९', '2019-05-03'],
    ['JANUARY 13TH, 2014 2:31 P.M. EST', '2014-01-13T14:31-05:00'],
    ['2014年1月13日 14:31', '2014-01-13'],
    ['입력2014-01-13 14:31', '2014-01-13'],
    ['9 มีนาคม 2566 เวลา 10:30 น.', '2023-03-09'],
    ['๙ มี.ค. ๒๕๖๖', '2023-03-09'],
    ['1 ส.ค. 65', '2022-08-01'],
    ['۱۳ اردیبهشت ۱۴۰۲ - ۱۰:۲۵', '2023-05-03'],
    ['۱۴۰۲/۱۲/۲۹', '2024-03-19'],
    ['30 اسفند 1399', '2021-03-20'],
    ['更新日：令和5年4月1日', '2023-04-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['民國112年5月1日', '2023-05-01'],
    ['5th of November, 2018', '2018-11-05'],
    ['Chapter 12, 2014 and May 3, 2015', '2015-05-03'],
  ])('%s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each([
    'July 2020',
    'Room 12, 2099',
    'the 31st of Foo, 2014',
    'version 1.2.2014.5',
    'iPhone Pro 11, 2019',
    'LED 12, 2019',
    'Dub 12, 2019',
    'בית 12, 2019',
    'Track 12, 2014',
    'ห้อง 12 2566',
    '1402/13/02',
    'call 1300/45/10',
    '13 مهربان 1402',
    '令和5年13月1日',
    '令和5年度',
    '',
  ])('finds none in %s', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('settles which number is the month by the numbers, the point, or the language', () => {
    expect(findDate('1/2/2014', true)?.iso).toBe('2014-01-02');
    expect(findDate('1/2/2014', false)?.iso).toBe('2014-02-01');
    expect(findDate('1.2.2014', true)?.iso).toBe('2014-02-01');
    expect(findDate('13/2/2014', true)?.iso).toBe('2014-02-13');
  });

  it('says where it stands and what the clock shows', () => {
    expect(findDate('Posted May 3, 2015 9:05 pm by Ann')).toEqual({ iso: '2015-05-03', local: '2015-05-03T21:05', start: 7, end: 26 });
  });
});

describe('dates of machines', () => {
  it.each([
    ['20140113', '2014-01-13'],
    ['1389623460', '2014-01-13T14:31:00.000Z'],
    ['2014-01-13 14:31:00', '2014-01-13'],
    ['0001-01-01T00:00:00Z', null],
    ['1970-01-01', null],
    ['not a date', null],
  ])('%s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it('refuses what is later than tomorrow', () => {
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    expect(isPlausible(later(1))).toBe(true);
    expect(isPlausible(later(3))).toBe(false);
  });
});

it.each([
  ['January', 1],
  ['août', 8],
  ['März', 3],
  ['ma', undefined],
  ['Maine', undefined],
  ['Dezember', 12],
])('the month %s', (name, number) => {
  expect(monthNumber(name)).toBe(number);
});

describe('readMoment', () => {
  it('keeps the hour of a value without a zone', () => {
    expect(readMoment('2019-11-19 02:24:00')).toMatchObject({ iso: '2019-11-19', local: '2019-11-19T02:24' });
    expect(readMoment('1389623460')).toEqual({ iso: '2014-01-13T14:31:00.000Z', local: '2014-01-13T14:31' });
    expect(readMoment('soon')).toBeNull();
  });
});
