import { addDays, isDay, shanghaiDay, startOfShanghaiDay } from '../../domain/local-time';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const JUST_NOW = /^(?:刚刚|剛剛|just now)/i;
const AGO: readonly [RegExp, number][] = [
  [/^(\d+)\s*(?:秒|secs?|seconds?)(?:钟|鐘)?\s*(?:以?前|ago)/i, SECOND_MS],
  [/^(\d+)\s*(?:分钟|分鐘|分|mins?|minutes?)\s*(?:以?前|ago)/i, MINUTE_MS],
  [/^(\d+)\s*(?:个|個)?(?:小时|小時|hours?|hrs?)\s*(?:以?前|ago)/i, HOUR_MS],
];
const DAYS_BACK: Record<string, number> = { 今天: 0, today: 0, 昨天: 1, yesterday: 1, 前天: 2 };
const NAMED_DAY = /^(今天|昨天|前天|today|yesterday)\s*(\d{1,2}:\d{2}(?::\d{2})?)?/i;
const FULL_DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(\d{1,2}:\d{2}(?::\d{2})?)?/;
const YEARLESS = /^(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?\s*(\d{1,2}:\d{2}(?::\d{2})?)?/;
const API_TIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})/;

/**
 * The moment a page's time text means, read in Asia/Shanghai relative to the fetch: `刚刚`, `5分钟前`,
 * `今天 12:30`, `06月17日 18:12`, `2012-10-15 12:30`, `Mon Oct 15 12:30:00 +0800 2012`. A date without a
 * year that would be later than the fetch is last year's. Null when the text is no time.
 * Source: platform rules, section 5.
 */
export function readPageTime(text: string, fetchedAt: Date): Date | null {
  const written = text.normalize('NFKC').trim();
  if (JUST_NOW.test(written)) return new Date(fetchedAt);
  return (
    readAgo(written, fetchedAt) ??
    readApiTime(written) ??
    readNamedDay(written, fetchedAt) ??
    readFullDate(written) ??
    readYearless(written, fetchedAt)
  );
}

function readAgo(text: string, fetchedAt: Date): Date | null {
  for (const [pattern, unitMs] of AGO) {
    const amount = pattern.exec(text)?.[1];
    if (amount) return valid(new Date(fetchedAt.getTime() - Number(amount) * unitMs));
  }
  return null;
}

function readApiTime(text: string): Date | null {
  const match = API_TIME.exec(text);
  if (!match) return null;
  const [, monthDay, clock, offset, year] = match;
  return valid(new Date(`${monthDay} ${year} ${clock} GMT${offset}`));
}

function readNamedDay(text: string, fetchedAt: Date): Date | null {
  const match = NAMED_DAY.exec(text);
  if (!match) return null;
  const daysBack = DAYS_BACK[match[1]!.toLowerCase()] ?? 0;
  return at(addDays(shanghaiDay(fetchedAt), -daysBack), match[2]);
}

function readFullDate(text: string): Date | null {
  const match = FULL_DATE.exec(text);
  return match && at(dayOf(match[1]!, match[2]!, match[3]!), match[4]);
}

function readYearless(text: string, fetchedAt: Date): Date | null {
  const match = YEARLESS.exec(text);
  if (!match) return null;
  const thisYear = Number(shanghaiDay(fetchedAt).slice(0, 4));
  const moment = at(dayOf(String(thisYear), match[1]!, match[2]!), match[3]);
  if (moment && moment <= fetchedAt) return moment;
  return at(dayOf(String(thisYear - 1), match[1]!, match[2]!), match[3]);
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function at(day: string, clock: string | undefined): Date | null {
  if (!isDay(day)) return null;
  const [hours = 0, minutes = 0, seconds = 0] = (clock ?? '').split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const sinceMidnight = hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
  return new Date(startOfShanghaiDay(day).getTime() + sinceMidnight);
}

function valid(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
