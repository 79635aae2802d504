import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { AuditEntry } from './audit-entry.entity';

export interface AuditRecord {
  /** Null for the command line and the timetable. */
  userId: number | null;
  /** `NOUN.VERB`. */
  action: string;
  subject?: string | null;
  /** No personal data: the log is kept longer than the persons' own rows. */
  detail?: Record<string, unknown>;
}

/** Writes down who did or saw what. */
@Injectable()
export class AuditService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** With the manager of a transaction the entry stands or falls with what it tells of. */
  async record(
    { userId, action, subject = null, detail = {} }: AuditRecord,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    await manager
      .getRepository(AuditEntry)
      .insert({ at: this.clock.now(), userId, action, subject, detail: detail as never });
  }
}
