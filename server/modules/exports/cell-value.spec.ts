import { orTooLittle, orUnknown } from './cell-value';

it('What is not known is said in words, and a zero stays a zero', () => {
  expect([orUnknown(null), orUnknown(0), orTooLittle(null), orTooLittle(0)]).toEqual([
    '未知',
    0,
    '数据不足',
    0,
  ]);
});
