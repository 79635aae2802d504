import type { Workbook, Worksheet } from 'exceljs';
import type { FormNumber } from '../../../domain/form';
import { exampleOf, type FormDefinition } from '../form-definition';
import { definitionOf } from '../form-definitions';
import { font, GRID, OPTIONAL_FILL, QUIET, REQUIRED_FILL } from './template-look';
import { widthOf } from './template-column';
import { EXAMPLE_SHEET } from './own-sheets';

const NOTE = '以下都是虚构的示例，只说明怎样填写，不会被读取。';

/** 填写示例: every form of the workbook with one row filled in, of invented persons. */
export function addExampleSheet(workbook: Workbook, forms: readonly FormNumber[]): void {
  const sheet = workbook.addWorksheet(EXAMPLE_SHEET, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell('A1').value = NOTE;
  sheet.getCell('A1').font = font({ bold: true, color: QUIET });
  forms.forEach((form, index) => writeExample(sheet, definitionOf(form), 3 + 4 * index));
}

function writeExample(sheet: Worksheet, definition: FormDefinition, row: number): void {
  const { number, title, columns } = definition;
  sheet.getCell(row, 1).value = `附表${number} ${title}`;
  sheet.getCell(row, 1).font = font({ bold: true });
  ['序号', ...columns.map(({ heading }) => heading)].forEach((heading, index) => {
    const cell = sheet.getCell(row + 1, index + 1);
    cell.value = heading;
    cell.fill = columns[index - 1]?.required ? REQUIRED_FILL : OPTIONAL_FILL;
    cell.border = GRID;
  });
  sheet.getCell(row + 2, 1).value = '示例';
  columns.forEach((column, index) => {
    const cell = sheet.getCell(row + 2, index + 2);
    cell.value = exampleOf(column, number);
    cell.border = GRID;
    const place = sheet.getColumn(index + 2);
    place.width = Math.max(place.width ?? 0, widthOf(column, definition, []));
  });
}
