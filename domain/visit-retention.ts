import { addDays, startOfShanghaiDay } from './local-time';
import { addMonths, startOfShanghaiMonth } from './local-month';

const DAY_MS = 86_400_000;

/** How long visits are kept, in days. */
export interface VisitRetention {
  /** Uneventful readings: read as before and after, and nothing changed. Their moments and numbers stay for good. */
  uneventfulReads: number;
  /** All other visits, counted from the goal day of the last campaign they belong to; when and how they ended stays. */
  visitsAfterCampaign: number;
}

export const DEFAULT_VISIT_RETENTION: VisitRetention = { uneventfulReads: 30, visitsAfterCampaign: 730 };

/** A visit stored a little late still finds its month open. */
const CLOSING_DAYS = 1;

/** When the numbers of a month (`2012-10`) are put together by day. */
export function rolledUpFrom(month: string): Date {
  return daysLater(endOfMonth(month), CLOSING_DAYS);
}

/** When the uneventful readings of a month may go: the whole month is older than they are kept. */
export function thinnedFrom(month: string, { uneventfulReads }: VisitRetention): Date {
  return daysLater(endOfMonth(month), Math.max(uneventfulReads, CLOSING_DAYS));
}

/** When the other visits of a month may go: so long after the goal day of every campaign that had begun by then. */
export function droppedFrom(
  month: string,
  campaigns: readonly { startsOn: string; goalOn: string }[],
  { visitsAfterCampaign }: VisitRetention,
): Date {
  const end = endOfMonth(month);
  const ends = campaigns
    .filter(({ startsOn }) => startOfShanghaiDay(startsOn) < end)
    .map(({ goalOn }) => startOfShanghaiDay(addDays(goalOn, 1)).getTime());
  return daysLater(new Date(Math.max(end.getTime(), ...ends)), visitsAfterCampaign);
}

function endOfMonth(month: string): Date {
  return startOfShanghaiMonth(addMonths(month, 1));
}

function daysLater(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
