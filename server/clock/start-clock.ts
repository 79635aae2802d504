import type { Config } from '../config/config';
import { type Clock, ShiftedClock } from './clock';
import { SharedClock } from './shared-clock';

/** The clock of the database, or one that starts at TUANWEI_NOW. */
export async function startClock({
  nowAt,
  databaseUrl,
}: Pick<Config, 'nowAt' | 'databaseUrl'>): Promise<Clock> {
  return nowAt ? new ShiftedClock(nowAt) : SharedClock.of(databaseUrl!);
}
