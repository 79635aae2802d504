import path from 'node:path';
import { OrganizationsService } from '../modules/organizations/organizations.service';
import type { RegisterResult } from '../modules/organizations/register.dto';
import type { CommandIo } from './command-io';
import { namedCampaign } from './named-campaign';
import { withService } from './with-service';

export interface RegisterToImport {
  file: string;
  bytes: Buffer;
  /** Slug; default the newest. */
  campaign?: string;
}

/** Takes a register file in; `problems` are those of the file and of its content. */
export function importRegisterFile(io: CommandIo, of: RegisterToImport): Promise<RegisterResult> {
  return withService(io, async (service) => {
    const { id } = await namedCampaign(service, of.campaign);
    const organizations = service.get(OrganizationsService, { strict: false });
    return organizations.importFile(id, { bytes: of.bytes, name: path.basename(of.file) });
  });
}
