import type { INestApplicationContext } from '@nestjs/common';
import type { Campaign } from '../modules/campaigns/campaign.entity';
import { CampaignsService } from '../modules/campaigns/campaigns.service';
import { UsageError } from './command-io';

/** The campaign with this slug, without one the newest. Throws a UsageError that names the slugs there are. */
export async function namedCampaign(service: INestApplicationContext, slug?: string): Promise<Campaign> {
  const campaigns = await service.get(CampaignsService).list();
  const found = slug === undefined ? campaigns[0] : campaigns.find((campaign) => campaign.slug === slug);
  if (found) return found;
  const known = campaigns.map((campaign) => campaign.slug).join(', ') || 'none yet';
  throw new UsageError(`There is no campaign "${slug ?? ''}"; known are: ${known}.`);
}
