import type { IntakeCounts } from './intake-answers';

/** Ways to look at the rows of a sheet, in the order of the tabs. */
export const ROW_FILTERS = ['all', 'problems', 'errors', 'new', 'changed', 'unchanged', 'missing'] as const;
export type RowFilterName = (typeof ROW_FILTERS)[number];

/** How many rows a tab holds; null where the counts do not say. */
export function filteredCount(counts: IntakeCounts, filter: RowFilterName): number | null {
  if (filter === 'all') return counts.rows + counts.missing;
  if (filter === 'problems') return null;
  return filter === 'errors' ? counts.refused : counts[filter];
}

/** The tabs worth showing: all, problems, and those that hold rows. */
export function rowFilters(counts: IntakeCounts, current: RowFilterName): RowFilterName[] {
  return ROW_FILTERS.filter(
    (filter) =>
      filter === 'all' || filter === 'problems' || filter === current || filteredCount(counts, filter),
  );
}
