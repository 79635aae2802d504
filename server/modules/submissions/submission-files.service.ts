import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { textKey } from '../../../domain/text';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { Unit } from '../units/unit.entity';
import { SubmissionRecordsService } from './submission-records.service';
import { Submission } from './submission.entity';
import { SubmittedFile } from './submitted-file.entity';

export interface DownloadedFile {
  name: string;
  bytes: Buffer;
}

/** Gives handed-in files out again, whole and readable; every download is logged. */
@Injectable()
export class SubmissionFilesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: SubmissionRecordsService,
    private readonly sealer: Sealer,
    private readonly audit: AuditService,
  ) {}

  /** 404 where there is no file or it is another unit's; 403 where it also holds sheets of other units. */
  async download(submissionId: number, visitor: Visitor): Promise<DownloadedFile> {
    await this.records.one(submissionId, visitor);
    const { fileId } = await this.dataSource.manager.findOneByOrFail(Submission, { id: submissionId });
    if (fileId === null) throw ProblemException.notFound('SUBMISSION.NO_FILE', '零报告没有文件可以下载。');
    const file = await this.dataSource.manager.findOneOrFail(SubmittedFile, {
      where: { id: fileId },
      select: { id: true, name: true, sealedBytes: true },
    });
    const bytes = this.sealer.openBytes(file.sealedBytes);
    await this.refuseOtherUnits({ name: file.name, bytes }, visitor);
    const subject = `submission:${submissionId}`;
    await this.audit.record({ userId: visitor.id, action: 'SUBMISSION.DOWNLOAD', subject });
    return { name: file.name, bytes };
  }

  /** The committee may have handed in one workbook for many units: its persons are not for each of them. */
  private async refuseOtherUnits({ name, bytes }: DownloadedFile, visitor: Visitor): Promise<void> {
    if (visitor.role !== 'unit') return;
    const own = await this.dataSource.manager.findOneByOrFail(Unit, { id: visitor.unitId! });
    const { sheets } = await readWorkbook(bytes, name);
    const named = sheets.map((sheet) => sheet.unit).filter((unit) => unit !== null);
    if (named.every((unit) => isNamed(own, unit))) return;
    throw ProblemException.forbidden(
      'SUBMISSION.FILE_OF_OTHERS',
      '这个文件里还有其他单位的附表，不能下载；需要时请向团市委索取本单位的部分。',
    );
  }
}

function isNamed(unit: Unit, name: string): boolean {
  const key = textKey(name);
  return [unit.nameKey, textKey(unit.shortName), ...unit.aliasKeys].includes(key);
}
