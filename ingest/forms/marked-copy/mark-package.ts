import type { SheetGrid } from '../workbook/sheet-grid';
import { RETURN_SHEET } from '../writing/own-sheets';
import { CellStyles } from './cell-styles';
import type { FileToMark } from './file-to-mark';
import { markSheet } from './mark-sheet';
import { PackageUnfit } from '../package/package-unfit';
import { relationIdOf, relationsOf, removePart } from '../package/package-relations';
import { linesOf, linesOfFile } from './return-lines';
import { writeReturnSheet } from './return-sheet';
import { WorkbookPackage } from '../package/workbook-package';
import { attributeOf, elementsOf } from '../package/xml-elements';

const WORKBOOK_KIND = 'officeDocument';

/** What is to be marked, with the sheets as they are read, edits included. */
export interface PackageToMark extends FileToMark {
  grids: readonly SheetGrid[];
  /** Sentences for 退回说明. */
  notes: readonly string[];
}

/**
 * Marks an .xlsx in its own parts. Everything else stays as it was: widths, merges, choices, formulas, pictures,
 * other sheets. Throws PackageUnfit where the parts do not allow it.
 */
export function markPackage(file: PackageToMark): Buffer {
  const of = WorkbookPackage.open(file.bytes);
  const workbookPath = relationsOf(of, '').find(({ kind }) => kind === WORKBOOK_KIND)?.path;
  if (workbookPath === undefined) throw new PackageUnfit('The workbook is not named.');
  const stylesPath = relationsOf(of, workbookPath).find(({ kind }) => kind === 'styles')?.path;
  if (stylesPath === undefined) throw new PackageUnfit('The workbook has no styles.');
  const styles = new CellStyles(of.require(stylesPath));
  const paths = sheetPaths(of, workbookPath);
  for (const grid of file.grids.filter(({ name }) => name !== RETURN_SHEET)) {
    const path = paths.get(grid.name);
    if (path === undefined) throw new PackageUnfit(`The sheet ${grid.name} is not found.`);
    const edits = file.edits.filter(({ sheet }) => sheet === grid.name);
    markSheet(of, styles, { path, grid, edits, problems: problemsOf(file, grid) });
  }
  forgetCalculation(of, workbookPath);
  const lines = [
    ...linesOfFile(file.problems),
    ...file.grids.flatMap((grid) => linesOf(grid, problemsOf(file, grid))),
  ];
  writeReturnSheet(of, workbookPath, { sheet: { lines, notes: file.notes }, styles });
  of.write(stylesPath, styles.toXml());
  return of.toBytes();
}

function problemsOf({ sheets }: FileToMark, { name }: SheetGrid) {
  return sheets.filter(({ sheet }) => sheet === name).flatMap(({ problems }) => problems);
}

function sheetPaths(of: WorkbookPackage, workbookPath: string): Map<string, string> {
  const relations = new Map(relationsOf(of, workbookPath).map(({ id, path }) => [id, path]));
  const sheets = [...elementsOf(of.require(workbookPath), 'sheet')];
  return new Map(
    sheets.flatMap(({ tag }) => {
      const path = relations.get(relationIdOf(tag) ?? '');
      return path === undefined ? [] : [[attributeOf(tag, 'name') ?? '', path] as const];
    }),
  );
}

/** The order of calculation may name formulas that edits have replaced; programs make a new one. */
function forgetCalculation(of: WorkbookPackage, workbookPath: string): void {
  const chain = relationsOf(of, workbookPath).find(({ kind }) => kind === 'calcChain');
  if (chain) removePart(of, workbookPath, chain.path);
}
