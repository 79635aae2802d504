import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { CONDENSE_TALLIES, TALLIES_BY_HOUR, TALLIES_OF_ALL_TIME } from './check-tally.queries';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Hours of the clock shown together, the one under way included. */
export const TALLIED_HOURS = 24;
/** A batch is stored when its last page is read, so the newest minute is always nearly empty: speed needs a few. */
export const SPEED_MINUTES = 5;
/** What is older is asked for as a whole only. */
const BY_THE_MINUTE_HOURS = 48;

/** Visits of one way of one parser version that ended alike. */
export interface TalliedVisits {
  platform: Platform;
  surface: string;
  parserVersion: string;
  outcome: Outcome;
  count: number;
}

/** The same within one hour of the clock, and how many of them lie in the last hour and the last five minutes. */
export interface HourTally extends TalliedVisits {
  hour: Date;
  lastHour: number;
  lastMinutes: number;
}

/** How many visits ended how, counted as they are stored. */
@Injectable()
export class CheckTalliesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The last 24 hours of the clock, the one under way included. */
  lastDay(now: Date): Promise<HourTally[]> {
    const from = tallyHours(now)[0]!;
    const hourAgo = new Date(now.getTime() - HOUR);
    const minutesAgo = new Date(now.getTime() - SPEED_MINUTES * MINUTE);
    return this.dataSource.query(TALLIES_BY_HOUR, [from, now, hourAgo, minutesAgo]);
  }

  /** Since the service was set up; never less than at the last asking. */
  ofAllTime(): Promise<TalliedVisits[]> {
    return this.dataSource.query(TALLIES_OF_ALL_TIME);
  }

  /** Puts what was counted by the minute two days ago and before together by the day. */
  async condense(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - BY_THE_MINUTE_HOURS * HOUR);
    await this.dataSource.query(CONDENSE_TALLIES, [before]);
  }
}

/** The beginnings of the hours shown, oldest first. */
export function tallyHours(now: Date): Date[] {
  const current = Math.floor(now.getTime() / HOUR);
  return Array.from({ length: TALLIED_HOURS }, (_, index) => {
    return new Date((current - TALLIED_HOURS + 1 + index) * HOUR);
  });
}
