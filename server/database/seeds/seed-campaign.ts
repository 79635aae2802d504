import type { EntityManager } from 'typeorm';
import { Campaign } from '../../modules/campaigns/campaign.entity';
import { dueForms } from '../../modules/campaigns/due-forms';
import { Phase } from '../../modules/campaigns/phase.entity';
import { CAMPAIGN_2012, PHASES_2012 } from './campaign-2012';

/** Puts the campaign of 2012 into a database that has no campaign. Returns true when it did. */
export function seedCampaign(manager: EntityManager): Promise<boolean> {
  return manager.transaction(async (inside) => {
    await inside.query('lock table campaigns in share row exclusive mode');
    if (await inside.existsBy(Campaign, {})) return false;
    const campaign = await inside.save(inside.create(Campaign, CAMPAIGN_2012));
    const phases = PHASES_2012.map(({ forms, scope, startsAt, endsAt, ...phase }, index) => ({
      ...phase,
      campaignId: campaign.id,
      ordinal: index + 1,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      dueForms: dueForms(forms, scope),
    }));
    await inside.insert(Phase, phases);
    return true;
  });
}
