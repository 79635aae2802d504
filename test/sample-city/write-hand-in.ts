import { Workbook } from 'exceljs';
import { writeFormWorkbook } from '../../ingest/forms/write-form-workbook';
import type { SheetToWrite } from '../../ingest/forms/writing/sheet-to-write';
import type { FileFault, HandIn } from './hand-ins';

/** The bytes of a hand-in: a real .xlsx, or something that only bears its name. */
export function writeHandIn(handIn: HandIn): Promise<Buffer> {
  return handIn.fault ? BROKEN[handIn.fault](handIn) : writeFormWorkbook(handIn.sheets);
}

const OTHER_UNIT = '共青团示例市不在名册委员会';

const BROKEN: Record<FileFault, (handIn: HandIn) => Promise<Buffer>> = {
  picture: () => Promise.resolve(pngPixel()),
  'two-headings': async ({ sheets }) => repeatHeadings(await writeFormWorkbook(sheets)),
  'no-rows': ({ sheets }) => writeFormWorkbook(sheets.map((sheet) => ({ ...sheet, rows: [], nil: false }))),
  'other-unit': ({ sheets }) => writeFormWorkbook(sheets.map(ofOtherUnit)),
};

function ofOtherUnit(sheet: SheetToWrite): SheetToWrite {
  return { ...sheet, head: { ...sheet.head, unit: OTHER_UNIT } };
}

/** A picture of one pixel, renamed .xlsx by somebody in a hurry. */
function pngPixel(): Buffer {
  const base64 =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
  return Buffer.from(base64, 'base64');
}

/** Two tables pasted below each other: the headings stand twice, and nobody knows which rows count. */
async function repeatHeadings(bytes: Buffer): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  for (const sheet of workbook.worksheets) {
    const headings = findHeadings(sheet.getSheetValues());
    if (headings > 0) sheet.addRow(sheet.getRow(headings).values);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function findHeadings(rows: readonly unknown[]): number {
  return rows.findIndex((row) => Array.isArray(row) && row.includes('序号'));
}
