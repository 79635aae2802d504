import type { OrganizationLevel } from '../../../domain/organization';
import { LEVEL_NAMES } from '../../../domain/organization-tree';
import { UNIT_KIND_NAMES } from '../../../domain/unit-order';
import type { UnitKind } from '../../../domain/unit';
import type { RegisterRowChangeDto } from './register-import.dto';
import type { TouchedRow } from './register-imports.queries';

/** The columns that people know, in the order in which they are told. */
const COLUMN_NAMES: Record<string, string> = {
  name: '名称',
  short_name: '简称',
  kind: '类别',
  alias_keys: '对照名',
  level: '组织类型',
  parent_id: '上级',
  opened_on: '成立日期',
  closed_on: '撤销日期',
};

/** What a row was and what it becomes, in words; `parents` are names of organizations by id. */
export function rowChange(row: TouchedRow, parents: Map<number, string>): RegisterRowChangeDto | null {
  const { of, name, before, after } = row;
  if (before === null) return { kind: 'added', of, name, before: null, after: words(after, parents) };
  const told = Object.keys(COLUMN_NAMES).filter((column) => column in after);
  if (told.length === 0) return null;
  return { kind: 'changed', of, name, before: words(before, parents), after: words(after, parents) };
}

function words(values: Record<string, unknown>, parents: Map<number, string>): string {
  return Object.entries(COLUMN_NAMES)
    .filter(([column]) => column in values)
    .map(([column, word]) => `${word}：${shown(column, values[column], parents)}`)
    .join('；');
}

function shown(column: string, value: unknown, parents: Map<number, string>): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '无';
  if (column === 'level') return LEVEL_NAMES[value as OrganizationLevel];
  if (column === 'kind') return UNIT_KIND_NAMES[value as UnitKind];
  if (column === 'parent_id') return parents.get(value as number) ?? '无';
  return Array.isArray(value) ? value.join('、') : String(value);
}
