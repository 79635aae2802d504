import { columnWidth } from './column-width';

describe('columnWidth', () => {
  it.each([
    [[], 12],
    [['12', null], 12],
    [['和平区示例中学'], 18],
    [['https://weibo.com/u/1'], 25],
    [['很长'.repeat(40), '短'], 40],
  ])('of %j is %d', (texts, width) => expect(columnWidth(texts)).toBe(width));
});
