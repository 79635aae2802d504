import type { stream } from 'exceljs';
import { HOLDER_STATE_NAMES } from '../../../domain/holder-state';
import type { OrganizationLevel } from '../../../domain/organization';
import { UNIT_KIND_NAMES } from '../../../domain/unit-order';
import type { HolderAccountDto } from '../holders/holder.dto';
import type { HolderOfKind } from '../holders/holder-list.service';
import type { CellValue } from './cell-value';
import { momentLine } from './moment-line';
import type { ProgressExport } from './progress-export';
import { addCells, openSheet, type SheetColumn } from './sheet-layout';

const COLUMNS: SheetColumn[] = [
  { heading: '填报单位', width: 30 },
  { heading: '单位类别', width: 17 },
  { heading: '主体类别', width: 13 },
  { heading: '名称', width: 34 },
  { heading: '所属团组织', width: 34 },
  { heading: '组织类型', width: 10 },
  { heading: '进度', width: 18 },
  { heading: '微博账号', width: 36 },
  { heading: '平台认证情况', width: 30 },
];

const CATEGORY_NAMES = {
  organization: '团组织',
  project: '工作项目',
  cadre: '团干部',
  'youth-worker': '青少年工作者',
} as const;

const LEVEL_NAMES: Record<OrganizationLevel, string> = {
  committee: '团委',
  'working-committee': '团工委',
  'general-branch': '团总支',
  branch: '团支部',
};

const PLATFORM_NAMES = { sina: '新浪', tencent: '腾讯' } as const;

/**
 * 未认证明细: who is due and not confirmed, unit by unit. Rows are written as they come; writing stops when
 * nobody is reading any more.
 */
export async function writeUnverifiedSheet(
  workbook: stream.xlsx.WorkbookWriter,
  contents: ProgressExport,
  isWanted: () => boolean,
): Promise<void> {
  const title = contents.personsHidden ? '未认证明细（不含个人）' : '未认证明细';
  const sheet = openSheet(workbook, {
    name: '未认证明细',
    lines: [title, momentLine(contents)],
    columns: COLUMNS,
  });
  for await (const holders of contents.unverified) {
    if (!isWanted()) break;
    for (const holder of holders) addCells(sheet, holderCells(holder));
  }
  sheet.commit();
}

function holderCells(holder: HolderOfKind): CellValue[] {
  return [
    holder.unitName,
    UNIT_KIND_NAMES[holder.unitKind],
    CATEGORY_NAMES[holder.category],
    holder.name,
    holder.organizationName,
    holder.level ? LEVEL_NAMES[holder.level] : '',
    HOLDER_STATE_NAMES[holder.state],
    holder.accounts.map(accountName).join('；'),
    holder.accounts.map((account) => `${PLATFORM_NAMES[account.platform]}：${verdict(account)}`).join('；'),
  ];
}

function accountName({ platform, nickname }: HolderAccountDto): string {
  return `${PLATFORM_NAMES[platform]}：${nickname ?? '昵称未知'}`;
}

function verdict({ verified, counts }: HolderAccountDto): string {
  if (verified === null) return '未知';
  if (!verified) return '未认证';
  return counts ? '已认证' : '已认证，认证说明不符';
}
