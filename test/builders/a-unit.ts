import type { DataSource } from 'typeorm';
import { textKey } from '../../domain/text';
import { Unit } from '../../server/modules/units/unit.entity';
import { nextNumber } from './next-number';

/** A district of the campaign, open all the time. */
export function aUnit(db: DataSource, given: Partial<Unit> & Pick<Unit, 'campaignId'>): Promise<Unit> {
  const name = given.name ?? `示例${nextNumber()}区团委`;
  return db.getRepository(Unit).save(
    db.getRepository(Unit).create({
      name,
      nameKey: textKey(name),
      shortName: name.replace('团委', ''),
      kind: 'district',
      openedOn: null,
      closedOn: null,
      ...given,
    }),
  );
}
