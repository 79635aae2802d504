import { readAccountUid } from '../../../domain/account-uid';
import { isPlatform } from '../../../domain/platform';
import type { Problem, Severity } from '../../../domain/problem';
import { readProfileAddress } from '../../platforms/profile-address';
import { taken, type FieldProblem, type FieldReading } from '../fields/field';
import type { FormColumn, FormDefinition } from '../form-definition';
import { makeProblem, type Place } from '../problems/make-problem';
import type { RowProblem, RowValues, SheetContext } from '../rules/row-rule';
import { cellText, isBlank, type Cell } from '../workbook/cell';
import { columnLetter } from '../workbook/column-letter';
import type { FormRow } from '../workbook-reading';
import type { ColumnLayout } from './headings';

/** A row's values and what is wrong with them. */
export interface RowReading {
  row: FormRow;
  problems: Problem[];
}

export interface RowToRead {
  row: number;
  definition: FormDefinition;
  layout: ColumnLayout;
  context: SheetContext;
  cellAt(row: number, column: number): Cell;
}

/** What people write where they know nothing: it counts as empty. */
const BLANK_MARK = /^(?:[-—–－/\\]{1,4}|无|暂无|不详|未知|n\/a)$/iu;
/** Far more than any column takes; longer texts are not even looked at. */
const LONGEST_CELL = 5000;
const SHOWN_OF_LONG_CELL = 100;

/** Reads every column of a row, then applies the form's rules. Nothing stops at the first problem. */
export function readRow({ row, definition, layout, context, cellAt }: RowToRead): RowReading {
  const values: RowValues = Object.fromEntries(definition.columns.map(({ key }) => [key, null]));
  const problems: Problem[] = [];
  for (const { column, definition: formColumn } of layout.columns) {
    const cell = cellAt(row, column);
    const reading = readCell(cell, formColumn);
    values[formColumn.key] = reading.value;
    const place = { row, column: columnLetter(column), heading: formColumn.heading };
    problems.push(...reading.problems.map((problem) => cellProblem(problem, { cell, place, formColumn })));
  }
  const completed = completeAddress(values, definition);
  const ruled = definition.rules.flatMap((rule) => rule(withPlatform(completed, definition), context));
  problems.push(...ruled.map((problem) => rowProblem(problem, row, layout, completed)));
  return { row: { row, ...completed }, problems };
}

function readCell(cell: Cell, column: FormColumn): FieldReading {
  if (cell.error !== null) {
    return { value: null, problems: [{ code: 'CELL.ERROR_VALUE', facts: { seen: cell.error } }] };
  }
  if (isUncalculated(cell)) return { value: null, problems: [{ code: 'CELL.FORMULA_WITHOUT_VALUE' }] };
  if (typeof cell.value === 'string' && cell.value.length > LONGEST_CELL) return tooLong(cell.value);
  if (isBlank(cell) || BLANK_MARK.test(cellText(cell))) {
    return column.required ? { value: null, problems: [{ code: 'CELL.MISSING' }] } : taken(null);
  }
  return column.field.read(cell);
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

/** In a column that may stay empty, an unusable value is dropped with a warning; the row is taken. */
function cellProblem({ code, facts }: FieldProblem, { cell, place, formColumn }: CellPlace): Problem {
  const problem = makeProblem({ code, facts: facts ?? {}, place, value: seenIn(cell) });
  const severity: Severity =
    problem.severity === 'error' && !formColumn.required ? 'warning' : problem.severity;
  return { ...problem, severity };
}

function seenIn(cell: Cell): string | null {
  const isLong = typeof cell.value === 'string' && cell.value.length > LONGEST_CELL;
  const text = isLong ? String(cell.value).slice(0, SHOWN_OF_LONG_CELL) : cellText(cell);
  return text === '' ? null : text;
}

/** Adds what the address means, and the uid it tells where the sheet does not. */
function completeAddress(values: RowValues, definition: FormDefinition): RowValues {
  if (!('url' in values)) return values;
  const { url } = values;
  const address = typeof url === 'string' ? readProfileAddress(url) : null;
  const platform = definition.platform ?? values['platform'];
  const typed = typeof values['uid'] === 'string' ? values['uid'] : null;
  const read = typed !== null && isPlatform(platform) ? readAccountUid(typed, platform) : null;
  const told = address?.kind === 'uid' && address.platform === platform ? address.uid : null;
  return { ...values, uid: typed === null ? told : (read ?? typed), address };
}

/** Rules see the platform of the form where no column names it. */
function withPlatform(values: RowValues, { platform }: FormDefinition): RowValues {
  return platform === null ? values : { ...values, platform };
}

function rowProblem(problem: RowProblem, row: number, layout: ColumnLayout, values: RowValues): Problem {
  const { code, key, facts = {}, severity } = problem;
  const found = layout.columns.find(({ definition }) => definition.key === key);
  const place: Place = found
    ? { row, column: columnLetter(found.column), heading: found.definition.heading }
    : { row };
  const seen = values[key];
  const value = typeof seen === 'string' || typeof seen === 'number' ? String(seen) : null;
  return makeProblem({ code, facts, place, value, ...(severity ? { severity } : {}) });
}
