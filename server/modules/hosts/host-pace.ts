import { openSeconds, type HostHours } from '../../../domain/host-hours';

/** A fiftieth more than the pace, so that what a request takes to its host never makes two come closer than that. */
const MARGIN = 0.02;
/** Slots lie up to a quarter further apart than the pace, differently each time: nobody reads like clockwork. */
const JITTER = 0.25;

/** Least seconds between two requests. */
export function leastSpacing(paceSeconds: number): number {
  return paceSeconds * (1 + MARGIN);
}

/** Seconds to the next slot; `chance` in [0, 1). */
export function slotSpacing(paceSeconds: number, chance: number): number {
  return paceSeconds * (1 + MARGIN + chance * (JITTER - MARGIN));
}

/** How much a host may be asked on an ordinary day. */
export interface HostAllowance {
  /** Least seconds between two requests; 0 = no pace. */
  paceSeconds: number;
  /** Requests a day; null = no limit. */
  dailyBudget: number | null;
  hours: HostHours['hours'];
}

/**
 * Requests a day that pace, hours and daily budget leave together; null = no limit. Black-outs are exceptions and
 * do not count: what they delay is caught up with afterwards.
 */
export function requestsPerDay({ paceSeconds, dailyBudget, hours }: HostAllowance): number | null {
  if (paceSeconds <= 0) return dailyBudget;
  const anyDay = new Date(0);
  const byPace = openSeconds({ hours, blackouts: [] }, anyDay) / slotSpacing(paceSeconds, 0.5);
  return dailyBudget === null ? byPace : Math.min(byPace, dailyBudget);
}
