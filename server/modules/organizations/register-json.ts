import { organizationOf, type RawEntry, refuse, type RegisterFile, unitOf } from './register-entries';

/** Entries of `{units: [{name, kind, …}], organizations: [{name, level, unit, …}]}`, as in RegisterInput. */
export function entriesFromJson(given: unknown): RegisterFile {
  const { units, organizations } = (given ?? {}) as Record<string, unknown>;
  const file: RegisterFile = { input: { units: [], organizations: [] }, problems: [] };
  if (!Array.isArray(units) && !Array.isArray(organizations)) {
    file.problems.push(
      refuse('FILE.NO_ENTRIES', null, '文件里没有 units 或 organizations 列表，请按说明改正后再导入。'),
    );
    return file;
  }
  for (const [index, entry] of listOf(units).entries()) {
    const unit = unitOf(rawEntry(entry, { place: `units[${index}]`, nameKey: 'unit' }));
    if ('code' in unit) file.problems.push(unit);
    else file.input.units.push(unit);
  }
  for (const [index, entry] of listOf(organizations).entries()) {
    const organization = organizationOf(
      rawEntry(entry, { place: `organizations[${index}]`, nameKey: 'name' }),
    );
    if ('code' in organization) file.problems.push(organization);
    else file.input.organizations.push(organization);
  }
  return file;
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((entry) => (entry ?? {}) as Record<string, unknown>) : [];
}

/** A unit's own name stands under `name` in the file. */
function rawEntry(
  given: Record<string, unknown>,
  { place, nameKey }: { place: string; nameKey: 'unit' | 'name' },
): RawEntry {
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : '');
  const ifThere = (key: string) => (key in given ? text(key) : undefined);
  const aliases = Array.isArray(given.aliases) ? given.aliases.map(String) : undefined;
  return {
    ...{ place, row: null, aliases, unit: text('unit'), kind: text('kind'), shortName: ifThere('shortName') },
    ...{ name: text('name'), level: text('level'), parent: text('parent') },
    ...{ openedOn: ifThere('openedOn'), closedOn: ifThere('closedOn') },
    [nameKey]: text('name'),
  };
}
