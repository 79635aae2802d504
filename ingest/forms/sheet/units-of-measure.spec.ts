import { gridOf, type GridValue } from '../../../test/fixtures/forms/grid-of';
import { readSheet } from './read-sheet';

function followersUnder(heading: string, value: GridValue): [unknown, string[]] {
  const rows = [
    ['姓名', '微博昵称', '微博地址', heading],
    ['示例甲', '示例', 'http://weibo.com/u/1886633831', value],
  ];
  const { rows: read, problems } = readSheet(gridOf(rows), 'x.xlsx', 7);
  const codes = problems.filter(({ row }) => row === 2).map(({ code }) => code);
  return [read[0]?.['followers'], codes.filter((code) => code.startsWith('COUNT.'))];
}

describe('the unit of measure in a heading', () => {
  it.each([
    '粉丝数（万）',
    '粉丝数(万人)',
    '粉丝数/万',
    '粉丝数（单位：万）',
    '粉丝\n数（单位:万人）',
    '粉丝数：万人',
  ])('of %j multiplies what stands below it', (heading) => {
    expect(followersUnder(heading, 1.2)).toEqual([12_000, ['COUNT.SCALED']]);
    expect(followersUnder(heading, '１２')).toEqual([120_000, ['COUNT.SCALED']]);
  });

  it.each<[string, GridValue, number]>([
    ['粉丝数（千）', '3.5', 3500],
    ['粉丝数（亿）', 1, 100_000_000],
    ['粉丝数（百万）', 2, 2_000_000],
  ])('%s of %j is %i', (heading, value, expected) => {
    expect(followersUnder(heading, value)[0]).toBe(expected);
  });

  it('does not multiply a figure that has a unit of its own, nor nothing', () => {
    expect(followersUnder('粉丝数（万）', '1.2万')).toEqual([12_000, ['COUNT.ROUNDED']]);
    expect(followersUnder('粉丝数（万）', 0)).toEqual([0, []]);
  });

  it.each(['粉丝数（人）', '粉丝数/个', '粉丝数（单位：人）', '粉丝数（必填）', '*粉丝数'])(
    'of %s changes nothing',
    (heading) => {
      expect(followersUnder(heading, 12_345)).toEqual([12_345, []]);
    },
  );

  it('that makes a figure impossible is told', () => {
    expect(followersUnder('粉丝数（亿）', 99)).toEqual([null, ['COUNT.MALFORMED']]);
    expect(followersUnder('粉丝数（万）', 1.23456)).toEqual([null, ['COUNT.MALFORMED']]);
  });
});
