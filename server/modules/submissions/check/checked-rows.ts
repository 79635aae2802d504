import type { FormNumber } from '../../../../domain/form';
import { groupBy } from '../../../../domain/group-by';
import type { Problem } from '../../../../domain/problem';
import { type ComparedRow, type RowDifference, rowDifferences } from '../../../../domain/row-differences';
import type { FormColumn } from '../../../../ingest/forms/form-definition';
import { definitionOf } from '../../../../ingest/forms/form-definitions';
import type { SheetReading } from '../../../../ingest/forms/workbook-reading';
import type { IntakeRowDto } from '../checked-sheet.dto';
import { maskProblems } from '../contact-mask';
import type { SubmissionPlan } from '../plan/submission-plan';
import { cellTextOf, shownText } from './cell-text';

/** A row of the version that counts. */
export interface StandingRow extends ComparedRow {
  taken: boolean;
}

export interface RowsToShow {
  sheet: SheetReading;
  form: FormNumber;
  standing: readonly StandingRow[];
  /** Null: the sheet cannot be taken, its rows are shown with what the reader found. */
  plan: SubmissionPlan | null;
}

/** The rows of a sheet beside those of the version that counts, and then what was taken before and is missing now. */
export function checkedRows(of: RowsToShow): IntakeRowDto[] {
  const { sheet, form, standing } = of;
  const judged = judgedRows(of);
  const after = sheet.rows.map((row) => ({ row: row.row, values: row }));
  const taken = new Set<ComparedRow>(standing.filter((row) => row.taken));
  return rowDifferences(form, standing, after)
    .filter(({ change, before }) => change !== 'missing' || taken.has(before!))
    .map((difference) => shownRow(difference, of, judged));
}

interface Judged {
  taken: boolean;
  problems: Problem[];
}

function judgedRows({ sheet, plan }: RowsToShow): Map<number, Judged> {
  if (plan) return new Map(plan.rows.map(({ row, taken, problems }) => [row, { taken, problems }]));
  const byRow = groupBy(maskProblems(sheet.problems, sheet), (problem) => problem.row);
  return new Map(sheet.rows.map(({ row }) => [row, { taken: false, problems: byRow.get(row) ?? [] }]));
}

function shownRow(
  { change, before, after, cells }: RowDifference,
  { sheet, form }: RowsToShow,
  judged: Map<number, Judged>,
): IntakeRowDto {
  const { columns } = definitionOf(form);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const differences = cells.flatMap(({ key, before: old, after: now }) => {
    const column = byKey.get(key);
    return column ? [{ key, before: shownValue(column, old), after: shownValue(column, now) }] : [];
  });
  const row = after?.row ?? null;
  const { taken, problems } = (row === null ? undefined : judged.get(row)) ?? { taken: false, problems: [] };
  const typed = row === null ? {} : (sheet.typed[row] ?? {});
  const values = (after ?? before)!.values;
  const shown = columns.map((column) => [column.key, shownCell(column, values, typed)]);
  return { row, change, taken, cells: Object.fromEntries(shown), differences, problems };
}

/** What was typed is shown where it could not be used. */
function shownCell(
  column: FormColumn,
  values: Record<string, unknown>,
  typed: Record<string, string>,
): string | null {
  const text = typed[column.key];
  return text === undefined ? shownValue(column, values[column.key]) : shownText(column, text || null);
}

function shownValue(column: FormColumn, value: unknown): string | null {
  return shownText(column, cellTextOf(column, value));
}
