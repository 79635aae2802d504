import fc from 'fast-check';
import { type ChangeHistory, changeRate, extendedHistory, learnedPrior, NO_HISTORY } from './change-rate';
import { type Random, seededRandom } from './seeded-random';

const PRIOR = { changes: 1, days: 50 };
/** What visits after these gaps show of a page that changes by chance, `rate` times a day. */
const visited = (rate: number, gaps: readonly number[], random: Random): Required<ChangeHistory> =>
  gaps.reduce(
    (history, gap) => extendedHistory(history, gap, random() < -Math.expm1(-rate * gap)),
    NO_HISTORY,
  );
const gaps = (count: number, of: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => of(index));

describe('the change rate of a page', () => {
  it.each([
    ['visited daily', 0.1, gaps(4000, () => 1)],
    ['visited much more rarely than it changes', 1, gaps(4000, () => 2.5)],
    ['that hardly ever changes', 0.002, gaps(60_000, () => 7)],
    [
      'visited daily, with long gaps that hide changes',
      0.1,
      gaps(4000, (index) => (index % 4 === 3 ? 20 : 1)),
    ],
  ])('%s is found', (_, rate, waits) => {
    const found = changeRate(visited(rate, waits, seededRandom(7)), PRIOR);
    expect(found / rate).toBeGreaterThan(0.88);
    expect(found / rate).toBeLessThan(1.12);
  });

  it('is that of its kind before anything was seen', () => {
    expect(changeRate(NO_HISTORY, PRIOR)).toBeCloseTo(1 / 50, 9);
  });

  it('stays finite when every visit saw a change, and above nothing when none did', () => {
    const always = changeRate({ readings: 30, changes: 30, days: 30 }, PRIOR);
    expect(always).toBeGreaterThan(20 / 50);
    expect(always).toBeLessThan(31 / 50);
    expect(changeRate({ readings: 30, changes: 0, days: 30 }, PRIOR)).toBeCloseTo(1 / 80, 9);
  });

  it('is known without the days of the changes, if visits came evenly', () => {
    const { readings, changes, days } = visited(
      0.2,
      gaps(500, () => 1),
      seededRandom(3),
    );
    expect(changeRate({ readings, changes, days }, PRIOR)).toBeCloseTo(
      changeRate({ readings, changes, days, changedDays: changes }, PRIOR),
      9,
    );
  });

  it('rises with changes and falls with quiet days', () => {
    const history = fc.record({
      readings: fc.integer({ min: 2, max: 400 }),
      days: fc.double({ min: 1, max: 900, noNaN: true }),
    });
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 0.9, noNaN: true }), ({ readings, days }, share) => {
        const changes = Math.floor((readings - 1) * share);
        const known = { readings, days, changes };
        const rate = changeRate(known, PRIOR);
        expect(changeRate({ ...known, changes: changes + 1 }, PRIOR)).toBeGreaterThan(rate);
        const quiet = extendedHistory(known, 10, false);
        expect(changeRate(quiet, PRIOR)).toBeLessThan(rate);
      }),
    );
  });

  it('takes a clock that went back for no time at all', () => {
    expect(extendedHistory(NO_HISTORY, -3, true)).toEqual({
      readings: 1,
      changes: 1,
      days: 0,
      changedDays: 0,
    });
    expect(changeRate(extendedHistory(NO_HISTORY, -3, true), PRIOR)).toBeCloseTo(2 / 50, 9);
  });
});

describe('what a kind of accounts teaches', () => {
  const random = seededRandom(11);
  const daily = gaps(60, () => 1);

  it('is their common rate, weighty where they are alike', () => {
    const alike = gaps(500, () => 0).map(() => visited(0.05, daily, random));
    const prior = learnedPrior(alike, PRIOR);
    expect(prior.changes / prior.days).toBeCloseTo(0.05, 2);
    expect(prior.changes).toBeGreaterThan(10);
  });

  it('is worth little where they differ', () => {
    const differing = gaps(500, (index) => index % 10).map((kind) =>
      visited(kind === 0 ? 0.4 : 0.005, daily, random),
    );
    const prior = learnedPrior(differing, PRIOR);
    expect(prior.changes).toBeLessThan(1);
    const busy = changeRate(visited(0.4, daily, random), prior);
    const quiet = changeRate(visited(0.005, daily, random), prior);
    expect(busy / quiet).toBeGreaterThan(10);
  });

  it('is what was assumed, while there is nothing else', () => {
    const prior = learnedPrior([], PRIOR);
    expect(prior.changes / prior.days).toBeCloseTo(1 / 50, 9);
    expect(prior.changes).toBeCloseTo(1, 9);
  });
});
