import fc from 'fast-check';
import { readFormDate } from './form-date';

describe('readFormDate', () => {
  it.each<[string | number | Date, string]>([
    ['2012-09-29', '2012-09-29'],
    ['2012/9/29', '2012-09-29'],
    ['2012.9.29', '2012-09-29'],
    ['2012年9月29日', '2012-09-29'],
    ['2012年9月29号', '2012-09-29'],
    ['2012 年 9 月 29 日', '2012-09-29'],
    ['２０１２年９月２９日', '2012-09-29'],
    ['20120929', '2012-09-29'],
    ['截至2012年9月29日', '2012-09-29'],
    ['2012年9月29日17时', '2012-09-29'],
    ['2012年9月29日（星期六）', '2012-09-29'],
    ['二〇一二年九月二十九日', '2012-09-29'],
    ['二○一二年十月十日', '2012-10-10'],
    ['2012-09-29 17:00', '2012-09-29'],
    ['2012-09-29T00:00:00Z', '2012-09-29'],
    ['41181', '2012-09-29'],
    [41_181, '2012-09-29'],
    [41_181.7, '2012-09-29'],
    [20_120_929, '2012-09-29'],
    [new Date(Date.UTC(2012, 8, 29)), '2012-09-29'],
    [new Date(Date.UTC(2012, 8, 29) - 1), '2012-09-29'],
    ['2012-02-29', '2012-02-29'],
  ])('%s is %s', (written, day) => {
    expect(readFormDate(written)).toBe(day);
  });

  it.each<string | number | Date>([
    '',
    '九月底',
    '2012年9月',
    '2012-13-01',
    '2012-02-30',
    '2013-02-29',
    '29/9/2012',
    '12-9-29',
    '1012-09-29',
    5,
    999_999,
    Number.NaN,
    new Date(Number.NaN),
  ])('%s is no date', (written) => {
    expect(readFormDate(written)).toBeNull();
  });

  it('reads a day in every spelling', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, of] = iso.split('-').map(Number) as [number, number, number];
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const spellings = [
          iso,
          `${year}/${month}/${of}`,
          `${year}.${month}.${of}`,
          `${year}年${month}月${of}日`,
          serial,
          new Date(iso),
        ];
        expect(spellings.map(readFormDate)).toEqual(spellings.map(() => iso));
      }),
    );
  });

  it('never throws', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.date({ noInvalidDate: false }));
    fc.assert(
      fc.property(anything, (written) => /^\d{4}-\d\d-\d\d$|^null$/.test(String(readFormDate(written)))),
    );
  });
});
