import { addDays, isDay, shanghaiDay, startOfShanghaiDay } from './local-time';

/** The moment that figures speak of (统计时点), or one Chinese sentence on why the text names none. */
export type AsOf = { at: Date } | { code: 'ASOF.INVALID' | 'ASOF.FUTURE'; message: string };

/** Before any campaign: a slip of the hand, and years that a database writes in another way. */
const EARLIEST = '2000';

/**
 * Reads the moment that figures are asked for. Nothing = now; a day (`2012-11-12`) = its end in Shanghai, or
 * now when it is today; otherwise an ISO moment with its zone. There are no figures of the future.
 */
export function readAsOf(text: string | undefined, now: Date): AsOf {
  const asked = text?.trim();
  if (!asked) return { at: now };
  if (asked < EARLIEST) return invalid(asked);
  if (isDay(asked)) return asOfDay(asked, now);
  const at = isMoment(asked) ? new Date(asked) : null;
  if (!at || Number.isNaN(at.getTime())) return invalid(asked);
  return at > now ? future(asked) : { at };
}

/** The last millisecond of a Shanghai day: figures "of a day" are those of its end. */
export function endOfShanghaiDay(day: string): Date {
  return new Date(startOfShanghaiDay(addDays(day, 1)).getTime() - 1);
}

function asOfDay(day: string, now: Date): AsOf {
  const today = shanghaiDay(now);
  if (day > today) return future(day);
  return { at: day === today ? now : endOfShanghaiDay(day) };
}

/** A moment without a zone would mean different things on different machines: not taken. */
function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
}

function invalid(text: string): AsOf {
  const shown = text.slice(0, 40);
  return {
    code: 'ASOF.INVALID',
    message: `统计时点“${shown}”无法识别，请写成日期（2012-11-19）或带时区的时刻（2012-11-19T09:00:00+08:00）。`,
  };
}

function future(text: string): AsOf {
  return { code: 'ASOF.FUTURE', message: `统计时点“${text}”晚于当前时间，请选择今天或更早的日期。` };
}
