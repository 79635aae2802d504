import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, Not } from 'typeorm';
import { type MarkedCopy, markWorkbook } from '../../../ingest/forms/marked-copy/mark-workbook';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { IntakeFile } from './intake-file.entity';
import { noFile } from './intake-files.service';
import type { IntakeSheet } from './intake-sheet.entity';
import { RowChunksService } from './row-chunks.service';
import { placesIn } from './row-outline';
import { returnedZip } from './returned-zip';
import { StagedFilesService } from './staged-files.service';

/** Gives files back with what is wrong marked in them; every download is logged. */
@Injectable()
export class IntakeReturnedService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly staged: StagedFilesService,
    private readonly chunks: RowChunksService,
    private readonly audit: AuditService,
  ) {}

  /** 404 where the intake has no such file, or nothing is marked in it. */
  async one(intakeId: number, fileId: number, visitor: Visitor): Promise<MarkedCopy> {
    const known = await this.dataSource.getRepository(IntakeFile).findOneBy({ id: fileId, intakeId });
    if (!known?.hasReturned || known.state === 'cancelled') throw noFile();
    await this.audit.record({
      userId: visitor.id,
      action: 'INTAKE.RETURN',
      subject: `intake:${intakeId}`,
      detail: { fileId },
    });
    return this.marked(fileId);
  }

  /** All files with something to mend. 404 where there are none. */
  async all(intakeId: number, visitor: Visitor): Promise<Readable> {
    const files = await this.dataSource
      .getRepository(IntakeFile)
      .find({ where: { intakeId, hasReturned: true, state: Not('cancelled') }, order: { id: 'ASC' } });
    if (files.length === 0)
      throw ProblemException.notFound('INTAKE.NOTHING_TO_MEND', '这批文件里没有需要退回修改的内容。');
    await this.audit.record({
      userId: visitor.id,
      action: 'INTAKE.RETURN',
      subject: `intake:${intakeId}`,
      detail: { files: files.length },
    });
    return returnedZip(this.eachMarked(files));
  }

  private async *eachMarked(files: readonly IntakeFile[]): AsyncGenerator<MarkedCopy> {
    for (const { id } of files) yield await this.marked(id);
  }

  private async marked(fileId: number): Promise<MarkedCopy> {
    const staged = await this.staged.open(fileId);
    if (!staged) throw noFile();
    const { file, bytes, edits } = staged;
    const sheets = [];
    for (const sheet of staged.sheets)
      sheets.push({ sheet: sheet.sheet, problems: await this.problemsOf(sheet) });
    return markWorkbook({ bytes, fileName: file.name, edits, sheets, problems: file.problems });
  }

  private async problemsOf(sheet: IntakeSheet) {
    const rows = await this.chunks.at(sheet.id, placesIn(sheet.outline, 'problems'));
    return [...sheet.problems, ...rows.flatMap(({ problems }) => problems)];
  }
}
