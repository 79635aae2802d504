import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReceivedFile } from '../submissions/file-reading.service';
import { SheetTakingService } from '../submissions/sheet-taking.service';
import type { FileResultDto } from '../submissions/submission.dto';
import { SubmissionsService } from '../submissions/submissions.service';
import { type NamedFile, refusedFile } from './unpacked-file';

/** When files were handed in, and for which campaign (default: the newest). */
export type Received = Pick<ReceivedFile, 'receivedAt' | 'campaignId'>;

/** What came of files that are taken all or not at all. */
export interface AllOrNone {
  isTaken: boolean;
  results: FileResultDto[];
}

/** Takes whole workbooks in, checked and stored at once, with the committee's rights. */
@Injectable()
export class WholeFilesService {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly sheets: SheetTakingService,
  ) {}

  /** Good rows are taken. The same file again changes nothing. */
  async takeGood(file: NamedFile, received: Received): Promise<FileResultDto> {
    if (file.refused) return refusedFile(file.name, file.refused);
    return this.submissions.receive(receivedFile(file, received));
  }

  /**
   * All files in one transaction: one that is refused, even in part, takes back all. `files` is gone through again
   * when another import got in between.
   */
  async takeAllOrNone(files: () => AsyncIterable<NamedFile>, received: Received): Promise<AllOrNone> {
    try {
      const results = await this.sheets.inTransaction(async (manager) => {
        const all: FileResultDto[] = [];
        for await (const file of files()) all.push(await this.takeWithin(manager, file, received));
        if (all.some(isWanting)) throw new TakenBack(all);
        return all;
      });
      return { isTaken: true, results };
    } catch (fault) {
      if (!(fault instanceof TakenBack)) throw fault;
      return { isTaken: false, results: fault.results };
    }
  }

  private async takeWithin(
    manager: EntityManager,
    file: NamedFile,
    received: Received,
  ): Promise<FileResultDto> {
    if (file.refused) return refusedFile(file.name, file.refused);
    return this.submissions.receiveWithin(manager, receivedFile(file, received));
  }
}

/** Was the file refused, or a sheet or row of it? Also when it is the same as before, refused rows and all. */
export function isWanting({ result, sheets }: FileResultDto): boolean {
  return result === 'refused' || sheets.some((sheet) => sheet.result === 'refused' || sheet.rowsRefused > 0);
}

/** Rolls the transaction back and keeps what was found. */
class TakenBack extends Error {
  constructor(readonly results: FileResultDto[]) {
    super('Something was refused: nothing is taken.');
  }
}

function receivedFile({ name, bytes }: NamedFile, received: Received): ReceivedFile {
  return { ...received, fileName: path.posix.basename(name), bytes, receivedBy: null };
}
