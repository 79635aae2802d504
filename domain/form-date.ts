import { readSmallNumber } from './chinese-number';

const WRITTEN =
  /^(\d{4})\s?[-/.年‐–—]\s?(\d{1,2})\s?[-/.月‐–—]\s?(\d{1,2})\s?[日号]?(?:[T\s]?\s*\d{1,2}[:时].*|\s*\(?(?:星期|周)[一二三四五六日天]\)?)?$/u;
const BEFORE = /^(?:截[至止]到?|统计至)\s*:?\s*/u;
/** 二〇一二年九月二十九日, as official papers are dated. */
const CHINESE =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/u;
const CHINESE_DIGITS = '〇一二三四五六七八九';
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MS_OF_DAY = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Outside these years a number is no date of any campaign, but a count or a phone number. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * A date as it stands in a form: `2012-09-29`, `2012/9/29`, `2012.9.29`, `2012年9月29日`, `20120929`, an Excel
 * serial (41181), or a Date whose UTC fields are the day shown in the cell. Gives 'YYYY-MM-DD'; null for
 * anything else, days that do not exist included. Source: domain rules, section 4.
 */
export function readFormDate(value: string | number | Date): string | null {
  if (value instanceof Date) return dayOfInstant(value.getTime());
  if (typeof value === 'number') return readNumber(value);
  const text = value.normalize('NFKC').trim().replace(BEFORE, '');
  if (SERIAL.test(text)) return dayOfSerial(Number(text));
  const parts = COMPACT.exec(text) ?? WRITTEN.exec(text) ?? inDigits(CHINESE.exec(text));
  return parts ? calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function inDigits(written: RegExpExecArray | null): (string | number | null)[] | null {
  if (written === null) return null;
  const [, year, month, day] = written as unknown as [string, string, string, string];
  const digits = [...year.replace(/[零○]/gu, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit));
  return [null, digits.join(''), readSmallNumber(month), readSmallNumber(day)];
}

function readNumber(value: number): string | null {
  const parts = COMPACT.exec(String(value));
  return parts ? calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : dayOfSerial(value);
}

function dayOfSerial(serial: number): string | null {
  return Number.isFinite(serial) ? dayOfInstant(SERIAL_ZERO + Math.floor(serial) * MS_OF_DAY) : null;
}

function dayOfInstant(milliseconds: number): string | null {
  // Excel's fractions of a day are inexact: midnight may arrive as 23:59:59.999 of the day before.
  const date = new Date(milliseconds + 500);
  if (Number.isNaN(date.getTime())) return null;
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
