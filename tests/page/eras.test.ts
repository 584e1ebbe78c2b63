import { expect, it } from 'vitest';
import { findEraDay } from '../../page/eras.ts';

it('says where a day stands', () => {
  expect(findEraDay('更新日：令和5年4月1日')).toEqual({ iso: '2023-04-01', start: 4, end: 12 });
  expect(findEraDay('13 May 2019')).toBeNull();
});

it('agrees with the browser’s Persian calendar', () => {
  const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let time = Date.UTC(1993, 0); time < Date.UTC(2040, 0); time += 13 * 86_400_000) {
    const { year, month, day } = Object.fromEntries(persian.formatToParts(time).map(({ type, value }) => [type, value]));
    expect(findEraDay(`${year}/${month}/${day}`)?.iso).toBe(new Date(time).toISOString().slice(0, 10));
  }
});
