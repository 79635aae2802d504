import { HttpStatus, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { HostRule } from './host-rule.entity';
import { hostRuleProblem } from './host-rule-problem';
import { type HostLimits, HostRulesService } from './host-rules.service';

/** A host, and how many seconds its platform's card wants between two requests. */
interface CardHost {
  host: string;
  paceSeconds: number;
}

/** Changes what is allowed for hosts, and notes who did. */
@Injectable()
export class HostRuleSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly rules: HostRulesService,
    private readonly clock: Clock,
  ) {}

  /** Throws a ProblemException (422) for a rule that cannot hold; saves nothing. */
  refuseBad(rule: HostLimits, { paceSeconds }: CardHost): void {
    const problem = hostRuleProblem(rule, this.rules.isReplica ? 0 : paceSeconds);
    if (problem) throw new ProblemException(problem, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** In force at once in this process, within seconds in all others. */
  async save(card: CardHost, rule: HostLimits, userId: number): Promise<void> {
    this.refuseBad(rule, card);
    const { host } = card;
    const { paceSeconds, faster, dailyBudget, hours, blackouts } = rule;
    const limits = { paceSeconds, faster, dailyBudget, hours, blackouts };
    await this.dataSource.transaction(async (manager) => {
      const row = { host, ...limits, savedAt: this.clock.now(), savedById: userId };
      await manager.upsert(HostRule, row, ['host']);
      await this.audit.record(
        { userId, action: 'HOST.RULE', subject: `host:${host}`, detail: { ...limits } },
        manager,
      );
    });
    await this.rules.reload();
  }
}
