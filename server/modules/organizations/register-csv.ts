import { textKey } from '../../../domain/text';
import { organizationOf, type RawEntry, refuse, type RegisterFile, unitOf } from './register-entries';

/** Columns of a register table, by heading; as exported, too. */
export const REGISTER_HEADINGS: Record<string, Exclude<keyof RawEntry, 'aliases' | 'place' | 'row'>> = {
  填报单位: 'unit',
  单位类别: 'kind',
  单位简称: 'shortName',
  团组织全称: 'name',
  组织类型: 'level',
  上级团组织: 'parent',
  成立日期: 'openedOn',
  撤销日期: 'closedOn',
};

/**
 * Entries of a register table whose first line is headings. A unit is declared by the first line that gives its
 * kind; a line without an organization declares its unit alone.
 */
export function entriesFromCsv(lines: string[][]): RegisterFile {
  const [headings = [], ...rows] = lines;
  const columns = headings.map((heading) => REGISTER_HEADINGS[textKey(heading)]);
  const file: RegisterFile = { input: { units: [], organizations: [] }, problems: [] };
  if (!columns.includes('unit')) {
    file.problems.push(
      refuse('FILE.NO_HEADING', null, '第 1 行应是标题行，至少要有“填报单位”，请补上后再导入。'),
    );
    return file;
  }
  const declared = new Set<string>();
  rows.forEach((cells, index) => takeLine(rawEntry(columns, cells, index + 2), file, declared));
  return file;
}

function rawEntry(
  columns: ((typeof REGISTER_HEADINGS)[string] | undefined)[],
  cells: string[],
  line: number,
): RawEntry {
  const entry: RawEntry = {
    ...{ unit: '', kind: '', name: '', level: '', parent: '' },
    ...{ place: `第 ${line} 行`, row: line },
  };
  columns.forEach((key, column) => {
    if (key) entry[key] = cells[column] ?? '';
  });
  return entry;
}

function takeLine(entry: RawEntry, { input, problems }: RegisterFile, declared: Set<string>): void {
  if (entry.unit === '' && entry.name === '') return;
  if (entry.kind !== '' && !declared.has(textKey(entry.unit))) {
    const unit = unitOf(entry.name === '' ? entry : withoutDays(entry));
    declared.add(textKey(entry.unit));
    if ('code' in unit) problems.push(unit);
    else input.units.push(unit);
  }
  if (entry.name === '') return;
  const organization = organizationOf(entry);
  if ('code' in organization) problems.push(organization);
  else input.organizations.push(organization);
}

/** Days of a line with an organization are the organization's, and say nothing of the unit. */
function withoutDays({ openedOn: _opened, closedOn: _closed, ...entry }: RawEntry): RawEntry {
  return entry;
}
