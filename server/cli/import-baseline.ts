import type { Platform } from '../../domain/platform';
import { type BaselineImported, BaselineImports } from '../modules/baseline-lists/baseline-imports.service';
import type { CommandIo } from './command-io';
import { namedCampaign } from './named-campaign';
import { withService } from './with-service';

export interface BaselineToImport {
  name: string;
  bytes: Buffer;
  platform?: Platform;
  /** Slug; default the newest. */
  campaign?: string;
  /** Say what it would do, and do nothing. */
  preview?: boolean;
}

/** Takes a list of verified holders in with the committee's rights. */
export function importBaseline(io: CommandIo, of: BaselineToImport): Promise<BaselineImported> {
  return withService(io, async (service) => {
    const { id: campaignId } = await namedCampaign(service, of.campaign);
    const { name, bytes, platform = null, preview } = of;
    const mode = preview ? 'preview' : 'commit';
    return service
      .get(BaselineImports, { strict: false })
      .import({ campaignId, name, bytes, platform, mode, userId: null });
  });
}
