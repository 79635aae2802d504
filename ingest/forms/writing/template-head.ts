import type { CellValue, Worksheet } from 'exceljs';
import { HEAD_FIELDS, type HeadField } from '../sheet/head-fields';
import { readPhaseNumber } from '../sheet/phase-number';
import { columnLetter } from '../workbook/column-letter';
import { safeText } from './safe-text';
import { font, GRID, OPTIONAL_FILL, TO_FILL_IN } from './template-look';
import type { TemplateOf } from './template-of';
import { COVER_SHEET } from './own-sheets';
import { FILLED_ONCE } from './template-places';

/** Prefilled on the first line, to be filled in on the second. */
const LINES: readonly (readonly HeadField['key'][])[] = [
  ['unit', 'form', 'phase', 'cutOffOn'],
  ['filledBy', 'phone', 'reviewedBy', 'filledOn'],
];
const LABEL_WIDTH = 14;
const VALUE_WIDTH = 15;
const WIDER: Partial<Record<HeadField['key'], number>> = { unit: 34, phase: 32 };
const FIRST_LINE = 2;

/** Writes the head lines: labels and values in cells of their own, each as wide as it needs. */
export function writeTemplateHead(sheet: Worksheet, of: TemplateOf, form: number): void {
  const places = headPlaces(sheet);
  LINES.forEach((keys, line) => {
    keys.forEach((key, index) => {
      const row = FIRST_LINE + line;
      const { label, value } = places[index]!;
      const labelCell = merged(sheet, row, label);
      labelCell.value = `${HEAD_FIELDS.find((field) => field.key === key)!.label}：`;
      labelCell.font = font();
      labelCell.alignment = { horizontal: 'right', vertical: 'middle' };
      const valueCell = merged(sheet, row, value);
      valueCell.value = valueOf(key, of, form);
      valueCell.font = font();
      valueCell.fill = line === 0 ? OPTIONAL_FILL : TO_FILL_IN;
      valueCell.border = GRID;
      valueCell.alignment = { horizontal: 'left', vertical: 'middle', shrinkToFit: true };
      valueCell.numFmt = key === 'filledOn' ? 'yyyy-mm-dd' : '@';
    });
  });
}

/** The phase as its name, where the name says its number, else by its number. */
export function phaseText({ phase }: Pick<TemplateOf, 'phase'>): string {
  const name = safeText(phase.name);
  return readPhaseNumber(name) === phase.ordinal ? name : `第${phase.ordinal}阶段`;
}

function valueOf(key: HeadField['key'], of: TemplateOf, form: number): CellValue {
  if (key === 'unit') return safeText(of.unit.name);
  if (key === 'form') return `附表${form}`;
  if (key === 'phase') return phaseText(of);
  if (key === 'cutOffOn') return of.cutOffDay;
  const source = `'${COVER_SHEET}'!${FILLED_ONCE[key].replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
  return { formula: `IF(${source}="","",${source})`, result: '' };
}

interface Span {
  first: number;
  last: number;
}

/** Columns for the four pairs of a line, from the left. */
function headPlaces(sheet: Worksheet): { label: Span; value: Span }[] {
  let next = 1;
  const take = (width: number): Span => {
    const first = next;
    for (let taken = 0; taken < width; next += 1) taken += sheet.getColumn(next).width ?? width;
    return { first, last: next - 1 };
  };
  return LINES[0]!.map((key) => ({
    label: take(LABEL_WIDTH),
    value: take(WIDER[key] ?? VALUE_WIDTH),
  }));
}

function merged(sheet: Worksheet, row: number, { first, last }: Span) {
  if (last > first) sheet.mergeCells(`${columnLetter(first)}${row}:${columnLetter(last)}${row}`);
  return sheet.getCell(row, first);
}
