import type { Problem } from '../../../domain/problem';
import { containerOf } from '../workbook/container';
import { openWorkbook } from '../workbook/open-workbook';
import { SheetGrid } from '../workbook/sheet-grid';
import { returnedName, type FileToMark, type MarkedCopy } from './file-to-mark';
import { markPackage } from './mark-package';
import { PackageUnfit } from '../package/package-unfit';
import { rebuiltName, rebuiltWorkbook } from './rebuilt-workbook';

const CONVERTED = '原文件不是 .xlsx，已转成 .xlsx，内容未变，格式从简。';
const REBUILT = '原文件的内部结构特殊，已照原样重建一份，内容未变，格式从简。';
const UNREADABLE = '原文件无法读取，这里只有说明，请修改原文件后重新上传。';

/** Marks a file here and now, without the bounds on time and memory that markWorkbook adds. */
export async function markBytes(file: FileToMark): Promise<MarkedCopy> {
  const fileName = returnedName(file.fileName);
  const opened = openWorkbook(file.bytes, file.edits);
  if (opened.kind === 'refused') {
    return { fileName, bytes: await rebuilt(withRefusal(file, opened.problem), [], UNREADABLE) };
  }
  if (containerOf(file.bytes) !== 'zip')
    return { fileName, bytes: await rebuilt(file, opened.sheets, CONVERTED) };
  try {
    return { fileName, bytes: markPackage({ ...file, grids: opened.sheets, notes: [] }) };
  } catch (error) {
    if (!(error instanceof PackageUnfit)) throw error;
    return { fileName, bytes: await rebuilt(file, opened.sheets, REBUILT) };
  }
}

/** The refusal itself, where the caller has not told it already. */
function withRefusal(file: FileToMark, refusal: Problem): FileToMark {
  return file.problems.length > 0 ? file : { ...file, problems: [refusal] };
}

async function rebuilt(file: FileToMark, grids: readonly SheetGrid[], note: string): Promise<Buffer> {
  const bytes = await rebuiltWorkbook(grids);
  const opened = openWorkbook(bytes);
  if (opened.kind === 'refused') throw new Error(`A rebuilt workbook cannot be read: ${opened.problem.code}`);
  const named = <Of extends { sheet: string }>(of: readonly Of[]): Of[] =>
    of.map((one) => ({ ...one, sheet: rebuiltName(one.sheet) }));
  return markPackage({
    ...file,
    bytes,
    edits: named(file.edits),
    sheets: named(file.sheets),
    grids: opened.sheets,
    notes: [note],
  });
}
