import type { Schemas } from '../../api/schemas';
import { isOutstanding } from './cell-action';

type Matrix = Schemas['ReportingMatrixDto'];

/** Which rows of a matrix to show; what they add up to stays that of all of them. */
export interface RowChoice {
  onlyMissing: boolean;
  /** Part of a unit's name, as typed. */
  search: string | undefined;
}

export function shownMatrix(matrix: Matrix, { onlyMissing, search }: RowChoice): Matrix {
  const part = search?.trim().toLowerCase() ?? '';
  const rows = matrix.rows.filter(
    (row) =>
      `${row.unitName} ${row.shortName}`.toLowerCase().includes(part) &&
      (!onlyMissing || row.cells.some(isOutstanding)),
  );
  return { ...matrix, rows };
}
