import { columnWidth } from './column-width';

describe('columnWidth', () => {
  it.each([
    [[], 14],
    [['12', null], 14],
    [['和平区示例中学'], 20],
    [['https://weibo.com/u/1'], 27],
    [['很长'.repeat(40), '短'], 42],
  ])('of %j is %d', (texts, width) => expect(columnWidth(texts)).toBe(width));
});
