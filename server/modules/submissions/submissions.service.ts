import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileReadingService, type ReadSheet, type ReceivedFile } from './file-reading.service';
import { fileResult } from './intake-result';
import type { Reception } from './placed-sheet';
import { receptionOf, SheetTakingService } from './sheet-taking.service';
import type { FileResultDto, SheetResultDto, UploadResultDto } from './submission.dto';
import type { UploadedFile } from '../../http/upload-parts';

/** The one-step door for forms (报送): read and taken in at once, without a look at the preview. For scripts. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly files: FileReadingService,
    private readonly sheets: SheetTakingService,
  ) {}

  /** Takes files in one after the other; what became of each is in the result, in their order. */
  async receiveAll(
    files: UploadedFile[],
    by: Omit<ReceivedFile, 'fileName' | 'bytes'>,
  ): Promise<UploadResultDto> {
    const results: FileResultDto[] = [];
    for (const file of files) results.push(await this.receive({ ...by, ...file }));
    const sheets = results.flatMap((file) => file.sheets);
    const rowsTaken = sheets.reduce((sum, sheet) => sum + sheet.rowsTaken, 0);
    const rowsRefused = sheets.reduce((sum, sheet) => sum + sheet.rowsRefused, 0);
    return { files: results, rowsTaken, rowsRefused };
  }

  /**
   * Takes a file in, sheet by sheet: good rows are taken, rows with errors kept as refused, a sheet that cannot
   * be placed or read is refused without touching the others. Whatever is wrong is in the result.
   */
  receive(file: ReceivedFile): Promise<FileResultDto> {
    return this.receiveBy(file, (sheet, reception) => this.sheets.take(sheet, reception));
  }

  /** As `receive`, in the caller's transaction. */
  receiveWithin(manager: EntityManager, file: ReceivedFile): Promise<FileResultDto> {
    return this.receiveBy(file, (sheet, reception) => this.sheets.takeWithin(manager, sheet, reception));
  }

  private async receiveBy(
    file: ReceivedFile,
    take: (sheet: ReadSheet, reception: Reception) => Promise<SheetResultDto>,
  ): Promise<FileResultDto> {
    const { campaign, problems, sheets } = await this.files.read(file);
    const reception = receptionOf(file, campaign);
    const results: SheetResultDto[] = [];
    for (const sheet of sheets) results.push(await take(sheet, reception));
    return fileResult(file.fileName, problems, results);
  }
}
