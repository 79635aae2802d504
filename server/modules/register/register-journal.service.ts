import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { AuditService } from '../audit/audit.service';
import { RegisterChangeRow } from './register-change-row.entity';
import { RegisterChange, type RegisterChangeKind } from './register-change.entity';

/** Who changes which campaign's register, and how. */
export interface ChangeToRecord {
  campaignId: number;
  kind: RegisterChangeKind;
  /** Null for the command line. */
  userId: number | null;
}

/** What a piece of work did, in one Chinese sentence. */
export interface DoneWork<Result> {
  summary: string;
  result: Result;
}

export type ChangingWork<Result> = (
  manager: EntityManager,
  change: { id: number; at: Date },
) => Promise<DoneWork<Result>>;

export interface RecordedChange<Result> {
  /** Null when the work changed nothing: then nothing is recorded. */
  changeId: number | null;
  result: Result;
}

/** First key of the advisory locks that let one change of a campaign's register in at a time; any number of our own. */
const REGISTER_LOCK = 2012_0926;

/**
 * Carries changes of the register out and notes every row they touch, with its values before and after, so that
 * each can be undone exactly. The noting is done by triggers: see migration 0008.
 */
@Injectable()
export class RegisterJournal {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Runs the work in a transaction of its own; when it throws, nothing has happened. */
  record<Result>(of: ChangeToRecord, work: ChangingWork<Result>): Promise<RecordedChange<Result>> {
    return this.dataSource.transaction((manager) => this.recordWithin(manager, of, work));
  }

  /** As `record`, in the caller's transaction; what comes after the work is not noted any more. */
  async recordWithin<Result>(
    manager: EntityManager,
    of: ChangeToRecord,
    work: ChangingWork<Result>,
  ): Promise<RecordedChange<Result>> {
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [REGISTER_LOCK, of.campaignId]);
    const change = await this.begin(manager, of);
    await manager.query(`SELECT set_config('tuanwei.register_change', $1, true)`, [String(change.id)]);
    const { summary, result } = await work(manager, change);
    await manager.query(`SELECT set_config('tuanwei.register_change', '', true)`);
    const changeId = await this.end(manager, { ...of, ...change, summary });
    return { changeId, result };
  }

  private async begin(
    manager: EntityManager,
    { userId, ...of }: ChangeToRecord,
  ): Promise<{ id: number; at: Date }> {
    const at = this.clock.now();
    const { identifiers } = await manager.insert(RegisterChange, { ...of, byId: userId, at, summary: '' });
    return { id: identifiers[0]!.id as number, at };
  }

  private async end(
    manager: EntityManager,
    { id, kind, userId, summary }: ChangeToRecord & { id: number; summary: string },
  ): Promise<number | null> {
    if (!(await manager.existsBy(RegisterChangeRow, { changeId: id }))) {
      await manager.delete(RegisterChange, { id });
      return null;
    }
    await manager.update(RegisterChange, { id }, { summary });
    const action = `REGISTER.${kind.toUpperCase()}`;
    await this.audit.record({ userId, action, subject: `register-change:${id}` }, manager);
    return id;
  }
}
