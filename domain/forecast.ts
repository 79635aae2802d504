import { addDays } from './local-time';
import { pickOne, seededRandom, type Random } from './seeded-random';

/** Increments looked at: the newest two weeks; fewer than one week gives no forecast. */
export const FORECAST_WINDOW_DAYS = 14;
export const FORECAST_MINIMUM_DAYS = 7;
const RUNS = 2000;
const SEED = 20121130;

/** Holders confirmed at the end of each local day: complete days only, without gaps, the newest last. */
export interface DailyConfirmed {
  day: string;
  confirmed: number;
}

/**
 * Where coverage is heading on the goal date. All rates 0 to 1; `dailyNeeded` and `dailyNow` are holders a day.
 * What cannot be said is null; `known: false` comes with its reason.
 */
export interface Forecast {
  known: boolean;
  reason: string | null;
  expectedRate: number | null;
  /** The middle 80 % of the runs. */
  lowRate: number | null;
  highRate: number | null;
  /** Share of the runs that reach full coverage on the goal date. */
  chance: number | null;
  /** New confirmations a day that would still reach it. */
  dailyNeeded: number | null;
  dailyNow: number | null;
  method: string;
}

/** The method as printed beside the figure. */
export const FORECAST_METHOD =
  `口径：总支级以上团组织。取最近${FORECAST_WINDOW_DAYS}天（至少${FORECAST_MINIMUM_DAYS}天）每日新增的已认证数，` +
  `用自助法（bootstrap）重复抽样${RUNS}次推演到目标日：先从观察日中有放回地抽出一组，再逐日抽取未来的增量；` +
  '结果取均值，区间为中间80%，达成概率为达到全覆盖的次数占比。首个有认证数的日子只作起点。' +
  '假定今后的日增量与近期相当，不含周末效应；随机种子固定，同样的数据得到同样的结果。';

/**
 * Forecasts coverage on the goal date from daily increments by a two-stage bootstrap: the days observed are
 * resampled first (how sure is the mean?), then the days to come are drawn from them. Days before anything was
 * confirmed are no data, and the first day with confirmations is a level, not an increment. None from fewer
 * than 7 increments, without a number due, or once the goal date has come. Same input, same forecast.
 */
export function forecast(days: readonly DailyConfirmed[], due: number | null, goalOn: string): Forecast {
  const today = days.at(-1);
  const first = days.findIndex((day) => day.confirmed > 0);
  const observed = first < 0 ? [] : days.slice(first);
  const increments = observed.slice(1).map((day, index) => day.confirmed - observed[index]!.confirmed);
  if (!due) return unknown('应开户数未知或为零，无法预测。');
  if (!today || increments.length < FORECAST_MINIMUM_DAYS)
    return unknown(`数据不足：已有${increments.length}天的每日增量，至少需要${FORECAST_MINIMUM_DAYS}天。`);
  if (today.day >= goalOn) return unknown(`目标日${goalOn}已到，不再预测。`);
  const window = increments.slice(-FORECAST_WINDOW_DAYS);
  return project({ confirmed: today.confirmed, due, window, daysLeft: daysBetween(today.day, goalOn) });
}

interface Outlook {
  confirmed: number;
  due: number;
  window: number[];
  daysLeft: number;
}

function project(outlook: Outlook): Forecast {
  const { confirmed, due, window, daysLeft } = outlook;
  const random = seededRandom(SEED);
  const ends = Array.from({ length: RUNS }, () => runToGoal(outlook, random)).sort((a, b) => a - b);
  return {
    known: true,
    reason: null,
    expectedRate: mean(ends) / due,
    lowRate: ends[Math.floor(RUNS * 0.1)]! / due,
    highRate: ends[Math.ceil(RUNS * 0.9) - 1]! / due,
    chance: ends.filter((end) => end >= due).length / RUNS,
    dailyNeeded: Math.max(0, due - confirmed) / daysLeft,
    dailyNow: mean(window),
    method: FORECAST_METHOD,
  };
}

/** Coverage cannot leave 0…due, so every day of a run is kept inside. */
function runToGoal({ confirmed, due, window, daysLeft }: Outlook, random: Random): number {
  const drawn = window.map(() => pickOne(window, random));
  let level = confirmed;
  for (let day = 0; day < daysLeft; day++) level = Math.min(due, Math.max(0, level + pickOne(drawn, random)));
  return level;
}

function unknown(reason: string): Forecast {
  return {
    known: false,
    reason,
    expectedRate: null,
    lowRate: null,
    highRate: null,
    chance: null,
    dailyNeeded: null,
    dailyNow: null,
    method: FORECAST_METHOD,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function daysBetween(from: string, to: string): number {
  let days = 0;
  for (let day = from; day < to; day = addDays(day, 1)) days++;
  return days;
}
