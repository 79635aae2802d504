import path from 'node:path';
import type { RegisterImportDto } from '../modules/register/register-import.dto';
import { RegisterImports } from '../modules/register/register-imports.service';
import type { CommandIo } from './command-io';
import { namedCampaign } from './named-campaign';
import { withService } from './with-service';

export interface RegisterToImport {
  file: string;
  bytes: Buffer;
  /** Slug; default the newest. */
  campaign?: string;
  /** Say what it would do, and do nothing. */
  preview?: boolean;
  /** Close from this local day on what the file does not name. */
  closeMissing?: string;
}

/** Takes a register file in; `problems` are those of the file and of its content. */
export function importRegisterFile(io: CommandIo, of: RegisterToImport): Promise<RegisterImportDto> {
  return withService(io, async (service) => {
    const { id: campaignId } = await namedCampaign(service, of.campaign);
    return service.get(RegisterImports, { strict: false }).import({
      ...{ campaignId, bytes: of.bytes, name: path.basename(of.file), userId: null },
      mode: of.preview ? 'preview' : 'commit',
      closeMissing: of.closeMissing ?? null,
    });
  });
}
