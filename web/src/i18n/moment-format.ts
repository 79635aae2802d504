const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function partsOf(moment: string | Date): Record<string, string> {
  const parts = SHANGHAI.formatToParts(new Date(moment));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** The local day in Shanghai, wherever the visitor sits: 2012-11-09. */
export function formatDay(moment: string | Date): string {
  const { year, month, day } = partsOf(moment);
  return `${year}-${month}-${day}`;
}

/** Day and minute in Shanghai: 2012-11-09 17:00. */
export function formatMoment(moment: string | Date): string {
  const { hour, minute } = partsOf(moment);
  return `${formatDay(moment)} ${hour}:${minute}`;
}

/** 11-09, for axes and narrow columns. */
export function formatMonthDay(moment: string | Date): string {
  return formatDay(moment).slice(5);
}

/** 3 小时前, in 2 days: the largest whole unit. Under a minute counts as a minute. */
export function formatAgo(moment: string | Date, now: Date, locale: string): string {
  const distance = new Date(moment).getTime() - now.getTime();
  const [value, unit] = largestUnit(distance);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(value, unit);
}

function largestUnit(distance: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(distance);
  const sign = distance < 0 ? -1 : 1;
  if (size >= DAY) return [sign * Math.floor(size / DAY), 'day'];
  if (size >= HOUR) return [sign * Math.floor(size / HOUR), 'hour'];
  return [sign * Math.max(1, Math.floor(size / MINUTE)), 'minute'];
}

export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

/** What is left until a cut-off, in whole minutes; null when it has passed. */
export function timeLeft(until: string | Date, now: Date): TimeLeft | null {
  const left = new Date(until).getTime() - now.getTime();
  if (left < 0) return null;
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
  };
}
