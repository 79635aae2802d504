import { HttpStatus, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { repeatedTransaction } from '../../database/repeated-transaction';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { CountedReadingsService } from './counted-readings.service';
import { ManualPicturesService } from './manual-pictures.service';
import type { ManualReadingForm } from './manual-reading-form';
import { ManualReading } from './manual-reading.entity';
import { LOCK_ACCOUNT } from './manual-readings.queries';
import { countsAtOnce, type RuleProblem, seenProblem } from './manual-rules';
import { saysSomething, type SeenReading, seenReading } from './seen-reading';

interface LockedAccount {
  id: number;
  campaignId: number;
  platform: Platform;
  uid: string | null;
  needsSecond: boolean;
}

/** Records what a person saw on a page (人工核验), with its pictures: all of it or nothing. */
@Injectable()
export class ManualReadingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pictures: ManualPicturesService,
    private readonly counted: CountedReadingsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a reading; it counts at once or waits for the committee. The same form sent again is the same
   * reading. Returns its id. Throws a ProblemException: 404 for another unit's account, 409 when the page has been
   * read later than the person looked, 422 for what cannot be so.
   */
  record(form: ManualReadingForm, visitor: Visitor): Promise<number> {
    return repeatedTransaction(this.dataSource, (manager) => this.recordOnce(manager, form, visitor));
  }

  private async recordOnce(
    manager: EntityManager,
    form: ManualReadingForm,
    visitor: Visitor,
  ): Promise<number> {
    const account = await lockedAccount(manager, form.fields.accountId, visitor);
    const key = { recordedById: visitor.id, requestKey: form.fields.requestKey };
    const before = await manager.findOneBy(ManualReading, key);
    if (before) return before.id;
    const seen = this.judged(form, account);
    await this.counted.refuseOvertaken(manager, account.id, seen.lookedAt);
    const reading = await manager.save(
      manager.create(ManualReading, {
        ...{ ...seen, ...key, accountId: account.id, campaignId: account.campaignId },
        ...{ state: 'waiting', recordedAt: this.clock.now() },
      }),
    );
    await this.pictures.attach(manager, reading.id, form.pictures, this.clock.now());
    if (countsAtOnce(visitor.role, account.needsSecond)) await this.counted.count(manager, reading);
    await this.noteRecorded(manager, reading, visitor);
    return reading.id;
  }

  private judged(form: ManualReadingForm, account: LockedAccount): SeenReading {
    const seen = seenReading(form.fields, account.platform);
    if ('code' in seen) throw unfit(seen);
    const page = { ...seen, saysSomething: saysSomething(seen) };
    const problem = seenProblem(page, account.uid, this.clock.now());
    if (problem) throw unfit(problem);
    return seen;
  }

  private noteRecorded(manager: EntityManager, reading: ManualReading, visitor: Visitor): Promise<void> {
    const { id, accountId, found, state } = reading;
    const subject = `manual-reading:${id}`;
    const detail = { accountId, found, state };
    return this.audit.record(
      { userId: visitor.id, action: 'MANUAL_READING.RECORD', subject, detail },
      manager,
    );
  }
}

async function lockedAccount(
  manager: EntityManager,
  accountId: number,
  visitor: Visitor,
): Promise<LockedAccount> {
  const [account] = await manager.query(LOCK_ACCOUNT, [accountId, unitScope(undefined, visitor)]);
  if (!account) throw ProblemException.notFound('ACCOUNT.NOT_FOUND', '没有这个账号，或无权查看。');
  return account;
}

function unfit(problem: RuleProblem): ProblemException {
  return new ProblemException(problem, HttpStatus.UNPROCESSABLE_ENTITY);
}
