import { Workbook, type Worksheet } from 'exceljs';
import { LEVEL_NAMES } from '../../../domain/organization-tree';
import type { OrganizationLevel } from '../../../domain/organization';
import type { UnitKind } from '../../../domain/unit';
import { UNIT_KIND_NAMES } from '../../../domain/unit-order';
import { safeText } from '../../../ingest/forms/writing/safe-text';

/** A line of the register as a file has it: of a unit where there is no organization. */
export interface RegisterLine {
  unit: string;
  kind: UnitKind | null;
  shortName: string | null;
  name: string | null;
  level: OrganizationLevel | null;
  parent: string | null;
  openedOn: string | null;
  closedOn: string | null;
}

/** As `REGISTER_HEADINGS` of the import reads them. */
const COLUMNS: { key: keyof RegisterLine; heading: string; width: number }[] = [
  { key: 'unit', heading: '填报单位', width: 32 },
  { key: 'kind', heading: '单位类别', width: 18 },
  { key: 'shortName', heading: '单位简称', width: 14 },
  { key: 'name', heading: '团组织全称', width: 36 },
  { key: 'level', heading: '组织类型', width: 12 },
  { key: 'parent', heading: '上级团组织', width: 36 },
  { key: 'openedOn', heading: '成立日期', width: 14 },
  { key: 'closedOn', heading: '撤销日期', width: 14 },
];

const HOW_TO = [
  '每行登记一个团组织；只登记填报单位的，“团组织全称”留空。',
  '单位类别：区县、局（总公司）、大中专院校、中央直属驻津单位、机关部室、直属单位；每个单位写一次即可。',
  '组织类型：团委、团工委、团总支、团支部。上级团组织写全称，须属于同一填报单位。',
  '日期写成 2012-09-29；从撤销日期当天起不再计入。删去某一列，则该列原有内容保持不变。',
  '同一名册可以反复导入，名称相同的只更新有变化的内容；文件中没有的团组织不会自动撤销。',
];

/** Writes register lines as a workbook that the import reads back; without lines it is the empty template. */
export async function writeRegisterWorkbook(lines: readonly RegisterLine[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('名册', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow(COLUMNS.map(({ heading }) => heading)).font = { bold: true };
  for (const line of lines) sheet.addRow(cellsOf(line));
  if (lines.length === 0) offerChoices(sheet);
  const notes = workbook.addWorksheet('填写说明');
  notes.getColumn(1).width = 100;
  for (const text of HOW_TO) notes.addRow([text]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function cellsOf(line: RegisterLine): (string | null)[] {
  return COLUMNS.map(({ key }) => {
    if (key === 'kind') return line.kind && UNIT_KIND_NAMES[line.kind];
    if (key === 'level') return line.level && LEVEL_NAMES[line.level];
    const text = line[key];
    return text === null ? null : safeText(text);
  });
}

function offerChoices(sheet: Worksheet): void {
  const lists = { B: Object.values(UNIT_KIND_NAMES), E: Object.values(LEVEL_NAMES) };
  for (const [column, names] of Object.entries(lists)) {
    for (let row = 2; row <= 500; row += 1) {
      sheet.getCell(`${column}${row}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${names.join(',')}"`],
      };
    }
  }
}
