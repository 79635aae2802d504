import type { DataSource } from 'typeorm';
import { textKey } from '../../domain/text';
import { Holder } from '../../server/modules/holders/holder.entity';
import type { Organization } from '../../server/modules/organizations/organization.entity';
import { nextNumber } from './next-number';

/** The organization itself as holder; with another category somebody or something of it. */
export function aHolder(
  db: DataSource,
  organization: Organization,
  change: Partial<Holder> = {},
): Promise<Holder> {
  const isOrganization = (change.category ?? 'organization') === 'organization';
  const name = change.name ?? (isOrganization ? organization.name : `示例人员${nextNumber()}`);
  const repository = db.getRepository(Holder);
  return repository.save(
    repository.create({
      campaignId: organization.campaignId,
      unitId: organization.unitId,
      organizationId: organization.id,
      category: 'organization',
      name,
      nameKey: textKey(name),
      ...change,
    }),
  );
}
