import { RETURN_SHEET } from '../writing/own-sheets';
import { textWidth } from '../writing/text-width';
import type { CellStyles } from './cell-styles';
import { MARK_COLOURS, MARK_NAMES, type MarkKind } from './mark-colours';
import { PackageUnfit } from '../package/package-unfit';
import {
  addPartType,
  addRelation,
  relationIdOf,
  relationsOf,
  relationsPath,
  RELATION_PREFIX,
  withLast,
} from '../package/package-relations';
import type { ReturnLine } from './return-lines';
import type { WorkbookPackage } from '../package/workbook-package';
import { attributeOf, elementsOf, escapeXml, firstElement } from '../package/xml-elements';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const COLUMNS = [
  { heading: '程度', width: 8 },
  { heading: '工作表', width: 16 },
  { heading: '行', width: 7 },
  { heading: '列', width: 7 },
  { heading: '单元格内容', width: 28 },
  { heading: '问题和改法', width: 88 },
  { heading: '定位', width: 12 },
];
const HEADING_ROW = 4;
const LINE_HEIGHT = 15;
/** More lines than anybody mends by hand; the rest is counted. */
export const MOST_LINES = 20_000;
const BOLD = '<b/><sz val="11"/><name val="微软雅黑"/>';
const BODY = '<sz val="10"/><name val="微软雅黑"/>';
const LINK = '<u/><sz val="10"/><color rgb="FF1F5FBF"/><name val="微软雅黑"/>';
const WRAP = 'wrapText="1"';

export interface ReturnSheet {
  lines: readonly ReturnLine[];
  /** What else is to be said, e.g. that the copy was built anew. */
  notes: readonly string[];
}

/** Writes 退回说明 as the last sheet, in place of the one an earlier return has left. */
export function writeReturnSheet(
  of: WorkbookPackage,
  workbookPath: string,
  { sheet, styles }: { sheet: ReturnSheet; styles: CellStyles },
): void {
  const path = pathOfOld(of, workbookPath) ?? addSheet(of, workbookPath);
  of.remove(relationsPath(path));
  of.write(path, sheetXml(sheet, styles));
}

function pathOfOld(of: WorkbookPackage, workbookPath: string): string | null {
  const sheets = [...elementsOf(of.require(workbookPath), 'sheet')];
  const old = sheets.find(({ tag }) => attributeOf(tag, 'name') === RETURN_SHEET);
  if (old === undefined) return null;
  const id = relationIdOf(old.tag);
  return relationsOf(of, workbookPath).find((relation) => relation.id === id)?.path ?? null;
}

function addSheet(of: WorkbookPackage, workbookPath: string): string {
  const path = of.freePath('xl/worksheets/sheet', '.xml');
  addPartType(of, path, SHEET_TYPE);
  const id = addRelation(of, workbookPath, { type: 'worksheet', path });
  const xml = of.require(workbookPath);
  const list = firstElement(xml, 'sheets');
  if (list === null) throw new PackageUnfit('<sheets> is missing.');
  const ids = [...elementsOf(list.inner, 'sheet')].map(({ tag }) => Number(attributeOf(tag, 'sheetId')));
  const number = ids.reduce((most, one) => Math.max(most, one), 0) + 1;
  of.write(
    workbookPath,
    withLast(
      xml,
      'sheets',
      `<sheet ${RELATION_PREFIX} name="${RETURN_SHEET}" sheetId="${number}" r:id="${id}"/>`,
    ),
  );
  return path;
}

function sheetXml({ lines, notes }: ReturnSheet, styles: CellStyles): string {
  const shown = lines.slice(0, MOST_LINES);
  const rows = [
    ...introduction(lines, notes, styles),
    ...shown.map((line, index) => lineRow(line, HEADING_ROW + 1 + index, styles)),
  ];
  const last = HEADING_ROW + shown.length;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADING_ROW}" topLeftCell="A${HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${COLUMNS.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="A${HEADING_ROW}:G${Math.max(last, HEADING_ROW + 1)}"/><mergeCells count="2"><mergeCell ref="A2:G2"/><mergeCell ref="A3:G3"/></mergeCells>${linksXml(shown)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function introduction(lines: readonly ReturnLine[], notes: readonly string[], styles: CellStyles): string[] {
  const title = styles.added({ font: '<b/><sz val="15"/><name val="微软雅黑"/>' });
  const body = styles.added({ font: BODY, align: WRAP });
  const heading = styles.added({ font: BOLD, colour: 'FFE8EEF7' });
  const counts = (['error', 'warning', 'hint'] as const).map(
    (kind) => `${MARK_NAMES[kind]} ${lines.filter((line) => line.kind === kind).length} 条`,
  );
  const told = lines.length > MOST_LINES ? [`只列出前 ${MOST_LINES} 条，其余请看各工作表里的颜色。`] : [];
  const how =
    '颜色由深到浅：红色是错误，必须改，否则这一行不接收；黄色是警告，已接收，请核对；蓝色是提示；绿色是网页上已改的。直接在原单元格里改好，整个文件再上传即可，颜色、批注和本页不必删除。';
  return [
    rowXml(1, [{ text: RETURN_SHEET, style: title }], 28),
    rowXml(
      2,
      [{ text: [`${counts.join('，')}。`, ...told, ...notes].join(''), style: body }],
      18 + 15 * notes.length,
    ),
    rowXml(3, [{ text: how, style: body }], 34),
    rowXml(
      HEADING_ROW,
      COLUMNS.map((column) => ({ text: column.heading, style: heading })),
    ),
  ];
}

function lineRow(line: ReturnLine, row: number, styles: CellStyles): string {
  const body = styles.added({ font: BODY, align: WRAP });
  const kind = styles.added({ font: BODY, colour: MARK_COLOURS[line.kind as MarkKind] });
  const link = styles.added({ font: LINK });
  const cells = [
    { text: MARK_NAMES[line.kind], style: kind },
    { text: line.sheet === '' ? '整个文件' : line.sheet, style: body },
    { text: line.row === null ? '' : String(line.row), style: body },
    { text: line.column ?? '', style: body },
    { text: line.value, style: body },
    { text: line.message, style: body },
    { text: line.address === null ? '' : `转到 ${line.address}`, style: link },
  ];
  const lines = Math.max(lineCount(line.message, 5), lineCount(line.value, 4));
  return rowXml(row, cells, 4 + LINE_HEIGHT * lines);
}

/** Lines a text takes in a column: programs do not find the height of a row themselves when a file is opened. */
function lineCount(text: string, column: number): number {
  return Math.max(1, Math.ceil(textWidth(text) / (COLUMNS[column]!.width - 3)));
}

function rowXml(row: number, cells: readonly { text: string; style: number }[], height?: number): string {
  const attributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const xml = cells.map(({ text, style }, index) => {
    const place = `r="${String.fromCharCode(65 + index)}${row}" s="${style}"`;
    return text === ''
      ? `<c ${place}/>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${row}"${attributes}>${xml.join('')}</row>`;
}

function linksXml(lines: readonly ReturnLine[]): string {
  const links = lines.flatMap(({ sheet, address }, index) => {
    if (address === null) return [];
    const target = `'${sheet.replaceAll("'", "''")}'!${address}`;
    return `<hyperlink ref="G${HEADING_ROW + 1 + index}" location="${escapeXml(target)}" display="${address}"/>`;
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
