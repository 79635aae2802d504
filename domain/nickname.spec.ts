import fc from 'fast-check';
import { readNickname } from './nickname';

describe('readNickname', () => {
  it.each([
    ['@和平青年', '和平青年'],
    ['＠ 和平青年 ', '和平青年'],
    ['和平 青年', '和平 青年'],
    ['青年_1', '青年_1'],
    ['长'.repeat(30), '长'.repeat(30)],
  ])('%s is %s', (typed, nickname) => {
    expect(readNickname(typed)).toBe(nickname);
  });

  it.each(['', '@', '@甲', '长'.repeat(31)])('%s is none', (typed) => {
    expect(readNickname(typed)).toBeNull();
  });

  it('never throws, and reads its own answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const nickname = readNickname(typed);
        expect(nickname === null || readNickname(nickname) === nickname).toBe(true);
      }),
    );
  });
});
