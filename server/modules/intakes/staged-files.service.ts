import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CellEdit } from '../../../ingest/forms/cell-edit';
import { Sealer } from '../../crypto/seal';
import { IntakeFile } from './intake-file.entity';
import { IntakeSheet } from './intake-sheet.entity';
import type { StagedFile } from './staged-file';

/** Opens the sealed files of intakes. */
@Injectable()
export class StagedFilesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /** Null when there is no such file any more. */
  async open(fileId: number): Promise<StagedFile | null> {
    const file = await this.dataSource
      .getRepository(IntakeFile)
      .createQueryBuilder('file')
      .addSelect(['file.sealedBytes', 'file.sealedEdits'])
      .innerJoinAndSelect('file.intake', 'intake')
      .where('file.id = :fileId', { fileId })
      .getOne();
    if (!file) return null;
    const sheets = await this.dataSource
      .getRepository(IntakeSheet)
      .find({ where: { fileId }, order: { ordinal: 'ASC' } });
    const bytes = this.sealer.openBytes(file.sealedBytes);
    return { intake: file.intake, file, bytes, edits: this.openEdits(file.sealedEdits), sheets };
  }

  /** What people corrected in the file; nothing of a file that is gone. */
  async editsOf(fileId: number): Promise<CellEdit[]> {
    const file = await this.dataSource
      .getRepository(IntakeFile)
      .findOne({ where: { id: fileId }, select: { id: true, sealedEdits: true } });
    return this.openEdits(file?.sealedEdits ?? null);
  }

  openEdits(sealed: string | null): CellEdit[] {
    return sealed === null ? [] : JSON.parse(this.sealer.open(sealed));
  }

  sealEdits(edits: readonly CellEdit[]): string | null {
    return edits.length === 0 ? null : this.sealer.seal(JSON.stringify(edits));
  }
}
