import fc from 'fast-check';
import { readReadiness } from './readiness';

describe('readReadiness', () => {
  it.each([
    ['是/是/否', true, true, false],
    ['是、否、是', true, false, true],
    ['√√×', true, true, false],
    ['1，0，1', true, false, true],
    ['Y/N/Y', true, false, true],
    ['头像：是，已发微博：是，证明材料：否', true, true, false],
    ['是 / 是 / 是', true, true, true],
    ['头像：有；微博：已发；证明：无', true, true, false],
    ['头像（√）/已发微博（√）/证明材料（×）', true, true, false],
  ])('%s', (text, avatar, posted, proof) => {
    expect(readReadiness(text)).toEqual({ avatar, posted, proof });
  });

  it.each(['', '是', '是/否', '是/是/是/是', '是/是/可能', '已准备', '是'.repeat(1000)])(
    '%s is no answer',
    (text) => {
      expect(readReadiness(text)).toBeNull();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readReadiness(text) !== undefined));
  });
});
