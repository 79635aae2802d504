import { ROW_CHANGES, type RowChange } from '../../../domain/row-differences';
import type { IntakeRowDto } from '../submissions/checked-sheet.dto';

export const ROW_FILTERS = ['all', 'problems', 'errors', ...ROW_CHANGES] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** How bad a row is: nothing, hints, warnings, errors. */
const LEVELS = ['hint', 'warning', 'error'] as const;

/**
 * What has to be known of every row to find those that are asked for, without opening them: one hexadecimal digit a
 * row, its change in the upper two bits and its worst problem in the lower two.
 */
export function outlineOf(rows: readonly IntakeRowDto[]): string {
  return rows.map(digitOf).join('');
}

/** The places (from 0) of the rows that pass, in their order. */
export function placesIn(outline: string, filter: RowFilter): number[] {
  const places: number[] = [];
  for (let place = 0; place < outline.length; place += 1) {
    if (passes(Number.parseInt(outline[place]!, 16), filter)) places.push(place);
  }
  return places;
}

function digitOf({ change, problems }: IntakeRowDto): string {
  const worst = Math.max(0, ...problems.map(({ severity }) => LEVELS.indexOf(severity) + 1));
  return ((ROW_CHANGES.indexOf(change) << 2) | worst).toString(16);
}

function passes(digit: number, filter: RowFilter): boolean {
  const worst = digit & 3;
  if (filter === 'all') return true;
  if (filter === 'problems') return worst > 0;
  if (filter === 'errors') return worst === LEVELS.length;
  return changeOf(digit) === filter;
}

function changeOf(digit: number): RowChange {
  return ROW_CHANGES[digit >> 2]!;
}
