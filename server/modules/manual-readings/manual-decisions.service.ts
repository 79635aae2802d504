import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { repeatedTransaction } from '../../database/repeated-transaction';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { CountedReadingsService } from './counted-readings.service';
import { ManualReading, type ManualState } from './manual-reading.entity';
import { readingNotFound } from './manual-reading-list.service';
import { LOCK_ACCOUNT } from './manual-readings.queries';
import { mayDecide } from './manual-rules';

/** The second look at what a person recorded: another committee person confirms or refuses it. */
@Injectable()
export class ManualDecisionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly counted: CountedReadingsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** From now on it counts, unless the page was read later than the person looked: then it is overtaken. */
  confirm(id: number, by: Visitor): Promise<void> {
    return this.decide(id, by, 'counted', async (manager, reading) => {
      await manager.query(LOCK_ACCOUNT, [reading.accountId, null]);
      if (await this.counted.isOvertaken(manager, reading.accountId, reading.lookedAt)) {
        reading.state = 'overtaken';
        await manager.save(reading);
      } else await this.counted.count(manager, reading);
    });
  }

  /** It never counts; its author reads why. */
  refuse(id: number, by: Visitor, reason: string): Promise<void> {
    return this.decide(id, by, 'refused', async (manager, reading) => {
      reading.state = 'refused';
      reading.refusal = reason;
      await manager.save(reading);
    });
  }

  /** The same decision of the same person a second time changes nothing. */
  private decide(
    id: number,
    by: Visitor,
    wanted: ManualState,
    settle: (manager: EntityManager, reading: ManualReading) => Promise<void>,
  ): Promise<void> {
    return repeatedTransaction(this.dataSource, async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const reading = await manager.findOne(ManualReading, { where: { id }, lock });
      if (!reading) throw readingNotFound();
      if (reading.state === wanted && reading.decidedById === by.id) return;
      refuseUndecidable(reading, by);
      reading.decidedAt = this.clock.now();
      reading.decidedById = by.id;
      await settle(manager, reading);
      await this.note(manager, reading, by.id);
    });
  }

  private note(manager: EntityManager, { id, accountId, state }: ManualReading, userId: number) {
    const action = state === 'refused' ? 'MANUAL_READING.REFUSE' : 'MANUAL_READING.CONFIRM';
    const entry = { userId, action, subject: `manual-reading:${id}`, detail: { accountId, state } };
    return this.audit.record(entry, manager);
  }
}

function refuseUndecidable(reading: ManualReading, by: Visitor): void {
  if (!mayDecide(by, reading.recordedById)) {
    const message = '这条记录是您自己记的，须由另一位团市委用户复核。';
    throw ProblemException.forbidden('MANUAL_READING.OWN', message);
  }
  if (reading.state === 'waiting') return;
  const message = '这条人工核验记录已经处理过，请刷新页面查看结果。';
  throw ProblemException.conflict('MANUAL_READING.DECIDED', message);
}
