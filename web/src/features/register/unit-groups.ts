import type { Unit, UnitKind } from '../../api/useUnits';

export interface UnitGroup {
  kind: UnitKind;
  units: Unit[];
}

interface Wanted {
  /** The kinds in the order in which they are shown. */
  kinds: UnitKind[];
  search: string;
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

type Named = Pick<Unit, 'name' | 'shortName'> & { aliases?: string[] };

/** Units by kind, those still open first, as a dictionary has them; a search keeps those whose name, short name or alias bears it. */
export function unitGroups(units: Unit[], { kinds, search }: Wanted): UnitGroup[] {
  const text = search.trim().toLowerCase();
  const kept = units
    .filter((unit) => namesOf(unit).some((name) => name.toLowerCase().includes(text)))
    .sort((one, other) => closedLast(one, other) || byName.compare(one.shortName, other.shortName));
  return kinds
    .map((kind) => ({ kind, units: kept.filter((unit) => unit.kind === kind) }))
    .filter((group) => group.units.length > 0);
}

function closedLast(one: Unit, other: Unit): number {
  return Number(one.closedOn !== null) - Number(other.closedOn !== null);
}

function namesOf({ name, shortName, aliases }: Named): string[] {
  return [name, shortName, ...(aliases ?? [])];
}
