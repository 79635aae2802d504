import { UNIT_KINDS, type UnitKind } from './unit';

/** Names of the kinds as the board and the exports print them. */
export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  district: '区县',
  bureau: '局（总公司）',
  university: '大中专院校',
  central: '中央直属驻津单位',
  department: '机关部室',
  affiliate: '直属单位',
};

/** Order in which units are listed: by kind as the notice names them, then by name in Chinese order. */
export function compareUnits(
  a: { kind: UnitKind; name: string },
  b: { kind: UnitKind; name: string },
): number {
  return UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh-CN');
}
