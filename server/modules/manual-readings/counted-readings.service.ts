import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import { CheckStoreService } from '../checks/check-store.service';
import { ManualReadingPicture } from './manual-reading-picture.entity';
import { ManualReading } from './manual-reading.entity';
import { TOLD_SINCE } from './manual-readings.queries';
import { visitOf } from './manual-visit';

/** Makes a person's reading count: it becomes a check like any other, under the same rules. */
@Injectable()
export class CountedReadingsService {
  constructor(private readonly store: CheckStoreService) {}

  /** Stores the visit and notes it at the reading, in the caller's transaction. */
  async count(manager: EntityManager, reading: ManualReading): Promise<void> {
    const pictures = await manager.countBy(ManualReadingPicture, { readingId: reading.id });
    const stored = await this.store.storeOne(manager, visitOf(reading, pictures));
    reading.state = 'counted';
    reading.checkId = stored?.checkId ?? null;
    await manager.save(reading);
  }

  /** Has the page been read, or been said to be gone, since the person looked? Then what the person saw is past. */
  async isOvertaken(manager: EntityManager, accountId: number, lookedAt: Date): Promise<boolean> {
    const told = await manager.query(TOLD_SINCE, [accountId, lookedAt]);
    return told.length > 0;
  }

  /** Throws a ProblemException (409) for a reading that is past already. */
  async refuseOvertaken(manager: EntityManager, accountId: number, lookedAt: Date): Promise<void> {
    if (!(await this.isOvertaken(manager, accountId, lookedAt))) return;
    throw ProblemException.conflict(
      'MANUAL_READING.OVERTAKEN',
      '在您查看之后，这个账号的主页已经有了更新的核验结果，本次记录没有保存；请重新打开主页查看后再记录。',
    );
  }
}
