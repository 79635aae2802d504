import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { FormNumber } from '../../../domain/form';
import { formOf } from '../../../domain/form';
import type { FormColumn, FormDefinition } from '../form-definition';
import { definitionOf } from '../form-definitions';
import { columnLetter } from '../workbook/column-letter';
import type { TemplateChoices } from './template-choices';
import { font, GRID, OPTIONAL_FILL, QUIET, RED, REQUIRED_FILL } from './template-look';
import { noteOf, numberFormatOf, promptOf, widthOf } from './template-column';
import { writeTemplateHead } from './template-head';
import type { TemplateOf } from './template-of';
import { FIRST_ROW, HEADING_ROW, LAST_ROW, LEGEND_ROW } from './template-places';

const SERIAL = { heading: '序号', width: 6 };
const REMARK = { heading: '备注', width: 18 };
const LEGEND = '深色带 * 的列必填，浅色的列选填；点一下表头单元格可以看到要求和示例。请不要改动表头。';

interface TemplateSheet {
  of: TemplateOf;
  form: FormNumber;
  choices: TemplateChoices;
}

/** One form ready to be filled in: head, headings, a prepared row with choices and formats. */
export function addTemplateSheet(workbook: Workbook, { of, form, choices }: TemplateSheet): void {
  const definition = definitionOf(form);
  const sheet = workbook.addWorksheet(`附表${form}`, sheetOptions(definition));
  const width = definition.columns.length + 2;
  setColumns(sheet, definition, choices);
  writeTitle(sheet, definition, width);
  writeTemplateHead(sheet, of, form);
  writeHeadings(sheet, definition);
  prepareRow(sheet, width);
  offerChoices(sheet, definition, choices);
}

function sheetOptions({ number }: FormDefinition): Parameters<Workbook['addWorksheet']>[1] {
  const frozen = formOf(number).category === 'project' ? 3 : 2;
  return {
    views: [
      {
        state: 'frozen',
        xSplit: frozen,
        ySplit: HEADING_ROW,
        activeCell: `${columnLetter(frozen + 1)}${FIRST_ROW}`,
      },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
    },
    headerFooter: { oddFooter: '&L&A&R第 &P 页 / 共 &N 页' },
  };
}

function setColumns(sheet: Worksheet, definition: FormDefinition, choices: TemplateChoices): void {
  sheet.getColumn(1).width = SERIAL.width;
  definition.columns.forEach((column, index) => {
    const place = sheet.getColumn(index + 2);
    place.width = widthOf(column, definition, choices.offeredFor(column));
    place.numFmt = numberFormatOf(column);
  });
  sheet.getColumn(definition.columns.length + 2).width = REMARK.width;
}

function writeTitle(sheet: Worksheet, { number, title }: FormDefinition, width: number): void {
  sheet.mergeCells(1, 1, 1, width);
  const cell = sheet.getCell(1, 1);
  cell.value = `附表${number} ${title}`;
  cell.font = font({ bold: true, size: 16 });
  cell.alignment = { vertical: 'middle' };
  sheet.getRow(1).height = 32;
  sheet.getRow(2).height = 21;
  sheet.getRow(3).height = 21;
  sheet.mergeCells(LEGEND_ROW, 1, LEGEND_ROW, width);
  sheet.getCell(LEGEND_ROW, 1).value = LEGEND;
  sheet.getCell(LEGEND_ROW, 1).font = font({ size: 10, color: QUIET });
}

function writeHeadings(sheet: Worksheet, definition: FormDefinition): void {
  sheet.getRow(HEADING_ROW).height = 32;
  headingCell(sheet, 1).value = SERIAL.heading;
  definition.columns.forEach((column, index) => writeHeading(sheet, index + 2, column));
  headingCell(sheet, definition.columns.length + 2).value = REMARK.heading;
}

function writeHeading(sheet: Worksheet, place: number, column: FormColumn): void {
  const cell = headingCell(sheet, place);
  const star = { text: '* ', font: font({ bold: true, color: RED }) };
  const name = { text: column.heading, font: font({ bold: true }) };
  cell.value = column.required ? { richText: [star, name] } : column.heading;
  if (column.required) cell.fill = REQUIRED_FILL;
}

function headingCell(sheet: Worksheet, place: number) {
  const cell = sheet.getCell(HEADING_ROW, place);
  cell.numFmt = '@';
  cell.font = font({ bold: true });
  cell.fill = OPTIONAL_FILL;
  cell.border = GRID;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  return cell;
}

/** One row, which is repeated when the workbook is finished. */
function prepareRow(sheet: Worksheet, width: number): void {
  for (let column = 1; column <= width; column += 1) sheet.getCell(FIRST_ROW, column).border = GRID;
  sheet.getCell(FIRST_ROW, 1).value = 1;
  sheet.getCell(FIRST_ROW, 1).alignment = { horizontal: 'center' };
}

/** exceljs takes ranges here, but declares single cells only. */
interface Validations {
  dataValidations: { add(range: string, validation: DataValidation): void };
}

function offerChoices(sheet: Worksheet, definition: FormDefinition, choices: TemplateChoices): void {
  const { dataValidations } = sheet as unknown as Validations;
  definition.columns.forEach((column, index) => {
    const letter = columnLetter(index + 2);
    const list = choices.rangeOf(choices.offeredFor(column));
    dataValidations.add(`${letter}${FIRST_ROW}:${letter}${LAST_ROW}`, promptOf(column, definition, list));
  });
}

/** What stands beside the headings of a form, by their cells. */
export function notesOf(form: FormNumber): Map<string, string> {
  const definition = definitionOf(form);
  return new Map(
    definition.columns.map((column, index) => [
      `${columnLetter(index + 2)}${HEADING_ROW}`,
      noteOf(column, definition),
    ]),
  );
}
