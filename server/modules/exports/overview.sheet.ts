import type { stream } from 'exceljs';
import { groupName } from '../../../domain/coverage-groups';
import { OUTCOME_NAMES } from '../../../domain/outcome-names';
import { UNIT_KIND_NAMES } from '../../../domain/unit-order';
import type { CoverageDto } from '../progress/coverage.dto';
import type { HeadlineDto, PhaseReportingDto } from '../progress/overview.dto';
import { orTooLittle, orUnknown, type CellValue } from './cell-value';
import { momentLine } from './moment-line';
import type { ProgressExport } from './progress-export';
import { addCells, openSheet } from './sheet-layout';

const COLUMNS = [
  { heading: '项目', width: 34 },
  { heading: '应开户', width: 10, format: '0' },
  { heading: '已报认证', width: 10, format: '0' },
  { heading: '已认证', width: 10, format: '0' },
  { heading: '其中待复核', width: 12, format: '0' },
  { heading: '覆盖率', width: 10, format: '0.0%' },
  { heading: '其中待复核占比', width: 15, format: '0.0%' },
  { heading: '新浪', width: 10, format: '0' },
  { heading: '腾讯', width: 10, format: '0' },
  { heading: '两平台', width: 10, format: '0' },
] as const;

/** 总览: coverage by category and by kind of unit, then the head-line and the forms. */
export function writeOverviewSheet(workbook: stream.xlsx.WorkbookWriter, contents: ProgressExport): void {
  const { categories, overview, moment } = contents;
  const sheet = openSheet(workbook, {
    name: '总览',
    lines: [moment.campaign.name, momentLine(contents)],
    columns: [...COLUMNS],
  });
  for (const { coverage, bySina, byTencent, byBoth, ...group } of categories)
    addCells(sheet, [groupName(group), ...coverageCells(coverage), bySina, byTencent, byBoth]);
  if (overview) {
    for (const { kind, units, coverage, cadres } of overview.unitKinds) {
      const name = `${UNIT_KIND_NAMES[kind]}（${units} 个单位）`;
      addCells(sheet, [`${name}团组织`, ...coverageCells(coverage)]);
      addCells(sheet, [`${name}团干部`, ...coverageCells(cadres)]);
    }
    addCells(sheet, []);
    for (const row of headlineRows(overview.headline)) addCells(sheet, row);
    for (const phase of overview.reporting) addCells(sheet, [reportingLine(phase)]);
    addCells(sheet, [`未处理的不符：${overview.openDiscrepancies} 条`]);
    addCells(sheet, [accountsLine(overview.accounts)]);
    addCells(sheet, [outcomesLine(overview.accounts)]);
  }
  sheet.commit();
}

/** due, claimed, confirmed, stale, rate, stale rate. */
export function coverageCells(coverage: CoverageDto): CellValue[] {
  const { due, claimed, confirmed, stale, rate, staleRate } = coverage;
  return [orUnknown(due), claimed, confirmed, stale, orTooLittle(rate), orTooLittle(staleRate)];
}

function headlineRows(headline: HeadlineDto): CellValue[][] {
  const { verified, organizations, cadres, baseline, baselineOn, gained } = headline;
  return [
    [`总体数字：已认证 ${verified}（团组织 ${organizations}，团干部 ${cadres}）`],
    [`活动前基数：${baseline}（${baselineOn}）；净增：${gained}`],
  ];
}

function reportingLine({
  phaseName,
  expected,
  received,
  onTime,
  late,
  missing,
  onTimeRate,
}: PhaseReportingDto): string {
  const rate = onTimeRate === null ? '截止前不计' : `${(onTimeRate * 100).toFixed(1)}%`;
  return `${phaseName}：应报 ${expected} 张，已报 ${received}（按时 ${onTime}，迟报 ${late}），未报 ${missing}；按时率 ${rate}`;
}

function accountsLine({
  total,
  checked,
  neverChecked,
  unreadable,
}: NonNullable<ProgressExport['overview']>['accounts']): string {
  return `登记账号 ${total} 个：已核验 ${checked}，从未核验 ${neverChecked}，最近一次无法读取 ${unreadable}`;
}

/** Each way in which a last visit ended under its own name: blocked is not gone, frozen is not banned. */
function outcomesLine({ outcomes }: NonNullable<ProgressExport['overview']>['accounts']): string {
  const counted = outcomes.map(({ outcome, count }) => `${OUTCOME_NAMES[outcome]} ${count}`);
  return `最近一次核验结果：${counted.join('，') || '尚无'}`;
}
