import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Campaign } from '../campaigns/campaign.entity';
import type { ReadSheet, ReceivedFile } from './file-reading.service';
import { refusedSheet, sheetResult } from './intake-result';
import { placedSheet, type Reception } from './placed-sheet';
import { SheetIntake } from './sheet-intake.service';
import { HandedInFile } from './store/write-file';
import type { SheetResultDto } from './submission.dto';

/** Keeps what became of a sheet, in the transaction that took it in. */
export type KeepResult = (manager: EntityManager, result: SheetResultDto) => Promise<void>;

/** What the sheets of one file share on their way in. */
export function receptionOf(file: ReceivedFile, campaign: Campaign): Reception {
  return { ...file, campaign, file: new HandedInFile(file.fileName, file.bytes) };
}

/** Takes sheets that were read in: the one door to the lists, whatever way a file came. */
@Injectable()
export class SheetTakingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly intake: SheetIntake,
  ) {}

  /** In a transaction of its own. Whatever is wrong with the sheet is in the result. */
  async take(
    read: ReadSheet,
    reception: Reception,
    keep: KeepResult = async () => {},
  ): Promise<SheetResultDto> {
    const placed = placedSheet(read, reception);
    if (!placed) {
      const refused = refusedSheet(read.sheet, read.place);
      await keep(this.dataSource.manager, refused);
      return refused;
    }
    const taken = await this.intake.take(placed, (manager, result) =>
      keep(manager, sheetResult(placed, result)),
    );
    return sheetResult(placed, taken);
  }

  /** In the caller's transaction. */
  async takeWithin(manager: EntityManager, read: ReadSheet, reception: Reception): Promise<SheetResultDto> {
    const placed = placedSheet(read, reception);
    if (!placed) return refusedSheet(read.sheet, read.place);
    return sheetResult(placed, await this.intake.takeWithin(manager, placed));
  }

  /** Work on several sheets that is done whole or not at all. */
  inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.intake.inTransaction(work);
  }
}
