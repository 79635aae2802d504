import type { Schemas } from '../../api/schemas';

type Counts = Schemas['ChangeCountsDto'];

/** Ways to filter compared rows, the most asked for first. */
export const COMPARED_ROWS = ['differing', 'changed', 'new', 'missing', 'unchanged', 'all'] as const;
export type ComparedRows = (typeof COMPARED_ROWS)[number];

/** The filter that an address asks for; without one, what differs. */
export function comparedRows(asked: string | undefined): ComparedRows {
  return COMPARED_ROWS.find((one) => one === asked) ?? 'differing';
}

/** How many rows a filter shows. */
export function countOf(only: ComparedRows, counts: Counts): number {
  const differing = counts.new + counts.changed + counts.missing;
  if (only === 'differing') return differing;
  return only === 'all' ? differing + counts.unchanged : counts[only];
}
