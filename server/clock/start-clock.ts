import type { Config } from '../config/config';
import { Clock, ShiftedClock } from './clock';

/** The real clock, or one that starts at TUANWEI_NOW. */
export function startClock({ nowAt }: Pick<Config, 'nowAt'>): Clock {
  return nowAt ? new ShiftedClock(nowAt) : new Clock();
}
