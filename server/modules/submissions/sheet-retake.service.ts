import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import type { CellEdit } from '../../../ingest/forms/cell-edit';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import { Sealer } from '../../crypto/seal';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { Unit } from '../units/unit.entity';
import { type IntakeResult, type PlacedSheet, SheetIntake } from './sheet-intake.service';
import { HandedInFile } from './store/write-file';
import { Submission } from './submission.entity';
import { SubmittedFile } from './submitted-file.entity';

/** Whose form of which phase. */
export interface SheetPlaceKey {
  unitId: number;
  phaseId: number;
  form: FormNumber;
}

/** Takes what was handed in once more from its stored file: what the register knows now may take refused rows. */
@Injectable()
export class SheetRetake {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly intake: SheetIntake,
    private readonly sealer: Sealer,
  ) {}

  /**
   * The sheet of the version that counts, read again with the corrections it was taken with. Null when nothing was
   * handed in there, or not as a file. The moment is `at`; whether the form came in time is still decided by its first version.
   */
  async read(key: SheetPlaceKey, by: { at: Date; visitor: Visitor }): Promise<PlacedSheet | null> {
    const submission = await this.dataSource.manager.findOne(Submission, {
      where: { ...key, isCurrent: true },
      select: { id: true, campaignId: true, form: true, fileId: true, sheet: true, sealedEdits: true },
    });
    if (submission?.fileId == null || submission.sheet === null) return null;
    const file = await this.storedFile(submission.fileId);
    const edits = this.editsOf(submission);
    const { sheet: name, form } = submission;
    const reading = await readWorkbook(file.bytes, file.name, { edits, forms: { [name]: form } });
    const sheet = reading.sheets.find((each) => each.sheet === name);
    if (!sheet) return null;
    const campaign = await this.campaigns.current(submission.campaignId);
    return {
      sheet: { ...sheet, form },
      unit: await this.dataSource.manager.findOneByOrFail(Unit, { id: key.unitId }),
      phase: campaign.phases.find((phase) => phase.id === key.phaseId)!,
      campaign,
      file: new HandedInFile(file.name, file.bytes),
      receivedAt: by.at,
      receivedBy: by.visitor,
      edits,
    };
  }

  /** As `SheetIntake.inTransaction`. */
  inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.intake.inTransaction(work);
  }

  /** Takes a sheet in that was read again, in the caller's transaction. */
  take(manager: EntityManager, placed: PlacedSheet): Promise<IntakeResult> {
    return this.intake.takeWithin(manager, placed);
  }

  private async storedFile(id: number): Promise<{ name: string; bytes: Buffer }> {
    const file = await this.dataSource.manager.findOneOrFail(SubmittedFile, {
      where: { id },
      select: { id: true, name: true, sealedBytes: true },
    });
    return { name: file.name, bytes: this.sealer.openBytes(file.sealedBytes) };
  }

  private editsOf({ sealedEdits }: Submission): CellEdit[] {
    return sealedEdits === null ? [] : (JSON.parse(this.sealer.open(sealedEdits)) as CellEdit[]);
  }
}
