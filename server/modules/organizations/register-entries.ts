import { readFormDate } from '../../../domain/form-date';
import { ORGANIZATION_LEVELS, type OrganizationLevel } from '../../../domain/organization';
import type { Problem } from '../../../domain/problem';
import { cleanText, textKey } from '../../../domain/text';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import type { OrganizationInput, RegisterInput, UnitInput } from './register.dto';

/** What a register file holds, and what of it could not be used. */
export interface RegisterFile {
  input: RegisterInput;
  problems: Problem[];
}

/** One entry as a file gives it, every part a text; `place` says where, for people. */
export interface RawEntry {
  place: string;
  row: number | null;
  unit: string;
  kind: string;
  shortName: string;
  aliases: string[];
  name: string;
  level: string;
  parent: string;
  openedOn: string;
  closedOn: string;
}

const KINDS = wordTable<UnitKind>(UNIT_KINDS, {
  区县: 'district',
  '局(总公司)': 'bureau',
  局: 'bureau',
  总公司: 'bureau',
  大中专院校: 'university',
  院校: 'university',
  高校: 'university',
  中央直属驻津单位: 'central',
  中央直属单位: 'central',
  机关部室: 'department',
  直属单位: 'affiliate',
});
const LEVELS = wordTable<OrganizationLevel>(ORGANIZATION_LEVELS, {
  团委: 'committee',
  团工委: 'working-committee',
  团总支: 'general-branch',
  团支部: 'branch',
});

function wordTable<Code extends string>(
  codes: readonly Code[],
  words: Record<string, Code>,
): Map<string, Code> {
  const named = Object.entries(words).map(([word, code]) => [textKey(word), code] as const);
  return new Map([...codes.map((code) => [code, code] as const), ...named]);
}

/** The unit that an entry declares; a problem when its kind or days are not understood. */
export function unitOf(entry: RawEntry): UnitInput | Problem {
  const kind = KINDS.get(textKey(entry.kind));
  if (!kind) {
    const text = `${entry.place}：单位类别“${entry.kind}”看不明白，请写：区县、局（总公司）、大中专院校、中央直属驻津单位、机关部室或直属单位。`;
    return refuse('UNIT.KIND_UNKNOWN', entry.kind, text, entry.row);
  }
  const days = daysOf(entry);
  if ('code' in days) return days;
  const { unit: name, shortName, aliases } = entry;
  return { name: cleanText(name), kind, shortName: shortName || null, aliases, ...days };
}

/** The organization that an entry names; a problem when its level or days are not understood. */
export function organizationOf(entry: RawEntry): OrganizationInput | Problem {
  const level = LEVELS.get(textKey(entry.level));
  if (!level) {
    const text = `${entry.place}：“${entry.name}”的组织类型“${entry.level}”看不明白，请写：团委、团工委、团总支或团支部。`;
    return refuse('ORGANIZATION.LEVEL_UNKNOWN', entry.level, text, entry.row);
  }
  const days = daysOf(entry);
  if ('code' in days) return days;
  return { name: cleanText(entry.name), level, unit: entry.unit, parent: entry.parent || null, ...days };
}

function daysOf(entry: RawEntry): { openedOn: string | null; closedOn: string | null } | Problem {
  const days = { openedOn: dayOf(entry.openedOn), closedOn: dayOf(entry.closedOn) };
  if (days.openedOn !== undefined && days.closedOn !== undefined) {
    return { openedOn: days.openedOn, closedOn: days.closedOn };
  }
  const seen = days.openedOn === undefined ? entry.openedOn : entry.closedOn;
  return refuse(
    'DATE.MALFORMED',
    seen,
    `${entry.place}：“${seen}”不是完整的日期，请写成 2012-09-29 的样子。`,
    entry.row,
  );
}

/** undefined: something is there, but it is no day. */
function dayOf(text: string): string | null | undefined {
  return text === '' ? null : (readFormDate(text) ?? undefined);
}

export function refuse(
  code: string,
  value: string | null,
  message: string,
  row: number | null = null,
): Problem {
  return { code, severity: 'error', row, column: null, value: value?.slice(0, 80) ?? null, message };
}
