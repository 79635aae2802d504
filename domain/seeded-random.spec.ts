import { pickOne, seededRandom } from './seeded-random';

describe('A seeded random source', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(2012)).toEqual(draw(2012));
    expect(draw(2012)).not.toEqual(draw(2013));
  });

  it('spreads evenly over [0, 1)', () => {
    const random = seededRandom(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('picks each item, and nothing from nothing', () => {
    const random = seededRandom(1);
    expect(new Set(Array.from({ length: 100 }, () => pickOne(['甲', '乙', '丙'], random))).size).toBe(3);
    expect(() => pickOne([], random)).toThrow(RangeError);
  });
});
