import type { DataSource } from 'typeorm';
import { textKey } from '../../domain/text';
import { Organization } from '../../server/modules/organizations/organization.entity';
import type { Unit } from '../../server/modules/units/unit.entity';
import { nextNumber } from './next-number';

/** A committee in the register of a unit, open all the time. */
export function anOrganization(
  db: DataSource,
  unit: Unit,
  change: Partial<Organization> = {},
): Promise<Organization> {
  const name = change.name ?? `示例第${nextNumber()}团委`;
  const repository = db.getRepository(Organization);
  return repository.save(
    repository.create({
      campaignId: unit.campaignId,
      unitId: unit.id,
      name,
      nameKey: textKey(name),
      level: 'committee',
      openedOn: null,
      closedOn: null,
      ...change,
    }),
  );
}
