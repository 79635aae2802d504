import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { NameQuestionsService } from '../name-questions/name-questions.service';
import { BaselineClaims } from './baseline-claims.service';
import { BaselineList } from './baseline-list.entity';

/** Takes lists back: from now on nothing is claimed because of them. What forms say of the same holders stays. */
@Injectable()
export class BaselineWithdrawals {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly claims: BaselineClaims,
    private readonly questions: NameQuestionsService,
    private readonly audit: AuditService,
  ) {}

  /** Returns the list's campaign. Throws when there is none or it was withdrawn already. */
  async withdraw(id: number, userId: number | null): Promise<number> {
    const at = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const list = await manager.findOne(BaselineList, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!list) throw ProblemException.notFound('BASELINE.NOT_FOUND', '没有这个名单，请刷新列表后重试。');
      if (list.withdrawnAt)
        throw ProblemException.conflict('BASELINE.WITHDRAWN', '这个名单已经撤回，无需再撤回。');
      await this.claims.close(manager, { listId: id, at });
      const { campaignId } = list;
      const place = { baselineListId: id };
      await this.questions.note(manager, { campaignId, unitId: null, place, names: [], at });
      await manager.update(BaselineList, { id }, { withdrawnAt: at });
      await this.audit.record(
        { userId, action: 'BASELINE.WITHDRAW', subject: `baseline-list:${id}` },
        manager,
      );
      return campaignId;
    });
  }
}
