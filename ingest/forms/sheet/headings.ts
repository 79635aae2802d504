import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import type { FormColumn, FormDefinition } from '../form-definition';
import { FORM_DEFINITIONS } from '../form-definitions';
import { makeProblem } from '../problems/make-problem';
import { columnLetter } from '../workbook/column-letter';
import { HEAD_FIELDS } from './head-fields';
import type { ColumnLayout, Heading, HeadingRow, PlacedColumn } from './heading';
import { headingKeys, unitOfMeasure } from './heading-keys';
import { splitColumns } from './split-columns';

/** Fewer known headings in a row are a coincidence. Those that also stand in head lines, as 联系电话, do not count. */
const LEAST_HEADINGS = 3;
const LONGEST_HEADING = 40;
const PASSWORD = /密\s*码|口\s*令|pass\s*word|passwd|\bpwd\b/iu;
const MARGINS = new Set(['序号', '编号', '备注', '说明'].map(textKey));
const COLUMNS_BY_FORM = new Map<FormNumber, Map<string, FormColumn>>(
  FORM_DEFINITIONS.map((definition) => [definition.number, columnsByHeading(definition)]),
);
const PARTS = FORM_DEFINITIONS.flatMap(({ columns }) => columns.flatMap(({ parts = [] }) => parts.flat()));
const KNOWN_HEADINGS = new Set([
  ...[...COLUMNS_BY_FORM.values()].flatMap((columns) => [...columns.keys()]),
  ...PARTS.map((name) => headingKeys(name)[0]!),
]);
const HEAD_LABELS = new Set(
  HEAD_FIELDS.flatMap(({ label, synonyms }) => [label, ...synonyms]).map((name) => headingKeys(name)[0]!),
);

/** Is the text a heading of any form? */
export function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && headingKeys(text).some((key) => KNOWN_HEADINGS.has(key));
}

export function isHeadingRow(texts: readonly string[]): boolean {
  const known = texts.flatMap((text) => headingKeys(text).find((key) => KNOWN_HEADINGS.has(key)) ?? []);
  return new Set(known.filter((key) => !HEAD_LABELS.has(key))).size >= LEAST_HEADINGS;
}

/** Numbers of the required columns of a form that none of these headings names. */
export function missingColumns(definition: FormDefinition, headings: readonly Heading[]): FormColumn[] {
  const { split, others } = columnsIn(definition, headings);
  const named = new Set([...split, ...others].map((placed) => placed.definition));
  return definition.columns.filter((column) => column.required && !named.has(column));
}

/** How many columns of a form these headings name. */
export function namedColumns(definition: FormDefinition, headings: readonly Heading[]): number {
  const { split, others } = columnsIn(definition, headings);
  const columns = [...split, ...others].map((placed) => placed.definition);
  return new Set(columns.filter((column) => column !== undefined)).size;
}

/** Matches a heading row to a form: unknown headings are ignored with a hint, missing and doubled ones are errors. */
export function layOutColumns(definition: FormDefinition, { row, headings }: HeadingRow): ColumnLayout {
  const { split, others } = columnsIn(definition, headings);
  const columns = new Map<FormColumn, PlacedColumn>(split.map((placed) => [placed.definition, placed]));
  const margins: number[] = [];
  const problems: Problem[] = [];
  for (const { column, text, definition: named } of others) {
    const first = named && columns.get(named);
    if (first) problems.push(doubled(first.definition, first.column, column));
    else if (named) columns.set(named, { column, definition: named });
    else if (headingKeys(text).some((key) => MARGINS.has(key))) margins.push(column);
    else if (PASSWORD.test(text.normalize('NFKC'))) problems.push(password(text, column));
    else problems.push(ignored(definition, text, { row, column: columnLetter(column) }));
  }
  const missing = definition.columns.filter((column) => column.required && !columns.has(column));
  problems.unshift(...missing.map((column) => missingColumn(definition, column)));
  const scaled = [...columns.values()].map((placed) => inItsUnit(placed, headings));
  return { columns: scaled.sort((a, b) => a.column - b.column), margins, problems };
}

/** Under 粉丝数（万）, 1.2 is 12,000. */
function inItsUnit(placed: PlacedColumn, headings: readonly Heading[]): PlacedColumn {
  const { definition, column } = placed;
  const heading = headings.find((one) => one.column === column);
  const unit = heading === undefined ? null : unitOfMeasure(heading.text);
  const field = unit === null ? undefined : definition.field.inUnit?.(unit);
  return field ? { ...placed, definition: { ...definition, field } } : placed;
}

interface NamedHeading extends Heading {
  definition: FormColumn | undefined;
}

/** The columns split into parts, and what the other headings name. */
function columnsIn(
  definition: FormDefinition,
  headings: readonly Heading[],
): { split: PlacedColumn[]; others: NamedHeading[] } {
  const named = headings.map((heading) => ({ ...heading, definition: columnNamed(definition, heading) }));
  const split = splitColumns(definition, named);
  const taken = new Set(split.flatMap(({ parts = [] }) => parts));
  const isOnly = (one: NamedHeading): boolean =>
    named.filter((other) => other.definition === one.definition && !taken.has(other.column)).length === 0;
  const others = named.filter(
    (one) => !taken.has(one.column) || (one.definition && !one.definition.parts && isOnly(one)),
  );
  return { split, others };
}

/** By group and text together, as 接收人 over 手机, else by the text. */
function columnNamed(definition: FormDefinition, { text, group }: Heading): FormColumn | undefined {
  const columns = COLUMNS_BY_FORM.get(definition.number)!;
  const keys = [
    ...(group === undefined ? [] : headingKeys(`${group}${text}`).slice(0, 1)),
    ...headingKeys(text),
  ];
  const key = keys.find((key) => columns.has(key));
  return key === undefined ? undefined : columns.get(key);
}

function columnsByHeading({ columns }: FormDefinition): Map<string, FormColumn> {
  const byHeading = new Map<string, FormColumn>();
  for (const column of columns) {
    for (const name of [column.heading, ...column.synonyms]) byHeading.set(headingKeys(name)[0]!, column);
  }
  return byHeading;
}

function missingColumn(definition: FormDefinition, column: FormColumn): Problem {
  const facts = { heading: column.heading, form: definition.number };
  return makeProblem({ code: 'FORM.COLUMN_MISSING', value: column.heading, facts });
}

function doubled(column: FormColumn, first: number, second: number): Problem {
  const facts = { heading: column.heading, first: columnLetter(first), second: columnLetter(second) };
  return makeProblem({ code: 'FORM.COLUMN_TWICE', value: column.heading, facts });
}

function password(text: string, column: number): Problem {
  return makeProblem({
    code: 'FORM.PASSWORD_COLUMN',
    facts: { heading: text, column: columnLetter(column) },
  });
}

function ignored(definition: FormDefinition, text: string, place: { row: number; column: string }): Problem {
  const facts = { heading: text, form: definition.number };
  return makeProblem({ code: 'FORM.COLUMN_IGNORED', place, value: text, facts });
}
