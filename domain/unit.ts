/**
 * Kinds of reporting units (填报单位): district 区县, bureau 局（总公司）, university 大中专院校,
 * central 中央直属驻津单位, department 机关部室, affiliate 直属单位. Source: domain rules, section 2.
 */
export const UNIT_KINDS = ['district', 'bureau', 'university', 'central', 'department', 'affiliate'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Departments and affiliates may report, but are never counted as missing. */
export function mustReport(kind: UnitKind): boolean {
  return kind !== 'department' && kind !== 'affiliate';
}
