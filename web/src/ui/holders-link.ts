import type { RouteLocationRaw } from 'vue-router';

/** Figures of a coverage that are a list: all due, those confirmed, the stale among them, and those missing. */
export type ListedFigure = 'due' | 'confirmed' | 'stale' | 'gap';

/** Several states of the list as one choice, written with commas as in the address. */
export const CONFIRMED_STATES = 'confirmed,stale';
export const GAP_STATES = 'claimed,opened,none,unreported';

const STATES: Record<ListedFigure, { state?: string }> = {
  due: {},
  confirmed: { state: CONFIRMED_STATES },
  stale: { state: 'stale' },
  gap: { state: GAP_STATES },
};

/** The list of exactly the holders that a figure of a coverage counts. */
export function holdersBehind(
  figure: ListedFigure,
  filter: Record<string, string | number>,
): RouteLocationRaw {
  return { name: 'holders', query: { ...filter, ...STATES[figure] } };
}
