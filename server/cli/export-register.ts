import { RegisterExport } from '../modules/register/register-export.service';
import type { CommandIo } from './command-io';
import { namedCampaign } from './named-campaign';
import { withService } from './with-service';

/** The register of a campaign, by slug or the newest, as a workbook that can be imported again. */
export function exportRegister(io: CommandIo, campaign?: string): Promise<Buffer> {
  return withService(io, async (service) => {
    const { id } = await namedCampaign(service, campaign);
    return service.get(RegisterExport, { strict: false }).workbook(id, null);
  });
}
