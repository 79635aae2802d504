import { addDays, shanghaiDay, startOfShanghaiDay } from './local-time';

/** A stretch of every day in Shanghai time, `HH:MM`; one that ends before it begins goes over midnight. */
export interface DailyHours {
  from: string;
  to: string;
}

/** A stretch in which a host is left alone, with the reason; moments as ISO texts. */
export interface HostBlackout {
  from: string;
  to: string;
  why: string;
}

/** When a host may be asked. */
export interface HostHours {
  /** Empty = at any hour. */
  hours: readonly DailyHours[];
  blackouts: readonly HostBlackout[];
}

const DAY = 24 * 3_600_000;
/** Nothing opens later than this many days ahead: then it is as good as never. */
const LOOK_AHEAD_DAYS = 400;

/** Stretch of time, from (inclusive) to (exclusive), in milliseconds. */
interface Stretch {
  from: number;
  to: number;
}

/** May the host be asked at this moment? */
export function isOpenAt(rule: HostHours, at: Date): boolean {
  return opensAt(rule, at)?.getTime() === at.getTime();
}

/** The first moment from `at` on at which the host may be asked; null when there is none within 400 days. */
export function opensAt(rule: HostHours, at: Date): Date | null {
  const end = at.getTime() + LOOK_AHEAD_DAYS * DAY;
  for (let from = at.getTime(); from < end; from += DAY) {
    const [first] = openStretches(rule, { from, to: Math.min(from + DAY, end) });
    if (first) return new Date(first.from);
  }
  return null;
}

/** Seconds of the 24 hours from `at` in which the host may be asked. */
export function openSeconds(rule: HostHours, at: Date): number {
  const from = at.getTime();
  const open = openStretches(rule, { from, to: from + DAY });
  return open.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0) / 1000;
}

function openStretches(rule: HostHours, within: Stretch): Stretch[] {
  const open = rule.hours.length === 0 ? [within] : joined(hoursWithin(rule.hours, within));
  return rule.blackouts.reduce(
    (left, { from, to }) => without(left, { from: Date.parse(from), to: Date.parse(to) }),
    open,
  );
}

/** The daily hours of the days that touch the stretch, cut to it. */
function hoursWithin(hours: readonly DailyHours[], within: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  const last = shanghaiDay(new Date(within.to));
  for (let day = addDays(shanghaiDay(new Date(within.from)), -1); day <= last; day = addDays(day, 1)) {
    const midnight = startOfShanghaiDay(day).getTime();
    for (const { from, to } of hours) {
      const begins = minutesOf(from);
      const ends = minutesOf(to) <= begins ? minutesOf(to) + 24 * 60 : minutesOf(to);
      stretches.push({
        from: Math.max(within.from, midnight + begins * 60_000),
        to: Math.min(within.to, midnight + ends * 60_000),
      });
    }
  }
  return stretches.filter(({ from, to }) => from < to);
}

/** In their order, those that touch as one. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.sort((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else result.push({ ...stretch });
  }
  return result;
}

function without(stretches: Stretch[], closed: Stretch): Stretch[] {
  return stretches
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, closed.from) },
      { from: Math.max(from, closed.to), to },
    ])
    .filter(({ from, to }) => from < to);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}
