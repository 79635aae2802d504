import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import type { FormColumn, FormDefinition } from '../form-definition';
import { FORM_DEFINITIONS } from '../form-definitions';
import { makeProblem } from '../problems/make-problem';
import { columnLetter } from '../workbook/column-letter';
import type { SheetGrid } from '../workbook/sheet-grid';

export interface Heading {
  column: number;
  text: string;
}

export interface HeadingRow {
  row: number;
  headings: Heading[];
}

/** Where a form's columns are in one sheet. */
export interface ColumnLayout {
  columns: { column: number; definition: FormColumn }[];
  /** Columns that belong to every form's sheet and hold no value: 序号, 备注. */
  margins: number[];
  problems: Problem[];
}

const SEARCHED_ROWS = 10;
/** Fewer known headings in a row are a coincidence: 联系电话 also stands in the head lines. */
const LEAST_HEADINGS = 3;
const LONGEST_HEADING = 40;
const MARGINS = new Set(['序号', '编号', '备注', '说明'].map(textKey));
const LAST_BRACKETS = /\([^()]*\)(?=[^()]*$)/u;
const UNIT_OF_MEASURE = /[/:](?:人|个|条|万|名|位|次)$/u;
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;

const COLUMNS_BY_FORM = new Map<FormNumber, Map<string, FormColumn>>(
  FORM_DEFINITIONS.map((definition) => [definition.number, columnsByHeading(definition)]),
);
const KNOWN_HEADINGS = new Set([...COLUMNS_BY_FORM.values()].flatMap((columns) => [...columns.keys()]));

/** The ways to look a heading up, most exact first: 粉丝数（人） is 粉丝数, 拟用昵称（备选）（必填） is 拟用昵称（备选）. */
export function headingKeys(text: string): string[] {
  const spellings = [textKey(text.slice(0, 200))];
  for (
    let shorter = withoutRemark(spellings[0]!);
    shorter !== spellings.at(-1);
    shorter = withoutRemark(shorter)
  ) {
    spellings.push(shorter);
  }
  return [...new Set(spellings.map((spelling) => spelling.replace(PUNCTUATION, '')))].filter(Boolean);
}

/** Takes away the last pair of brackets, or a unit of measure at the end. */
function withoutRemark(key: string): string {
  const unitless = key.replace(UNIT_OF_MEASURE, '');
  return unitless === key ? key.replace(LAST_BRACKETS, '') : unitless;
}

/** The first of the top ten rows that holds headings of any form; null when none does. */
export function findHeadingRow(grid: SheetGrid): HeadingRow | null {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, grid.lastRow); row += 1) {
    const headings = headingsIn(grid, row);
    if (isHeadingRow(headings.map(({ text }) => text))) return { row, headings };
  }
  return null;
}

/** Is the text a heading of any form? */
export function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && headingKeys(text).some((key) => KNOWN_HEADINGS.has(key));
}

export function isHeadingRow(texts: readonly string[]): boolean {
  const known = texts.flatMap((text) => headingKeys(text).find((key) => KNOWN_HEADINGS.has(key)) ?? []);
  return new Set(known).size >= LEAST_HEADINGS;
}

/** Numbers of the required columns of a form that none of these headings names. */
export function missingColumns(definition: FormDefinition, headings: readonly Heading[]): FormColumn[] {
  const named = new Set(headings.map(({ text }) => columnNamed(definition, text)));
  return definition.columns.filter((column) => column.required && !named.has(column));
}

/** Matches a heading row to a form: unknown headings are ignored with a hint, missing and doubled ones are errors. */
export function layOutColumns(definition: FormDefinition, { row, headings }: HeadingRow): ColumnLayout {
  const columns = new Map<FormColumn, number>();
  const margins: number[] = [];
  const problems: Problem[] = [];
  for (const { column, text } of headings) {
    const named = columnNamed(definition, text);
    if (named && columns.has(named)) problems.push(doubled(named, columns.get(named)!, column));
    else if (named) columns.set(named, column);
    else if (headingKeys(text).some((key) => MARGINS.has(key))) margins.push(column);
    else problems.push(ignored(definition, text, { row, column: columnLetter(column) }));
  }
  const missing = definition.columns.filter((column) => column.required && !columns.has(column));
  problems.unshift(...missing.map((column) => missingColumn(definition, column)));
  const found = [...columns].map(([definition, column]) => ({ column, definition }));
  return { columns: found.sort((a, b) => a.column - b.column), margins, problems };
}

function columnNamed(definition: FormDefinition, text: string): FormColumn | undefined {
  const columns = COLUMNS_BY_FORM.get(definition.number)!;
  const key = headingKeys(text).find((key) => columns.has(key));
  return key === undefined ? undefined : columns.get(key);
}

function columnsByHeading({ columns }: FormDefinition): Map<string, FormColumn> {
  const byHeading = new Map<string, FormColumn>();
  for (const column of columns) {
    for (const name of [column.heading, ...column.synonyms]) byHeading.set(headingKeys(name)[0]!, column);
  }
  return byHeading;
}

/** Texts of a heading row; a heading merged over several rows belongs to the last of them. */
function headingsIn(grid: SheetGrid, row: number): Heading[] {
  const headings = new Map(grid.textsOf(row).map(({ column, text }) => [column, text]));
  for (const { first, last, column } of grid.tallRanges()) {
    if (row >= first && row < last) headings.delete(column);
    if (row === last) headings.set(column, grid.text(first, column));
  }
  return [...headings]
    .filter(([, text]) => text !== '')
    .map(([column, text]) => ({ column, text }))
    .sort((a, b) => a.column - b.column);
}

function missingColumn(definition: FormDefinition, column: FormColumn): Problem {
  const facts = { heading: column.heading, form: definition.number };
  return makeProblem({ code: 'FORM.COLUMN_MISSING', value: column.heading, facts });
}

function doubled(column: FormColumn, first: number, second: number): Problem {
  const facts = { heading: column.heading, first: columnLetter(first), second: columnLetter(second) };
  return makeProblem({ code: 'FORM.COLUMN_TWICE', value: column.heading, facts });
}

function ignored(definition: FormDefinition, text: string, place: { row: number; column: string }): Problem {
  const facts = { heading: text, form: definition.number };
  return makeProblem({ code: 'FORM.COLUMN_IGNORED', place, value: text, facts });
}
