import { readAccountUid } from '../../../domain/account-uid';
import { isPlatform } from '../../../domain/platform';
import type { Problem, Severity } from '../../../domain/problem';
import { readProfileAddress } from '../../platforms/profile-address';
import { taken, type FieldProblem, type FieldReading } from '../fields/field';
import type { FormColumn, FormDefinition } from '../form-definition';
import { makeProblem, type Place } from '../problems/make-problem';
import type { RowProblem, SheetContext } from '../rules/row-rule';
import { cellText, type Cell } from '../workbook/cell';
import { columnLetter } from '../workbook/column-letter';
import type { FormRow } from '../workbook-reading';
import { isForbidden } from './forbidden-cells';
import type { ColumnLayout, PlacedColumn } from './heading';

/** A row's values and what is wrong with them. */
export interface RowReading {
  row: FormRow;
  problems: Problem[];
}

/** What is the same for all rows of a sheet. */
export interface RowReader {
  definition: FormDefinition;
  layout: ColumnLayout;
  context: SheetContext;
  /** The cell that is meant, also where it is split, merged or said to be the same as above. */
  cellOf(row: number, column: PlacedColumn): Cell;
}

/** What people write where they know nothing: it counts as empty. */
const BLANK_MARK = /^(?:[-—–－/\\]{1,4}|无|暂无|不详|未知|n\/a)$/iu;
const LONGEST_BLANK_MARK = 4;
/** Far more than any column takes; longer texts are not even looked at. */
const LONGEST_CELL = 5000;
const SHOWN_OF_LONG_CELL = 100;

/** Reads every column of a row, then applies the form's rules. Nothing stops at the first problem. */
export function readRow(row: number, reader: RowReader): RowReading {
  const { definition, layout, context } = reader;
  const values: FormRow = { row };
  for (const { key } of definition.columns) values[key] = null;
  const problems = readCells(values, reader);
  if ('url' in values) tellAddress(values, context);
  const ruled = definition.rules.flatMap((rule) => rule(values, context));
  return {
    row: values,
    problems: [...problems, ...ruled.map((problem) => rowProblem(problem, values, layout))],
  };
}

function readCells(values: FormRow, { layout, cellOf }: RowReader): Problem[] {
  const problems: Problem[] = [];
  for (const placed of layout.columns) {
    const { column, definition } = placed;
    const cell = cellOf(values.row, placed);
    const reading = readCell(cell, definition);
    values[definition.key] = reading.value;
    if (reading.problems.length === 0) continue;
    const place = { row: values.row, column: columnLetter(column), heading: definition.heading };
    problems.push(
      ...reading.problems.map((problem) => cellProblem(problem, { cell, place, formColumn: definition })),
    );
  }
  return problems;
}

function readCell(cell: Cell, column: FormColumn): FieldReading {
  if (cell.error !== null) {
    return { value: null, problems: [{ code: 'CELL.ERROR_VALUE', facts: { seen: cell.error } }] };
  }
  if (isForbidden(cell)) return { value: null, problems: [{ code: 'CELL.ID_CARD' }] };
  if (isUncalculated(cell)) return { value: null, problems: [{ code: 'CELL.FORMULA_WITHOUT_VALUE' }] };
  if (typeof cell.value === 'string' && cell.value.length > LONGEST_CELL) return tooLong(cell.value);
  if (isEmpty(cell)) {
    return column.required ? { value: null, problems: [{ code: 'CELL.MISSING' }] } : taken(null);
  }
  return column.field.read(cell);
}

function isEmpty(cell: Cell): boolean {
  if (typeof cell.value === 'number' && Number.isFinite(cell.value)) return false;
  const text = cellText(cell);
  return text === '' || (text.length <= LONGEST_BLANK_MARK && BLANK_MARK.test(text));
}

/** Programs that write formulas without results leave 0, which no count of a form is by formula. */
function isUncalculated({ formula, link, value }: Cell): boolean {
  return formula !== null && link === null && (value === 0 || value === null);
}

function tooLong(text: string): FieldReading {
  return {
    value: null,
    problems: [{ code: 'TEXT.TOO_LONG', facts: { length: text.length, limit: LONGEST_CELL } }],
  };
}

interface CellPlace {
  cell: Cell;
  place: Place;
  formColumn: FormColumn;
}

/** In a column that may stay empty, an unusable value is dropped with a warning; what is forbidden stays an error. */
function cellProblem({ code, facts }: FieldProblem, { cell, place, formColumn }: CellPlace): Problem {
  const value = code === 'CELL.ID_CARD' ? null : seenIn(cell);
  const problem = makeProblem({ code, facts: facts ?? {}, place, value });
  const severity: Severity =
    problem.severity === 'error' && !formColumn.required && code !== 'CELL.ID_CARD'
      ? 'warning'
      : problem.severity;
  return { ...problem, severity };
}

function seenIn(cell: Cell): string | null {
  const isLong = typeof cell.value === 'string' && cell.value.length > LONGEST_CELL;
  const text = isLong ? String(cell.value).slice(0, SHOWN_OF_LONG_CELL) : cellText(cell);
  return text === '' ? null : text;
}

/** Adds what the address means, and the uid it tells where the sheet does not. */
function tellAddress(values: FormRow, context: SheetContext): void {
  const { url, uid: typed } = values;
  const address = typeof url === 'string' ? readProfileAddress(url) : null;
  const platform = context.platform ?? values['platform'];
  values.address = address;
  if (!isPlatform(platform)) return;
  if (typeof typed === 'string') values['uid'] = readAccountUid(typed, platform) ?? typed;
  else if (address?.kind === 'uid' && address.platform === platform) values['uid'] = address.uid;
}

function rowProblem(problem: RowProblem, values: FormRow, layout: ColumnLayout): Problem {
  const { row } = values;
  const { code, key, facts = {}, severity } = problem;
  const found = layout.columns.find(({ definition }) => definition.key === key);
  const place: Place = found
    ? { row, column: columnLetter(found.column), heading: found.definition.heading }
    : { row };
  const seen = values[key];
  const value = typeof seen === 'string' || typeof seen === 'number' ? String(seen) : null;
  return makeProblem({ code, facts, place, value, ...(severity ? { severity } : {}) });
}
