import fc from 'fast-check';
import { forecast, FORECAST_METHOD, type DailyConfirmed } from './forecast';
import { addDays } from './local-time';

const GOAL = '2012-11-30';

/** Day-end levels, the last one on 2012-11-20: ten days before the goal. */
function levels(...confirmed: number[]): DailyConfirmed[] {
  return confirmed.map((each, index) => ({
    day: addDays('2012-11-20', index - confirmed.length + 1),
    confirmed: each,
  }));
}
const steady = (from: number, step: number, days: number): DailyConfirmed[] =>
  levels(...Array.from({ length: days }, (_, index) => from + step * index));

describe('The forecast', () => {
  it('of a steady pace is certain: 500 + 10 days × 10', () => {
    expect(forecast(steady(400, 10, 11), 1000, GOAL)).toEqual({
      known: true,
      reason: null,
      expectedRate: 0.6,
      lowRate: 0.6,
      highRate: 0.6,
      chance: 0,
      dailyNeeded: 50,
      dailyNow: 10,
      method: FORECAST_METHOD,
    });
  });

  it('of a pace that is enough reaches the goal and stops there', () => {
    expect(forecast(steady(400, 60, 11), 1000, GOAL)).toMatchObject({
      expectedRate: 1,
      highRate: 1,
      chance: 1,
      dailyNeeded: 0,
    });
  });

  it('of an uneven pace has a band around the expected and a chance between none and all', () => {
    const uneven = forecast(levels(100, 100, 160, 170, 260, 265, 300, 390, 400, 490), 800, GOAL);
    expect(uneven.lowRate!).toBeLessThan(uneven.expectedRate!);
    expect(uneven.expectedRate!).toBeLessThan(uneven.highRate!);
    expect(uneven.chance!).toBeGreaterThan(0);
    expect(uneven.chance!).toBeLessThan(1);
  });

  it('is the same every time', () => {
    const days = levels(1, 5, 7, 30, 31, 50, 52, 80, 81);
    expect(forecast(days, 200, GOAL)).toEqual(forecast(days, 200, GOAL));
  });

  it('looks at the newest two weeks only', () => {
    const spurtLongAgo = [10, 500, ...Array.from({ length: 14 }, () => 500)];
    expect(forecast(levels(...spurtLongAgo), 1000, GOAL)).toMatchObject({ dailyNow: 0, expectedRate: 0.5 });
  });

  it('takes neither days without data nor the first level for increments', () => {
    expect(forecast(levels(0, 0, 0, 300, 301, 302, 303, 304, 305, 306, 307), 1000, GOAL).dailyNow).toBe(1);
  });
});

describe('There is no forecast', () => {
  it.each<[string, DailyConfirmed[], number | null, string]>([
    ['from six increments', steady(400, 10, 7), 1000, '数据不足：已有6天的每日增量，至少需要7天。'],
    ['before anything was confirmed', steady(0, 0, 30), 1000, '数据不足：已有0天的每日增量，至少需要7天。'],
    ['from nothing', [], 1000, '数据不足：已有0天的每日增量，至少需要7天。'],
    ['without a number due', steady(400, 10, 11), null, '应开户数未知或为零，无法预测。'],
    ['with nobody due', steady(400, 10, 11), 0, '应开户数未知或为零，无法预测。'],
  ])('%s', (_, days, due, reason) => {
    expect(forecast(days, due, GOAL)).toMatchObject({
      known: false,
      reason,
      expectedRate: null,
      chance: null,
    });
  });

  it('on the goal date', () => {
    expect(forecast(steady(400, 10, 11), 1000, '2012-11-20')).toMatchObject({
      known: false,
      reason: '目标日2012-11-20已到，不再预测。',
    });
  });

  it('seven increments are enough', () => {
    expect(forecast(steady(400, 10, 8), 1000, GOAL).known).toBe(true);
  });
});

it('Whatever the history, 0 ≤ low ≤ high ≤ 1 and the chance is a share', () => {
  const history = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 9, maxLength: 30 });
  fc.assert(
    fc.property(history, (confirmed) => {
      const result = forecast(levels(...confirmed), 500, GOAL);
      if (!result.known) return;
      expect(result.lowRate!).toBeGreaterThanOrEqual(0);
      expect(result.highRate!).toBeGreaterThanOrEqual(result.lowRate!);
      expect(result.highRate!).toBeLessThanOrEqual(1);
      expect(result.chance!).toBeGreaterThanOrEqual(0);
      expect(result.chance!).toBeLessThanOrEqual(1);
    }),
    { numRuns: 30 },
  );
});
