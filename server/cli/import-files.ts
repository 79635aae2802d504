import { Clock } from '../clock/clock';
import { isWanting, type Received, WholeFilesService } from '../modules/inbox/whole-files.service';
import type { FileResultDto } from '../modules/submissions/submission.dto';
import type { CommandIo } from './command-io';
import type { ImportFile, ImportSources } from './import-sources';
import { namedCampaign } from './named-campaign';
import { notTaken } from './not-taken';
import { ReturnedFolder } from './returned-folder';
import { withService } from './with-service';

export interface FilesToImport {
  sources: ImportSources;
  /** Default: now. */
  receivedAt?: Date;
  /** Slug; default the newest. */
  campaign?: string;
  /** One refused row anywhere, and nothing at all is taken. */
  allOrNothing?: boolean;
  /** Folder for the marked copies of files with refused rows. */
  returned?: string;
  /** Called after each file, in order. */
  onFile(result: FileResultDto): void;
}

/** Takes files in with the committee's rights; results are named by the paths given. */
export function importFiles(io: CommandIo, of: FilesToImport): Promise<FileResultDto[]> {
  return withService(io, async (service) => {
    const { id: campaignId } = await namedCampaign(service, of.campaign);
    const receivedAt = of.receivedAt ?? service.get(Clock, { strict: false }).now();
    const wholeFiles = service.get(WholeFilesService, { strict: false });
    const run = new Import(wholeFiles, of, { receivedAt, campaignId });
    return of.allOrNothing ? run.allOrNothing() : run.goodRows();
  });
}

/** One run of the command. */
class Import {
  private readonly results: FileResultDto[] = [];
  private readonly returned: ReturnedFolder | null;

  constructor(
    private readonly wholeFiles: WholeFilesService,
    private readonly of: FilesToImport,
    private readonly received: Received,
  ) {
    this.returned = of.returned === undefined ? null : new ReturnedFolder(of.returned);
  }

  async goodRows(): Promise<FileResultDto[]> {
    for await (const file of this.of.sources.files()) {
      const result = await this.wholeFiles.takeGood(file, this.received);
      await this.giveBack(file, result);
      this.tell(file, result);
    }
    return this.results;
  }

  async allOrNothing(): Promise<FileResultDto[]> {
    const { sources } = this.of;
    const { isTaken, results } = await this.wholeFiles.takeAllOrNone(() => sources.files(), this.received);
    let index = 0;
    for await (const file of sources.files()) {
      const result = results[index++]!;
      await this.giveBack(file, result);
      this.tell(file, isTaken ? result : notTaken(result));
    }
    return this.results;
  }

  private async giveBack(file: ImportFile, result: FileResultDto): Promise<void> {
    if (this.returned && isWanting(result)) await this.returned.write(file, result);
  }

  private tell({ shown }: ImportFile, result: FileResultDto): void {
    this.results.push({ ...result, fileName: shown });
    this.of.onFile(this.results.at(-1)!);
  }
}
