import type { FollowedChange, Leftover } from './change-ledger';
import type { Contradiction } from './contradiction';
import type { CampaignDay, SimulatedCampaign } from './simulate-campaign';
import { LAST_DAY } from './simulate-campaign';

/** How long changes took to be found. */
export interface FindingDelays {
  happened: number;
  found: number;
  /** Hours; null where nothing was found. */
  meanHours: number | null;
  maxHours: number | null;
}

/** The whole campaign in figures. */
export interface CampaignReport {
  days: (CampaignDay & FindingDelays)[];
  byKind: Record<string, FindingDelays>;
  leftovers: Record<Leftover, number>;
  total: FindingDelays;
  /** Must be empty. */
  contradictions: Contradiction[];
}

const HOUR = 3_600_000;
const END = new Date(`${LAST_DAY}T23:00:00+08:00`);

/** Adds the campaign up. Changes that could have been found and were not are contradictions. */
export function reportCampaign({ days, watch, contradictions }: SimulatedCampaign): CampaignReport {
  const changes = watch.ledger.until(END);
  const missed = changes.filter(({ foundAt }) => foundAt === null);
  const excuses = missed.map((change) => ({ change, excuse: watch.ledger.excuse(change, END) }));
  const inexcusable = excuses.filter(({ excuse }) => excuse === null);
  return {
    days: days.map((day) => ({ ...day, ...delaysOn(day.day, changes) })),
    byKind: Object.fromEntries(
      [...new Set(changes.map(({ kind }) => kind))].sort().map((kind) => [
        kind,
        delaysOf(
          changes.filter((change) => change.kind === kind),
          changes.filter((change) => change.kind === kind && change.foundAt !== null),
        ),
      ]),
    ),
    leftovers: countLeftovers(excuses.flatMap(({ excuse }) => excuse ?? [])),
    total: delaysOf(
      changes,
      changes.filter(({ foundAt }) => foundAt !== null),
    ),
    contradictions: [...contradictions, ...inexcusable.map(({ change }) => missedChange(change))],
  };
}

function missedChange({ account, kind, at }: FollowedChange): Contradiction {
  const sentence = `${account.platform} ${account.uid}: ${kind} since ${at.toISOString()} was told and never found.`;
  return { kind: 'change-missed', at, sentence };
}

function delaysOn(day: string, changes: FollowedChange[]): FindingDelays {
  const start = Date.parse(`${day}T00:00:00+08:00`);
  const isOn = (at: Date | null) => at !== null && at.getTime() >= start && at.getTime() < start + 24 * HOUR;
  return delaysOf(
    changes.filter(({ at }) => isOn(at)),
    changes.filter(({ foundAt }) => isOn(foundAt)),
  );
}

function delaysOf(happened: FollowedChange[], found: FollowedChange[]): FindingDelays {
  const hours = found.map(({ at, foundAt }) => (foundAt!.getTime() - at.getTime()) / HOUR);
  const sum = hours.reduce((total, each) => total + each, 0);
  return {
    happened: happened.length,
    found: found.length,
    meanHours: hours.length > 0 ? sum / hours.length : null,
    maxHours: hours.length > 0 ? Math.max(...hours) : null,
  };
}

function countLeftovers(excuses: Leftover[]): Record<Leftover, number> {
  const counts: Record<Leftover, number> = {
    'not visited since': 0,
    'over before a look': 0,
    'waiting for the second look': 0,
    'over before the second look': 0,
  };
  for (const excuse of excuses) counts[excuse] += 1;
  return counts;
}
