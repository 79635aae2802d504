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

/** One entry as a file gives it, every part a text; `place` says where, for people. What a file does not speak of is absent. */
export interface RawEntry {
  place: string;
  row: number | null;
  unit: string;
  kind: string;
  shortName?: string;
  aliases?: string[];
  name: string;
  level: string;
  parent: string;
  openedOn?: string;
  closedOn?: string;
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
  return { name: cleanText(name), kind, shortName: shortName || undefined, aliases, ...days };
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

interface EntryDays {
  openedOn: string | null | undefined;
  closedOn: string | null | undefined;
}

function daysOf({ place, row, openedOn, closedOn }: RawEntry): EntryDays | Problem {
  const malformed = [openedOn, closedOn].find((text) => text && readFormDate(text) === null);
  if (malformed) {
    const text = `${place}：“${malformed}”不是完整的日期，请写成 2012-09-29 的样子。`;
    return refuse('DATE.MALFORMED', malformed, text, row);
  }
  return { openedOn: dayOf(openedOn), closedOn: dayOf(closedOn) };
}

/** null: the file says that there is no such day; undefined: it says nothing of it. */
function dayOf(text: string | undefined): string | null | undefined {
  return text === undefined ? undefined : readFormDate(text);
}

export function refuse(
  code: string,
  value: string | null,
  message: string,
  row: number | null = null,
): Problem {
  return { code, severity: 'error', row, column: null, value: value?.slice(0, 80) ?? null, message };
}
