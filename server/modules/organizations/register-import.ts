import type { EntityManager } from 'typeorm';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import { Unit } from '../units/unit.entity';
import { Organization } from './organization.entity';
import { cutCircles } from './register-circles';
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
  const known = await knownUnits(manager, campaignId);
  const writtenUnits = await writeUnits(
    manager,
    campaignId,
    units.map((unit) => unitRecord(unit, known.get(textKey(unit.name)))),
  );

  const unitIds = new Map([...(await knownUnits(manager, campaignId))].map(([key, { id }]) => [key, id]));
  const homes = await knownOrganizations(manager, campaignId);
  const named = withoutRepeats(input.organizations, problems, 'ORGANIZATION.REPEATED');
  const organizations = withKnownUnits({ named, unitIds, homes, problems });
  const written = await writeOrganizations(
    manager,
    campaignId,
    organizations.map((organization) =>
      organizationRecord(organization, unitIds, homes.get(textKey(organization.name))),
    ),
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

async function knownUnits(manager: EntityManager, campaignId: number): Promise<Map<string, Unit>> {
  const units = await manager.findBy(Unit, { campaignId });
  return new Map(units.map((unit) => [unit.nameKey, unit]));
}

type KnownOrganization = Pick<Organization, 'nameKey' | 'unitId' | 'openedOn' | 'closedOn'>;

async function knownOrganizations(manager: EntityManager, campaignId: number) {
  const rows = await manager.query<KnownOrganization[]>(
    `SELECT name_key AS "nameKey", unit_id AS "unitId", opened_on AS "openedOn", closed_on AS "closedOn"
     FROM organizations WHERE campaign_id = $1`,
    [campaignId],
  );
  return new Map(rows.map((row) => [row.nameKey, row]));
}

interface Candidates {
  homes: Map<string, KnownOrganization>;
  named: OrganizationInput[];
  unitIds: Map<string, number>;
  problems: Problem[];
}

/** Leaves out organizations of unknown units, and those that the register already keeps under another unit. */
function withKnownUnits({ homes, named, unitIds, problems }: Candidates): OrganizationInput[] {
  return named.filter((organization) => {
    const unitId = unitIds.get(textKey(organization.unit));
    const home = homes.get(textKey(organization.name))?.unitId;
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

/** Parents that could not be set: unknown ones, those of other units, and those that would make a circle. */
async function missingParents(
  manager: EntityManager,
  campaignId: number,
  organizations: OrganizationInput[],
): Promise<Problem[]> {
  const homes = await knownOrganizations(manager, campaignId);
  const circular = new Set(await cutCircles(manager, campaignId));
  return organizations.flatMap(({ name, parent }) => {
    if (!parent) return [];
    const home = homes.get(textKey(parent));
    const why =
      home === undefined
        ? { code: 'ORGANIZATION.PARENT_UNKNOWN', text: '不在名册中' }
        : home.unitId !== homes.get(textKey(name))?.unitId
          ? { code: 'ORGANIZATION.PARENT_OF_OTHER_UNIT', text: '属于另一填报单位' }
          : circular.has(textKey(name))
            ? { code: 'ORGANIZATION.CYCLE', text: '又在它自己之下' }
            : null;
    if (why === null) return [];
    const text = `团组织“${name}”的上级“${parent}”${why.text}，暂无上级；请改正后再导入一次。`;
    return [notice(why.code, 'warning', parent, text)];
  });
}

function unitRecord(unit: UnitInput, known: Unit | undefined) {
  const { name, openedOn = known?.openedOn, closedOn = known?.closedOn } = unit;
  return {
    name: name.trim(),
    name_key: textKey(name),
    short_name: unit.shortName?.trim() || known?.shortName || name.trim(),
    alias_keys: unit.aliases ? [...new Set(unit.aliases.map(textKey))].sort() : (known?.aliasKeys ?? []),
    kind: unit.kind,
    opened_on: openedOn ?? null,
    closed_on: closedOn ?? null,
  };
}

function organizationRecord(
  organization: OrganizationInput,
  unitIds: Map<string, number>,
  known: KnownOrganization | undefined,
) {
  const { openedOn = known?.openedOn, closedOn = known?.closedOn } = organization;
  return {
    name: organization.name.trim(),
    name_key: textKey(organization.name),
    unit_id: unitIds.get(textKey(organization.unit))!,
    level: organization.level,
    opened_on: openedOn ?? null,
    closed_on: closedOn ?? null,
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
