import type { FormNumber } from '../../../domain/form';
import { readFormDate } from '../../../domain/form-date';
import type { Problem } from '../../../domain/problem';
import { definitionOf } from '../form-definitions';
import { makeProblem } from '../problems/make-problem';
import type { Cell } from '../workbook/cell';
import { columnLetter } from '../workbook/column-letter';
import { MOST_COLUMNS, MOST_ROWS, type SheetGrid } from '../workbook/sheet-grid';
import type { SheetReading } from '../workbook-reading';
import { duplicateProblems } from './duplicate-rows';
import type { SheetHead } from './head-fields';
import { forbiddenOutside } from './forbidden-cells';
import { findHeadingRow } from './heading-row';
import type { ColumnLayout, HeadingRow, PlacedColumn } from './heading';
import { layOutColumns } from './headings';
import { dittoRows } from './ditto-rows';
import { joinedCell } from './joined-cell';
import { mergedCells } from './merged-cells';
import { readPhaseNumber } from './phase-number';
import { readRow } from './read-row';
import { sortRows, type SortedRows } from './sort-rows';
import { recogniseForm } from './recognise-form';
import { declaresNil, titleDeclaresNil } from './row-kind';
import { emptyHead, headProblems, readSheetHead, withTitle } from './sheet-head';
import { typedTexts } from './typed-texts';

const NOT_A_FORM =
  /说明|须知|要求|注意事项|通知|指南|字典|代码|下拉|选项|参数|示例|样例|范例|目录|封面|首页/u;
/** Sheets that show how a form is filled in, headings and all. */
const EXAMPLE_SHEET =
  /填[写报表](?:示例|样例|范例|样表)|^(?:示例|样例|范例|样表)$|[（(](?:示例|样例|范例)[）)]$/u;
/** Head lines are looked for this far down when there are no headings to end them. */
const HEAD_ROWS = 15;

/**
 * Reads one sheet of a workbook as the form it is, or as the one a person has chosen for it, with every problem in
 * it. Never throws on what a sheet may hold.
 */
export function readSheet(grid: SheetGrid, fileName: string, chosen: FormNumber | null = null): SheetReading {
  const reason = reasonToPassOver(grid, chosen);
  if (reason !== null)
    return refusedSheet(grid, makeProblem({ code: 'SHEET.PASSED_OVER', facts: { reason } }));
  const place = grid.farCell();
  if (place !== null) {
    const facts = { place, limit: `${MOST_ROWS} 行、${MOST_COLUMNS} 列` };
    return refusedSheet(grid, makeProblem({ code: 'SHEET.TOO_FAR', facts }));
  }
  return readFormSheet(grid, fileName, chosen);
}

/** Was the sheet left unread because it holds no form? */
export function isPassedOver(sheet: SheetReading): boolean {
  return sheet.problems.some(({ code }) => code === 'SHEET.PASSED_OVER');
}

/** A form chosen by a person says that the sheet is one, whatever its name. */
function reasonToPassOver(grid: SheetGrid, chosen: FormNumber | null): string | null {
  const reason = chosen === null ? reasonOutside(grid) : null;
  return reason ?? (isEmptySheet(grid) ? '空白的工作表' : null);
}

function reasonOutside(grid: SheetGrid): string | null {
  if (grid.hidden) return '隐藏的工作表';
  if (EXAMPLE_SHEET.test(grid.name.trim())) return '填写示例';
  return NOT_A_FORM.test(grid.name) && findHeadingRow(grid) === null ? '填写说明' : null;
}

function isEmptySheet(grid: SheetGrid): boolean {
  for (let row = 1; row <= grid.lastRow; row += 1) {
    if (grid.textsOf(row).length > 0) return false;
  }
  return true;
}

function readFormSheet(grid: SheetGrid, fileName: string, chosen: FormNumber | null): SheetReading {
  const heading = findHeadingRow(grid);
  const topRows = rowNumbers(1, heading ? heading.first - 1 : Math.min(HEAD_ROWS, grid.lastRow));
  const titles = topRows.flatMap((row) => grid.textsOf(row).map(({ text }) => text));
  const recognised = recogniseForm({
    titles,
    headLine: readSheetHead(grid, topRows).form,
    headings: heading?.headings ?? null,
    sheetName: grid.name,
    fileName,
    chosen,
  });
  const saysNil = titles.some(titleDeclaresNil) || (heading === null && nilWithoutHeadings(grid));
  const table = readTable({ grid, heading, form: recognised.form, topRows, titles, saysNil });
  return { ...table, form: recognised.form, problems: inOrder([...recognised.problems, ...table.problems]) };
}

interface TableToRead {
  grid: SheetGrid;
  heading: HeadingRow | null;
  form: FormNumber | null;
  topRows: readonly number[];
  titles: readonly string[];
  saysNil: boolean;
}

function readTable({ grid, heading, form, topRows, titles, saysNil }: TableToRead): SheetReading {
  if (heading === null || form === null) {
    const head = withTitle(readSheetHead(grid, topRows), titles);
    const isNil = saysNil && form !== null;
    const noHeading = heading === null && !isNil ? [makeProblem({ code: 'SHEET.NO_HEADING' })] : [];
    return { ...emptySheet(grid, head), nil: isNil, problems: [...headProblems(head), ...noHeading] };
  }
  const definition = definitionOf(form);
  const layout = layOutColumns(definition, heading);
  const sorted = sortRows(grid, heading, layout);
  const head = withTitle(readSheetHead(grid, [...topRows, ...sorted.headLines]), titles);
  const merged = mergedCells(grid, heading.row);
  const above = dittoRows(grid, sorted.data, layout);
  const cellAt = (row: number, column: number): Cell => {
    const meant = above.get(row)?.get(column) ?? row;
    return grid.cell(merged.get(meant)?.get(column) ?? meant, column);
  };
  const cellOf = (row: number, { column, parts }: PlacedColumn): Cell =>
    parts ? joinedCell(parts.map((part) => cellAt(row, part))) : cellAt(row, column);
  const context = { platform: definition.platform, cutOffOn: readFormDate(head.cutOffOn ?? '') };
  const readings = sorted.data.map((row) => readRow(row, { definition, layout, context, cellOf }));
  const rows = readings.map(({ row }) => row);
  const nil = saysNil || sorted.saysNil;
  const problems = [
    headProblems(head),
    layout.problems,
    sorted.problems,
    aboutRows(sorted, nil),
    readings.flatMap((reading) => reading.problems),
    duplicateProblems(rows, definition, layout),
    forbiddenOutside(grid, sorted.data, layout),
  ].flat();
  const typed = typedTexts(problems, { columns: layout.columns, rows: new Set(sorted.data), cellOf });
  const columns = lettersOf(layout);
  return { ...emptySheet(grid, head), columns, rows, typed, nil: nil && rows.length === 0, problems };
}

function lettersOf({ columns }: ColumnLayout): Record<string, string> {
  return Object.fromEntries(columns.map(({ column, definition }) => [definition.key, columnLetter(column)]));
}

function aboutRows({ data }: SortedRows, saysNil: boolean): Problem[] {
  if (data.length === 0) return saysNil ? [] : [makeProblem({ code: 'SHEET.NO_ROWS' })];
  return saysNil ? [makeProblem({ code: 'SHEET.NIL_WITH_ROWS' })] : [];
}

function nilWithoutHeadings(grid: SheetGrid): boolean {
  return rowNumbers(1, Math.min(HEAD_ROWS, grid.lastRow)).some((row) =>
    declaresNil(grid.textsOf(row).map(({ text }) => text)),
  );
}

function refusedSheet(grid: SheetGrid, problem: Problem): SheetReading {
  return { ...emptySheet(grid, emptyHead()), problems: [problem] };
}

function emptySheet(grid: SheetGrid, head: SheetHead): SheetReading {
  return {
    sheet: grid.name,
    form: null,
    unit: head.unit,
    phase: head.phase === null ? null : readPhaseNumber(head.phase),
    head,
    nil: false,
    columns: {},
    rows: [],
    typed: {},
    problems: [],
  };
}

function rowNumbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The sheet's own problems first, then row by row. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
