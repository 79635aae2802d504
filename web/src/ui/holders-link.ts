import type { RouteLocationRaw } from 'vue-router';

type Figure = 'due' | 'claimed' | 'confirmed' | 'stale';

/** The list of holders behind a figure of a coverage. */
export function holdersBehind(figure: Figure, filter: Record<string, string | number>): RouteLocationRaw {
  return { name: 'holders', query: { ...filter, ...(figure === 'due' ? {} : { state: figure }) } };
}
