import { readYesNo } from './yes-no';

describe('readYesNo', () => {
  it.each(['是', '√', 'Y', 'ｙ', '1', ' 是　', 'Yes', '✔️', '已有'])('%s is yes', (text) =>
    expect(readYesNo(text)).toBe(true),
  );
  it.each(['否', '×', 'N', '0', 'x', '没有', '未发'])('%s is no', (text) =>
    expect(readYesNo(text)).toBe(false),
  );
  it.each(['', '2', '是否', '同意吧'])('%s is neither', (text) => expect(readYesNo(text)).toBeNull());
});
