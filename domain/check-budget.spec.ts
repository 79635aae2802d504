import fc from 'fast-check';
import { type BudgetGroup, planBudget, ratePerDay, readsOf } from './check-budget';

const group = fc.record({
  accounts: fc.integer({ min: 0, max: 200_000 }),
  rootWeight: fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 10, noNaN: true })),
  mostPerDay: fc.double({ min: 0.01, max: 4, noNaN: true }),
});
const groups = fc.array(group, { minLength: 1, maxLength: 12 });
const budget = fc.double({ min: 0, max: 1e6, noNaN: true });
const readsUnder = (all: readonly BudgetGroup[], multiplier: number) =>
  all.reduce((sum, each) => sum + readsOf(each, multiplier), 0);

describe('the reads of a day', () => {
  it('are all used, or every account that weighs something has its most', () => {
    fc.assert(
      fc.property(groups, budget, (all, reads) => {
        const { multiplier, readsPerDay } = planBudget(all, reads);
        expect(readsPerDay).toBeCloseTo(readsUnder(all, multiplier), 3);
        expect(readsPerDay).toBeLessThanOrEqual(reads * (1 + 1e-9) + 1e-9);
        const weighty = all.filter(({ accounts, rootWeight }) => accounts > 0 && rootWeight > 0);
        const isFull = weighty.every(
          ({ rootWeight, mostPerDay }) =>
            ratePerDay(rootWeight, mostPerDay, multiplier) >= mostPerDay * (1 - 1e-9),
        );
        expect(isFull || Math.abs(readsPerDay - reads) <= 1e-6 * reads + 1e-6).toBe(true);
      }),
    );
  });

  it('give nobody more than the most of its kind', () => {
    fc.assert(
      fc.property(groups, fc.option(budget), (all, reads) => {
        const { multiplier } = planBudget(all, reads);
        for (const { rootWeight, mostPerDay } of all) {
          expect(ratePerDay(rootWeight, mostPerDay, multiplier)).toBeLessThanOrEqual(mostPerDay);
        }
      }),
    );
  });

  it('never give more weight fewer visits', () => {
    fc.assert(
      fc.property(
        groups,
        budget,
        fc.nat(),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (all, reads, at, factor) => {
          const { multiplier } = planBudget(all, reads);
          const { rootWeight, mostPerDay } = all[at % all.length]!;
          expect(ratePerDay(rootWeight * factor, mostPerDay, multiplier)).toBeGreaterThanOrEqual(
            ratePerDay(rootWeight, mostPerDay, multiplier),
          );
        },
      ),
    );
  });

  it('never give anybody less when there are more of them', () => {
    fc.assert(
      fc.property(groups, budget, budget, (all, reads, more) => {
        const less = planBudget(all, reads).multiplier;
        expect(planBudget(all, reads + more).multiplier).toBeGreaterThanOrEqual(less * (1 - 1e-9));
      }),
    );
  });

  it('cannot be shared out better than by the square root', () => {
    const kinds: BudgetGroup[] = [
      { accounts: 10_000, rootWeight: Math.sqrt(5 * 0.1), mostPerDay: 1 },
      { accounts: 190_000, rootWeight: Math.sqrt(1 * 0.001), mostPerDay: 1 },
    ];
    const { multiplier } = planBudget(kinds, 7200);
    const delay = (rates: readonly number[]) =>
      kinds.reduce((sum, kind, at) => sum + (kind.accounts * kind.rootWeight ** 2) / (2 * rates[at]!), 0);
    const ours = kinds.map((kind) => ratePerDay(kind.rootWeight, kind.mostPerDay, multiplier));
    for (const shift of [-0.05, -0.01, 0.01, 0.05]) {
      const pending = ours[0]! + shift;
      expect(delay([pending, (7200 - 10_000 * pending) / 190_000])).toBeGreaterThan(delay(ours));
    }
    const roundRobin = delay([7200 / 200_000, 7200 / 200_000]);
    expect(roundRobin / delay(ours)).toBeGreaterThan(6);
  });

  it('are enough without a limit, and nothing without reads', () => {
    const all = [{ accounts: 3, rootWeight: 1, mostPerDay: 2 }];
    expect(planBudget(all, null)).toEqual({ multiplier: Infinity, readsPerDay: 6 });
    expect(planBudget(all, 0)).toEqual({ multiplier: 0, readsPerDay: 0 });
    expect(planBudget([], 100)).toEqual({ multiplier: Infinity, readsPerDay: 0 });
  });
});
