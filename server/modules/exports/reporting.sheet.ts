import type { stream } from 'exceljs';
import { FORM_NUMBERS } from '../../../domain/form';
import { isOutstanding, REPORTING_STATE_NAMES, type ReportingTotals } from '../../../domain/reporting';
import { UNIT_KIND_NAMES } from '../../../domain/unit-order';
import type { ReportingMatrix } from '../progress/reporting.service';
import { orTooLittle, type CellValue } from './cell-value';
import { momentLine } from './moment-line';
import type { ProgressExport } from './progress-export';
import { addCells, openSheet, type SheetColumn } from './sheet-layout';

const COLUMNS: SheetColumn[] = [
  { heading: '阶段', width: 30 },
  { heading: '填报单位', width: 30 },
  { heading: '类别', width: 17 },
  ...FORM_NUMBERS.map((form) => ({ heading: `附表${form}`, width: 9 })),
  { heading: '应报', width: 7, format: '0' },
  { heading: '已报', width: 7, format: '0' },
  { heading: '报送率', width: 8, format: '0.0%' },
  { heading: '按时', width: 7, format: '0' },
  { heading: '按时率', width: 8, format: '0.0%' },
  { heading: '未报附表', width: 24 },
];

/** 报送情况: every unit's forms of the phases begun, with what is missing, and each phase's totals below. */
export function writeReportingSheet(workbook: stream.xlsx.WorkbookWriter, contents: ProgressExport): void {
  const sheet = openSheet(workbook, {
    name: '报送情况',
    lines: ['各填报单位报送情况（只计收下的行和零报告，全部退回的不算已报）', momentLine(contents)],
    columns: COLUMNS,
  });
  for (const matrix of contents.reporting) for (const row of phaseRows(matrix)) addCells(sheet, row);
  sheet.commit();
}

function phaseRows({ phase, rows, totals }: ReportingMatrix): CellValue[][] {
  const units = rows.map(({ unit, cells, totals: own }) => [
    phase.name,
    unit.name,
    UNIT_KIND_NAMES[unit.kind],
    ...cells.map(({ state }) => (state === 'not-due' ? '' : REPORTING_STATE_NAMES[state])),
    ...numbers(own),
    cells
      .filter(isOutstanding)
      .map(({ form }) => form)
      .join('、'),
  ]);
  return [...units, [phase.name, '合计', '', ...FORM_NUMBERS.map(() => ''), ...numbers(totals), '']];
}

/** The five numbers; rates of nothing expected, or before the cut-off, are not known. */
function numbers({ expected, received, rate, onTime, onTimeRate }: ReportingTotals): CellValue[] {
  return [expected, received, orTooLittle(rate), onTime, orTooLittle(onTimeRate)];
}
