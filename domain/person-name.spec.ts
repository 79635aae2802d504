import fc from 'fast-check';
import { readPersonName } from './person-name';

describe('readPersonName', () => {
  it.each([
    ['示例', '示例', false],
    ['示 例　甲', '示例甲', false],
    ['买买提•艾力·示例', '买买提·艾力·示例', false],
    ['买买提.艾力', '买买提·艾力', false],
    ['𠮷示例', '𠮷示例', false],
    ['㛃䶮', '㛃䶮', false],
    ['示例甲乙丙', '示例甲乙丙', true],
  ])('%s is %s', (typed, name, unusual) => {
    expect(readPersonName(typed)).toEqual({ kind: 'name', name, unusual });
  });

  it('takes 50 characters of a minority name, outside the BMP too', () => {
    const name = `${'𠮷'.repeat(24)}·${'艾'.repeat(25)}`;
    expect(readPersonName(name)).toEqual({ kind: 'name', name, unusual: false });
    expect(readPersonName(`${name}艾`)).toEqual({ kind: 'wrong-length', length: 51 });
  });

  it.each([
    ['', 0],
    ['甲', 1],
    ['长'.repeat(10_000), 10_000],
  ])('%#. has the wrong length', (typed, length) => {
    expect(readPersonName(typed)).toEqual({ kind: 'wrong-length', length });
  });

  it.each([
    ['示例甲（女）', '()'],
    ['Zhang San', 'zhang'],
    ['示例1', '1'],
    ['·示例', '·'],
    ['示例··甲', '·'],
  ])('%s has other characters', (typed, characters) => {
    expect(readPersonName(typed)).toEqual({ kind: 'other-characters', characters });
  });

  it('never throws, and reads its own answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[一-龥·•.]{1,10}$/)),
        (typed) => {
          const reading = readPersonName(typed);
          const again = reading.kind === 'name' ? readPersonName(reading.name) : reading;
          expect(again).toEqual(reading);
        },
      ),
    );
  });
});
