/** Asia/Shanghai has been UTC+8 without daylight saving since 1991; every date of a campaign is in it. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A moment as Shanghai clocks show it, to the second: `2012-10-15T12:30:00+08:00`. */
export function shanghaiIso(date: Date): string {
  return `${shifted(date).toISOString().slice(0, 19)}+08:00`;
}

/** A moment as people write it, in Shanghai time: `2012-10-15 12:30`. */
export function shanghaiMinute(date: Date): string {
  return shanghaiIso(date).slice(0, 16).replace('T', ' ');
}

/** The Shanghai calendar day of a moment: `2012-10-15`. */
export function shanghaiDay(date: Date): string {
  return shifted(date).toISOString().slice(0, 10);
}

/** The midnight with which a Shanghai day (`2012-10-15`) begins. Throws RangeError on a day that does not exist. */
export function startOfShanghaiDay(day: string): Date {
  return new Date(utcMidnight(day) - OFFSET_MS);
}

/** The day `n` calendar days after `day`, earlier when negative. Throws RangeError on a day that does not exist. */
export function addDays(day: string, n: number): string {
  return new Date(utcMidnight(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** Is this text a calendar day that exists, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 02-30 for 03-01.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function shifted(date: Date): Date {
  return new Date(date.getTime() + OFFSET_MS);
}

function utcMidnight(day: string): number {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a calendar day (YYYY-MM-DD).`);
  return Date.parse(`${day}T00:00:00Z`);
}
