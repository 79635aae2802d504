import type { EntityManager } from 'typeorm';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import { Unit } from '../units/unit.entity';
import { Organization } from './organization.entity';
import { type WrittenRow, writeOrganizations, writeParents, writeUnits } from './register-import.queries';
import type {
  OrganizationInput,
  RegisterCounts,
  RegisterInput,
  RegisterResult,
  UnitInput,
} from './register.dto';

/**
 * Writes units and organizations of a register, found again by their names. Importing the same register twice
 * changes nothing; what the register no longer names stays. Runs in the caller's transaction.
 */
export async function importRegister(
  manager: EntityManager,
  campaignId: number,
  input: RegisterInput,
): Promise<RegisterResult> {
  const problems: Problem[] = [];
  const units = withoutRepeats(input.units, problems, 'UNIT.REPEATED');
  const writtenUnits = await writeUnits(manager, campaignId, units.map(unitRecord));

  const unitIds = await unitIdsByKey(manager, campaignId);
  const named = withoutRepeats(input.organizations, problems, 'ORGANIZATION.REPEATED');
  const organizations = await withKnownUnits(manager, { campaignId, named, unitIds, problems });
  const written = await writeOrganizations(
    manager,
    campaignId,
    organizations.map((organization) => organizationRecord(organization, unitIds)),
  );
  const moved = await writeParents(manager, campaignId, organizations.map(parentRecord));
  problems.push(...(await missingParents(manager, campaignId, organizations)));
  return {
    units: countsOf(units.length, writtenUnits, []),
    organizations: countsOf(organizations.length, written, moved),
    problems,
  };
}

function withoutRepeats<T extends { name: string }>(inputs: T[], problems: Problem[], code: string): T[] {
  const byKey = new Map<string, T>();
  for (const input of inputs) {
    const key = textKey(input.name);
    if (byKey.has(key))
      problems.push(
        notice(code, 'warning', input.name, `名册中“${input.name}”出现不止一次，只取第一次；请删去重复行。`),
      );
    else byKey.set(key, input);
  }
  return [...byKey.values()];
}

async function unitIdsByKey(manager: EntityManager, campaignId: number): Promise<Map<string, number>> {
  const units = await manager.find(Unit, { where: { campaignId }, select: { id: true, nameKey: true } });
  return new Map(units.map((unit) => [unit.nameKey, unit.id]));
}

interface Candidates {
  campaignId: number;
  named: OrganizationInput[];
  unitIds: Map<string, number>;
  problems: Problem[];
}

/** Leaves out organizations of unknown units, and those that the register already keeps under another unit. */
async function withKnownUnits(manager: EntityManager, { campaignId, named, unitIds, problems }: Candidates) {
  const homes = await unitIdsOfOrganizations(manager, campaignId);
  return named.filter((organization) => {
    const unitId = unitIds.get(textKey(organization.unit));
    const home = homes.get(textKey(organization.name));
    if (unitId === undefined) {
      const text = `团组织“${organization.name}”的填报单位“${organization.unit}”不在名册中；请先登记该单位。`;
      problems.push(notice('UNIT.UNKNOWN', 'error', organization.unit, text));
    } else if (home !== undefined && home !== unitId) {
      const text = `团组织“${organization.name}”已登记在另一填报单位名下，未改动；调整隶属请由团市委单独办理。`;
      problems.push(notice('ORGANIZATION.OTHER_UNIT', 'error', organization.name, text));
    }
    return unitId !== undefined && (home === undefined || home === unitId);
  });
}

async function unitIdsOfOrganizations(manager: EntityManager, campaignId: number) {
  const rows = await manager.query<{ name_key: string; unit_id: number }[]>(
    'SELECT name_key, unit_id FROM organizations WHERE campaign_id = $1',
    [campaignId],
  );
  return new Map(rows.map((row) => [row.name_key, row.unit_id]));
}

async function missingParents(
  manager: EntityManager,
  campaignId: number,
  organizations: OrganizationInput[],
) {
  const known = await manager.find(Organization, { where: { campaignId }, select: { nameKey: true } });
  const keys = new Set(known.map((organization) => organization.nameKey));
  return organizations
    .filter(({ parent }) => parent && !keys.has(textKey(parent)))
    .map(({ name, parent }) => {
      const text = `团组织“${name}”的上级“${parent}”不在名册中，暂无上级；请补登上级后再导入一次。`;
      return notice('ORGANIZATION.PARENT_UNKNOWN', 'warning', parent!, text);
    });
}

function unitRecord(unit: UnitInput) {
  return {
    name: unit.name.trim(),
    name_key: textKey(unit.name),
    short_name: unit.shortName?.trim() || unit.name.trim(),
    alias_keys: [...new Set((unit.aliases ?? []).map(textKey))].sort(),
    kind: unit.kind,
    opened_on: unit.openedOn ?? null,
    closed_on: unit.closedOn ?? null,
  };
}

function organizationRecord(organization: OrganizationInput, unitIds: Map<string, number>) {
  return {
    name: organization.name.trim(),
    name_key: textKey(organization.name),
    unit_id: unitIds.get(textKey(organization.unit))!,
    level: organization.level,
    opened_on: organization.openedOn ?? null,
    closed_on: organization.closedOn ?? null,
  };
}

function parentRecord({ name, parent }: OrganizationInput) {
  return { name_key: textKey(name), parent_key: parent ? textKey(parent) : null };
}

function countsOf(given: number, written: WrittenRow[], movedIds: number[]): RegisterCounts {
  const added = new Set(written.filter((row) => row.added).map((row) => row.id));
  const changed = new Set([...written.map((row) => row.id), ...movedIds].filter((id) => !added.has(id)));
  return { added: added.size, changed: changed.size, unchanged: given - added.size - changed.size };
}

function notice(code: string, severity: Problem['severity'], value: string, message: string): Problem {
  return { code, severity, row: null, column: null, value: value.slice(0, 80), message };
}
