import type { DataSource } from 'typeorm';
import { CAMPAIGN_2012, PHASES_2012 } from '../../server/database/seeds/campaign-2012';
import { Campaign } from '../../server/modules/campaigns/campaign.entity';
import { Phase } from '../../server/modules/campaigns/phase.entity';
import { nextNumber } from './next-number';

/** The campaign of 2012 with its four phases, under a name of its own. */
export async function aCampaign(db: DataSource, change: Partial<Campaign> = {}): Promise<Campaign> {
  const { phases: _, ...given } = change;
  const campaign = await db
    .getRepository(Campaign)
    .save({ ...CAMPAIGN_2012, slug: `sample-${nextNumber()}`, ...given });
  const phases = PHASES_2012.map(({ forms, scope, startsAt, endsAt, ...phase }, index) => ({
    ...phase,
    campaignId: campaign.id,
    ordinal: index + 1,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    dueForms: forms.map((form) => ({ form, scope })),
  }));
  await db.getRepository(Phase).save(phases);
  return db.getRepository(Campaign).findOneOrFail({
    where: { id: campaign.id },
    relations: { phases: { exceptions: true } },
    order: { phases: { ordinal: 'ASC' } },
  });
}
