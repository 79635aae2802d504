import type { Phase } from '../../api/useCampaign';
import { formatDay } from '../../i18n/moment-format';

const DAY_MS = 24 * 3_600_000;
const DAYS = 3;

/** An end to start from: 17:00 in Beijing three days after now, or after the lock where that is still to come. */
export function usualUntil({ locksAt }: Pick<Phase, 'locksAt'>, now: Date): string {
  const from = Math.max(now.getTime(), locksAt ? Date.parse(locksAt) : 0);
  return new Date(`${formatDay(new Date(from + DAYS * DAY_MS))}T17:00:00+08:00`).toISOString();
}

/** The next full minute that is at least half a minute away, so that it has not passed when it is stored. */
export function nextMinute(now: Date): string {
  return new Date(Math.ceil((now.getTime() + 30_000) / 60_000) * 60_000).toISOString();
}
