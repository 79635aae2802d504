import { addDays, shanghaiDay, startOfShanghaiDay } from '../../../domain/local-time';
import { opensAt } from '../../../domain/host-hours';
import type { HostLimits } from './host-rules.service';

/** Why the operator's rule allows no request now, and until when; null = not within a year. */
export interface Closing {
  why: 'hours' | 'blackout' | 'daily-budget';
  until: Date | null;
}

/** What the rule says of a host now; null = it may be asked. */
export function closingOf(
  rule: Pick<HostLimits, 'dailyBudget' | 'hours' | 'blackouts'>,
  { now, takenToday }: { now: Date; takenToday: number },
): Closing | null {
  const opens = opensAt(rule, now);
  if (opens?.getTime() !== now.getTime()) return { why: closedBy(rule, now), until: opens };
  if (rule.dailyBudget === null || takenToday < rule.dailyBudget) return null;
  const tomorrow = startOfShanghaiDay(addDays(shanghaiDay(now), 1));
  return { why: 'daily-budget', until: opensAt(rule, tomorrow) };
}

function closedBy({ blackouts }: Pick<HostLimits, 'blackouts'>, now: Date): Closing['why'] {
  const isBlack = blackouts.some(
    ({ from, to }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(to),
  );
  return isBlack ? 'blackout' : 'hours';
}
