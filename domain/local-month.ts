import { shanghaiDay, startOfShanghaiDay } from './local-time';

/** The Shanghai calendar month of a moment: `2012-10`. */
export function shanghaiMonth(at: Date): string {
  return shanghaiDay(at).slice(0, 7);
}

/** The midnight with which a Shanghai month (`2012-10`) begins. Throws RangeError on a month that does not exist. */
export function startOfShanghaiMonth(month: string): Date {
  return startOfShanghaiDay(`${month}-01`);
}

/** The month `n` calendar months after `month`, earlier when negative. Throws RangeError on a month that does not exist. */
export function addMonths(month: string, n: number): string {
  const [, year, ordinal] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (!year || !ordinal) throw new RangeError(`"${month}" is not a calendar month (YYYY-MM).`);
  const months = Number(year) * 12 + Number(ordinal) - 1 + n;
  const yearThen = String(Math.floor(months / 12)).padStart(4, '0');
  return `${yearThen}-${String((months % 12) + 1).padStart(2, '0')}`;
}
