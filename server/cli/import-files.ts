import path from 'node:path';
import { Clock } from '../clock/clock';
import type { FileResultDto } from '../modules/submissions/submission.dto';
import { SubmissionsService } from '../modules/submissions/submissions.service';
import type { CommandIo } from './command-io';
import { namedCampaign } from './named-campaign';
import { readNamedFile } from './read-file';
import { withService } from './with-service';

export interface FilesToImport {
  files: string[];
  /** Default: now. */
  receivedAt?: Date;
  /** Slug; default the newest. */
  campaign?: string;
  /** Called after each file, in order. */
  onFile(result: FileResultDto): void;
}

/** Takes files in one by one with the committee's rights; results are named by the paths given. */
export function importFiles(io: CommandIo, of: FilesToImport): Promise<FileResultDto[]> {
  return withService(io, async (service) => {
    const { id: campaignId } = await namedCampaign(service, of.campaign);
    const submissions = service.get(SubmissionsService, { strict: false });
    const results: FileResultDto[] = [];
    for (const file of of.files) {
      const result = await submissions.receive({
        fileName: path.basename(file),
        bytes: await readNamedFile(file),
        receivedAt: of.receivedAt ?? service.get(Clock, { strict: false }).now(),
        receivedBy: null,
        campaignId,
      });
      results.push({ ...result, fileName: file });
      of.onFile(results.at(-1)!);
    }
    return results;
  });
}
