import { type ComparedRow, rowDifferences } from '../../../../domain/row-differences';
import type { CellEdit } from '../../../../ingest/forms/cell-edit';
import { definitionOf } from '../../../../ingest/forms/form-definitions';
import type { FormRow, SheetReading } from '../../../../ingest/forms/workbook-reading';
import type { FormSheet } from '../plan/submission-plan';
import { cellTextOf } from './cell-text';

/** A sheet whose blank cells are to keep what stands, the rows that stand, and the cells people have corrected. */
export interface BlanksToKeep {
  sheet: FormSheet & Pick<SheetReading, 'typed'>;
  standing: readonly ComparedRow[];
  edits: readonly CellEdit[];
}

/**
 * What is to be laid over a sheet so that its blank cells keep the values of the same statement in the version that
 * counts. A cell that a person emptied stays empty; a column that the sheet does not have is left alone.
 */
export function blanksKept({ sheet, standing, edits }: BlanksToKeep): CellEdit[] {
  const corrected = new Set(edits.map(({ row, column }) => `${column}${row}`));
  const after = sheet.rows.map((row) => ({ row: row.row, values: row }));
  const known = new Map(
    rowDifferences(sheet.form, standing, after).map((each) => [each.after?.row, each.before?.values]),
  );
  return sheet.rows
    .flatMap((row) => keptInRow(sheet, row, known.get(row.row) ?? {}))
    .filter(({ row, column }) => !corrected.has(`${column}${row}`));
}

function keptInRow(sheet: BlanksToKeep['sheet'], row: FormRow, before: Record<string, unknown>): CellEdit[] {
  return definitionOf(sheet.form).columns.flatMap((column) => {
    const letter = sheet.columns[column.key];
    const text = cellTextOf(column, before[column.key]);
    if (!letter || text === null || !isBlank(sheet, row, column.key)) return [];
    return [{ sheet: sheet.sheet, row: row.row, column: letter, text }];
  });
}

/** What cannot be read is not blank: its text stands among those typed. */
function isBlank({ typed }: BlanksToKeep['sheet'], row: FormRow, key: string): boolean {
  return (row[key] ?? null) === null && (typed[row.row]?.[key] ?? '') === '';
}
