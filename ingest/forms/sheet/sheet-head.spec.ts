import { gridOf } from '../../../test/fixtures/forms/grid-of';
import { headProblems, isHeadLine, readSheetHead, withTitle } from './sheet-head';

const read = (...rows: (string | Date | null)[][]) =>
  readSheetHead(
    gridOf(rows),
    rows.map((_, index) => index + 1),
  );

describe('readSheetHead', () => {
  it.each<[string, (string | null)[][]]>([
    ['label and value in one cell', [['填报单位：和平团区委', '填报人：示例甲']]],
    ['a label cell and a value cell', [['填报单位', '和平团区委', '填报人', '示例甲']]],
    [
      'cells apart',
      [
        ['填报单位（盖章）：', null, null, '和平团区委'],
        [null, '填报人：', '示例甲'],
      ],
    ],
    ['all in one merged cell', [['填报单位（盖章）：和平团区委　　　填报人：示例甲   联系电话：']]],
    ['all run together', [['填报单位：和平团区委填报人：示例甲联系电话：022-12345678']]],
    ['by other names', [['单位名称（盖章）：和平团区委', '填表人姓名：示例甲']]],
    ['labels spread out', [['填 报 单 位：和平团区委', '填　报　人：示例甲']]],
    ['without colons', [['填报单位 和平团区委'], ['填表人', '示例甲']]],
    ['half-width colons and brackets', [['报送单位(公章):和平团区委;经办人:示例甲']]],
    [
      'lines left blank by others',
      [['审核人：____', '填报单位：和平团区委', '填报人：示例甲', '填报日期：  年  月  日']],
    ],
  ])('reads %s', (_arrangement, rows) => {
    expect(read(...rows)).toMatchObject({
      unit: '和平团区委',
      filledBy: '示例甲',
      reviewedBy: null,
      filledOn: null,
    });
  });

  it('reads dates however they are written', () => {
    const head = read(['填报日期：2012年9月28日', '统计截止日期', new Date(Date.UTC(2012, 8, 29))]);
    expect(head).toMatchObject({ filledOn: '2012-09-28', cutOffOn: '2012-09-29' });
  });

  it('tells 统计截止日期 from 截止日期 inside it, and 联系电话 from 电话', () => {
    expect(read(['统计截止日期：2012-09-29  联系电话：022-12345678'])).toMatchObject({
      cutOffOn: '2012-09-29',
      phone: '022-12345678',
    });
  });

  it('takes no label out of the middle of a sentence', () => {
    expect(read(['请各填报单位：认真填写', '关于报送审核人员名单的说明']).unit).toBeNull();
  });

  it('takes no label for the value of another', () => {
    expect(read(['填报单位：', '填报人：示例甲'])).toMatchObject({ unit: null, filledBy: '示例甲' });
  });
});

describe('withTitle', () => {
  const titles = ['附件七 统计表（第三阶段）'];

  it('takes number and phase from the title where no head line says them', () => {
    expect(withTitle(read(['填报单位：和平团区委']), titles)).toMatchObject({
      form: '附表7',
      phase: '第三阶段',
    });
  });

  it('leaves what the head lines say', () => {
    const head = read(['附表号：8', '阶段：第一阶段']);
    expect(withTitle(head, titles)).toMatchObject({ form: '8', phase: '第一阶段' });
  });
});

describe('headProblems', () => {
  it('warns of what is missing and of what cannot be read', () => {
    const head = { ...read(['填报单位：和平团区委']), phase: '不清楚', filledOn: '九月', form: '附表7' };
    expect(
      headProblems(head).map(({ code, severity, message }) => [code, severity, message.match(/“(.+?)”/)![1]]),
    ).toEqual([
      ['HEAD.MALFORMED', 'warning', '阶段'],
      ['HEAD.MISSING', 'warning', '填报人'],
      ['HEAD.MISSING', 'warning', '联系电话'],
      ['HEAD.MISSING', 'warning', '审核人'],
      ['HEAD.MALFORMED', 'warning', '填报日期'],
      ['HEAD.MISSING', 'warning', '统计截止日期'],
    ]);
  });
});

describe('isHeadLine', () => {
  it.each([
    ['填报人：示例甲', true],
    ['审核人（签字）：', true],
    ['填报人', false],
    ['共青团示例委员会', false],
  ])('%s: %s', (text, expected) => {
    expect(isHeadLine(text)).toBe(expected);
  });
});
