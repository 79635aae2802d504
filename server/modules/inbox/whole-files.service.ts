import { Injectable } from '@nestjs/common';
import type { FileResultDto } from '../submissions/submission.dto';
import { SubmissionsService } from '../submissions/submissions.service';

/** A file as it comes by command line or lies in the inbox: a workbook, or a ZIP of workbooks. */
export interface WholeFile {
  fileName: string;
  bytes: Buffer;
  receivedAt: Date;
  campaignId?: number;
}

/** Takes files in whole, checked and stored at once, with the committee's rights. */
@Injectable()
export class WholeFilesService {
  constructor(private readonly submissions: SubmissionsService) {}

  /** One result a workbook. The same file again changes nothing. */
  async take(file: WholeFile): Promise<FileResultDto[]> {
    return [await this.submissions.receive({ ...file, receivedBy: null })];
  }
}
