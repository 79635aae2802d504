import type { CellEdit } from '../cell-edit';
import { columnNumber } from '../workbook/column-letter';
import { addressText, holds, type CellAddress, type CellRange } from '../package/cell-address';
import type { CellStyles } from './cell-styles';
import { PackageUnfit } from '../package/package-unfit';
import { markComments } from './mark-comments';
import { marksOf, type CellMark, type SheetToMark } from './sheet-marks';
import { withCells, type CellChange } from '../package/sheet-rows';
import { mergedRanges, withoutLinksOf, withoutMergesOver } from '../package/sheet-tail';
import type { WorkbookPackage } from '../package/workbook-package';

/** Comments beyond this number make programs crawl: the cells are coloured and listed all the same. */
export const MOST_COMMENTS = 8000;
const LARGEST_MERGE = 10_000;

export interface SheetInPackage extends Omit<SheetToMark, 'merges'> {
  path: string;
}

/** Marks one sheet of a package: edits, colours, comments. Marks of an earlier return are gone first. */
export function markSheet(of: WorkbookPackage, styles: CellStyles, sheet: SheetInPackage): void {
  const xml = of.require(sheet.path);
  const texts = textsOf(sheet, mergedRanges(xml));
  const opened = withoutLinksOf(withoutMergesOver(xml, texts.opened), sheet.edits.map(addressOf));
  const marks = marksOf({ ...sheet, merges: mergedRanges(opened) });
  const changes = changesOf(texts.texts, marks, styles);
  const reformat = styles.hasMarks ? (format: number) => styles.unmarked(format) : undefined;
  if (changes.size > 0 || reformat) of.write(sheet.path, withCells(opened, changes, reformat));
  markComments(of, sheet.path, remarksOf(marks));
}

interface EditedTexts {
  texts: Map<string, CellAddress & { text: string }>;
  /** Edited cells that a merged range has hidden so far. */
  opened: CellAddress[];
}

/** The edits; where one lies within a merged range, the range is opened and its text given to all its cells. */
function textsOf({ edits, grid }: SheetInPackage, merges: readonly CellRange[]): EditedTexts {
  const texts: EditedTexts['texts'] = new Map();
  const opened: CellAddress[] = [];
  for (const edit of edits) {
    const at = addressOf(edit);
    const range = merges.find((merge) => holds(merge, at));
    if (range === undefined || addressText(range.first) === addressText(at)) continue;
    opened.push(at);
    const shown = grid.text(range.first.row, range.first.column);
    for (const cell of cellsBelowFirst(range)) texts.set(addressText(cell), { ...cell, text: shown });
  }
  for (const edit of edits) texts.set(addressText(addressOf(edit)), { ...addressOf(edit), text: edit.text });
  return { texts, opened };
}

/** The first column below its first cell: what a merged range over several columns says, it says once. */
function cellsBelowFirst({ first, last }: CellRange): CellAddress[] {
  if (last.row - first.row > LARGEST_MERGE)
    throw new PackageUnfit('A merged range is too large to be opened.');
  return Array.from({ length: last.row - first.row }, (_, index) => ({
    row: first.row + 1 + index,
    column: first.column,
  }));
}

function changesOf(
  texts: EditedTexts['texts'],
  marks: ReadonlyMap<string, CellMark>,
  styles: CellStyles,
): Map<number, Map<number, CellChange>> {
  const changes = new Map<number, Map<number, CellChange>>();
  const change = ({ row, column }: CellAddress, what: CellChange): void => {
    const cells = changes.get(row) ?? new Map<number, CellChange>();
    changes.set(row, cells.set(column, { ...cells.get(column), ...what }));
  };
  for (const edited of texts.values()) change(edited, { text: edited.text });
  for (const mark of marks.values()) change(mark, { format: (own) => styles.marked(own, mark.kind) });
  return changes;
}

function remarksOf(marks: ReadonlyMap<string, CellMark>): Map<string, string[]> {
  return new Map([...marks].slice(0, MOST_COMMENTS).map(([address, { lines }]) => [address, lines]));
}

function addressOf({ row, column }: CellEdit): CellAddress {
  return { row, column: columnNumber(column) };
}
