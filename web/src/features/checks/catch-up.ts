const HOURS_A_DAY = 24;

/** How long the waiting accounts take at the speed of the last hour. */
export type CatchUp = { unit: 'hours' | 'days'; count: number };

/** Null where nothing waits, or where nothing was visited, so that no time can be told. Rounded up. */
export function catchUpTime(due: number, visitsLastHour: number): CatchUp | null {
  if (due === 0 || visitsLastHour === 0) return null;
  const hours = Math.ceil(due / visitsLastHour);
  if (hours <= 2 * HOURS_A_DAY) return { unit: 'hours', count: hours };
  return { unit: 'days', count: Math.ceil(hours / HOURS_A_DAY) };
}
