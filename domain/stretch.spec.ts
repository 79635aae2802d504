import { isOpenAt } from './stretch';

const at = (text: string): Date => new Date(`2012-10-15T${text}+08:00`);

describe('A stretch of time', () => {
  const stretch = { fromAt: at('09:00:00.000'), toAt: at('17:00:00.000') };

  it.each([
    ['08:59:59.999', false],
    ['09:00:00.000', true],
    ['16:59:59.999', true],
    ['17:00:00.000', false],
  ])('at %s is open: %s', (moment, open) => {
    expect(isOpenAt(stretch, at(moment))).toBe(open);
  });

  it('without an end lasts', () => {
    expect(isOpenAt({ ...stretch, toAt: null }, new Date('2099-01-01T00:00:00Z'))).toBe(true);
  });
});
