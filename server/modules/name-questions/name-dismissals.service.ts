import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { NameQuestionList } from './name-question-list.service';
import { refuseSettled, settleQuestion } from './settle-question';

/** Names by which no organization is meant (不予对照): the unit has to correct its form. */
@Injectable()
export class NameDismissals {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly questions: NameQuestionList,
    private readonly audit: AuditService,
  ) {}

  /** It is not asked again, however often it is seen; it may still be answered. */
  async dismiss(id: number, reason: string, { id: userId }: Visitor): Promise<void> {
    refuseSettled(await this.questions.stored(id));
    const at = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      await settleQuestion(manager, id, { state: 'dismissed', organizationId: null, reason, at, userId });
      const subject = `name-question:${id}`;
      await this.audit.record({ userId, action: 'NAME_QUESTION.DISMISS', subject }, manager);
    });
  }
}
