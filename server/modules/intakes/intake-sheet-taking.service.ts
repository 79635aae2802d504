import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { handInMoment } from '../../../domain/hand-in-moment';
import { Clock } from '../../clock/clock';
import { FileReadingService, type ReadSheet } from '../submissions/file-reading.service';
import { receptionOf, SheetTakingService } from '../submissions/sheet-taking.service';
import type { SheetResultDto } from '../submissions/submission.dto';
import { IntakeDetailService } from './intake-detail.service';
import { IntakeSheet } from './intake-sheet.entity';
import type { Intake } from './intake.entity';
import { receivedFile, type StagedFile } from './staged-file';
import { StagedFilesService } from './staged-files.service';

interface SheetToTake {
  fileId: number;
  /** Of the sheet in its intake. */
  id: number;
  read: ReadSheet;
  reception: ReturnType<typeof receptionOf>;
}

/** Why an intake was not taken in whole: the file, and a sentence on the first row or sheet that is refused now. */
export interface Hindrance {
  fileId: number;
  message: string;
}

/** A sheet of an intake that was to be taken whole is not good any more: everything is undone. */
class NotWhole extends Error {
  constructor(readonly hindrance: Hindrance) {
    super(hindrance.message);
  }
}

/** Takes the selected sheets of an intake in, in the order of their files. */
@Injectable()
export class IntakeSheetTakingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly staged: StagedFilesService,
    private readonly reading: FileReadingService,
    private readonly taking: SheetTakingService,
    private readonly clock: Clock,
    private readonly details: IntakeDetailService,
  ) {}

  /** Each sheet in a transaction of its own, its result with it. A file at a time is in memory. */
  async takeEach(intake: Intake, signal: AbortSignal): Promise<null> {
    for (const [fileId, sheetIds] of await this.wanted(intake.id)) {
      for (const sheet of await this.readSheets(intake, { fileId, sheetIds, signal })) {
        signal.throwIfAborted();
        await this.taking.take(sheet.read, sheet.reception, (manager, result) =>
          keepResult(manager, sheet.id, result),
        );
      }
    }
    return null;
  }

  /** All in one transaction. When one sheet or row is refused now, nothing was taken, and the answer says why. */
  async takeAll(intake: Intake, signal: AbortSignal): Promise<Hindrance | null> {
    const sheets: SheetToTake[] = [];
    for (const [fileId, sheetIds] of await this.wanted(intake.id))
      sheets.push(...(await this.readSheets(intake, { fileId, sheetIds, signal })));
    // One order for everybody: two intakes of the same units must not wait for each other.
    sheets.sort((a, b) => (a.read.place.unit?.id ?? 0) - (b.read.place.unit?.id ?? 0));
    try {
      await this.taking.inTransaction(async (manager) => {
        for (const sheet of sheets) await this.takeWhole(manager, sheet);
      });
      return null;
    } catch (fault) {
      if (fault instanceof NotWhole) return fault.hindrance;
      throw fault;
    }
  }

  private async takeWhole(
    manager: EntityManager,
    { id, fileId, read, reception }: SheetToTake,
  ): Promise<void> {
    const result = await this.taking.takeWithin(manager, read, reception);
    if (result.result === 'refused' || result.rowsRefused > 0)
      throw new NotWhole({ fileId, message: firstError(result) });
    await keepResult(manager, id, result);
  }

  /** The sheets to be taken by their files: selected, not blocked, and without a result yet. */
  private async wanted(intakeId: number): Promise<Map<number, Map<string, number>>> {
    const byFile = new Map<number, Map<string, number>>();
    for (const { id, fileId, sheet, selected, blocked, result } of await this.details.sheetsOf(intakeId)) {
      if (!selected || blocked || result !== null) continue;
      byFile.set(fileId, (byFile.get(fileId) ?? new Map<string, number>()).set(sheet, id));
    }
    return byFile;
  }

  private async readSheets(
    intake: Intake,
    of: { fileId: number; sheetIds: Map<string, number>; signal: AbortSignal },
  ): Promise<SheetToTake[]> {
    const staged = await this.staged.open(of.fileId);
    if (!staged || staged.file.state !== 'checked') return [];
    const file = this.fileToTake(staged, intake);
    const { campaign, sheets } = await this.reading.read(file, of.signal);
    const reception = receptionOf(file, campaign);
    return sheets.flatMap((read) => {
      const id = of.sheetIds.get(read.sheet.sheet);
      return id === undefined ? [] : [{ id, fileId: of.fileId, read, reception }];
    });
  }

  /** On time or late is judged by when people said so; what it states stands from now. */
  private fileToTake(staged: StagedFile, { commitAskedAt }: Intake) {
    const now = this.clock.now();
    const committedAt = commitAskedAt ?? now;
    const receivedAt = handInMoment({ uploadedAt: staged.file.receivedAt, committedAt });
    return { ...receivedFile(staged, now), receivedAt };
  }
}

function firstError({ sheet, problems }: SheetResultDto): string {
  return `“${sheet}”${problems.find(({ severity }) => severity === 'error')?.message ?? ''}`;
}

async function keepResult(manager: EntityManager, id: number, result: SheetResultDto): Promise<void> {
  // jsonb takes any JSON; TypeORM's type of a partial entity does not say so.
  await manager.update(IntakeSheet, { id }, { result: result as never });
}
