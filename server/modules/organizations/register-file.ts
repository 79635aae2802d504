import type { Problem } from '../../../domain/problem';
import { openWorkbook } from '../../../ingest/forms/workbook/open-workbook';
import type { SheetGrid } from '../../../ingest/forms/workbook/sheet-grid';
import { entriesFromCsv } from './register-csv';
import { refuse, type RegisterFile } from './register-entries';
import { entriesFromJson } from './register-json';

/** A register has this many columns at most that anybody could mean. */
const MOST_COLUMNS = 50;

/**
 * Reads a register file: .json as `{units, organizations}`, any table (.xlsx, .xls, .csv …) with a heading line on its
 * first sheet. Entries that cannot be used are left out with a problem naming their place; never throws.
 */
export function readRegisterFile(bytes: Buffer, fileName: string): RegisterFile {
  if (fileName.toLowerCase().endsWith('.json')) return readJson(bytes.toString('utf8'));
  const opened = openWorkbook(bytes);
  if (opened.kind === 'refused') return empty(opened.problem);
  const sheet = opened.sheets.find((grid) => !grid.hidden && grid.lastRow > 0);
  if (!sheet) return entriesFromCsv([]);
  const far = sheet.farCell();
  if (far === null) return entriesFromCsv(linesOf(sheet));
  return empty(
    refuse('FILE.TOO_FAR', far, `名册的表格太大，一直到 ${far} 都有内容；请删去多余的行列后再导入。`),
  );
}

function readJson(text: string): RegisterFile {
  try {
    return entriesFromJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return empty(refuse('FILE.DAMAGED', null, '文件不是完整的 JSON，请重新导出后再导入。'));
  }
}

function linesOf(sheet: SheetGrid): string[][] {
  return Array.from({ length: sheet.lastRow }, (_row, index) => {
    const width = Math.min(sheet.widthOf(index + 1), MOST_COLUMNS);
    return Array.from({ length: width }, (_cell, column) => sheet.text(index + 1, column + 1));
  });
}

function empty(problem: Problem): RegisterFile {
  return { input: { units: [], organizations: [] }, problems: [problem] };
}
