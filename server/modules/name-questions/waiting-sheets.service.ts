import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import type { Visitor } from '../../http/visitor';
import type { PlacedSheet } from '../submissions/sheet-intake.service';
import { SheetRetake } from '../submissions/sheet-retake.service';
import { NameQuestionPlace } from './name-question-place.entity';
import type { RetakenSheetDto } from './name-question.dto';

/** The sheets whose rows wait until a name is known. */
@Injectable()
export class WaitingSheets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly retake: SheetRetake,
  ) {}

  /** Reads the stored files of a unit's sheets that ask the question; nothing is written. */
  async read(
    of: { questionId: number; unitId: number | null },
    by: { at: Date; visitor: Visitor },
  ): Promise<PlacedSheet[]> {
    const { questionId, unitId } = of;
    if (unitId === null) return [];
    const places = await this.dataSource.manager.find(NameQuestionPlace, {
      where: { questionId, form: Not(IsNull()) },
      order: { phaseId: 'ASC', form: 'ASC' },
    });
    const sheets: PlacedSheet[] = [];
    for (const { phaseId, form } of places) {
      const sheet = await this.retake.read({ unitId, phaseId: phaseId!, form: form! }, by);
      if (sheet) sheets.push(sheet);
    }
    return sheets;
  }

  inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.retake.inTransaction(work);
  }

  /** Takes the sheets in again, in the caller's transaction. */
  async take(manager: EntityManager, sheets: PlacedSheet[]): Promise<RetakenSheetDto[]> {
    const retaken: RetakenSheetDto[] = [];
    for (const placed of sheets) {
      const { submission, plan } = await this.retake.take(manager, placed);
      const rowsTaken = submission?.rowsTaken ?? 0;
      const { name: phaseName } = placed.phase;
      const rowsRefused = plan.rows.length - rowsTaken;
      retaken.push({
        ...{ phaseName, form: placed.sheet.form, rowsTaken, rowsRefused },
        version: submission?.version ?? null,
      });
    }
    return retaken;
  }
}
