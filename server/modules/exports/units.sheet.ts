import type { stream } from 'exceljs';
import { coverageOf } from '../../../domain/coverage';
import { UNIT_KIND_NAMES } from '../../../domain/unit-order';
import { orTooLittle, type CellValue } from './cell-value';
import { momentLine } from './moment-line';
import { coverageCells } from './overview.sheet';
import type { ProgressExport } from './progress-export';
import { addCells, openSheet, type SheetColumn } from './sheet-layout';

const COLUMNS: SheetColumn[] = [
  { heading: '总名次', width: 8, format: '0' },
  { heading: '同类名次', width: 9, format: '0' },
  { heading: '较7天前', width: 9, format: '+0;-0;0' },
  { heading: '填报单位', width: 30 },
  { heading: '类别', width: 17 },
  { heading: '应开户', width: 9, format: '0' },
  { heading: '已报认证', width: 9, format: '0' },
  { heading: '已认证', width: 9, format: '0' },
  { heading: '其中待复核', width: 11, format: '0' },
  { heading: '覆盖率', width: 9, format: '0.0%' },
  { heading: '其中待复核占比', width: 15, format: '0.0%' },
  { heading: '应报附表', width: 9, format: '0' },
  { heading: '按时附表', width: 9, format: '0' },
  { heading: '已核验认证', width: 11, format: '0' },
  { heading: '核实属实', width: 9, format: '0' },
  { heading: '得分', width: 8, format: '0.00' },
  { heading: '覆盖率分', width: 9, format: '0.00' },
  { heading: '报送分', width: 8, format: '0.00' },
  { heading: '准确率分', width: 9, format: '0.00' },
];

/** 各单位: the ranking with what each score is made of. */
export function writeUnitsSheet(workbook: stream.xlsx.WorkbookWriter, contents: ProgressExport): void {
  const { coverage, reporting, accuracy } = contents.moment.campaign.rankingWeights;
  const sheet = openSheet(workbook, {
    name: '各单位',
    lines: [
      '各填报单位排名（覆盖率口径：总支级以上团组织与团干部合计）',
      `${momentLine(contents)}　权重：覆盖率 ${coverage}、按时报送 ${reporting}、准确率 ${accuracy}`,
    ],
    columns: COLUMNS,
  });
  for (const unit of contents.units) addCells(sheet, unitCells(unit));
  sheet.commit();
}

function unitCells(row: ProgressExport['units'][number]): CellValue[] {
  return [
    row.place,
    row.placeInKind,
    orTooLittle(row.movement),
    row.unit.name,
    UNIT_KIND_NAMES[row.kind],
    ...coverageCells(coverageOf(row.coverage)),
    row.dueForms,
    row.onTimeForms,
    row.claimsChecked,
    row.claimsConfirmed,
    ...[row.score, row.coverageScore, row.reportingScore, row.accuracyScore].map(orTooLittle),
  ];
}
