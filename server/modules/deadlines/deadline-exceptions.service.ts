import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { Phase } from '../campaigns/phase.entity';
import { Unit } from '../units/unit.entity';
import type { DeadlineExceptionDto, GrantExceptionDto } from './deadline-exception.dto';
import { DeadlineException } from './deadline-exception.entity';
import { exceptionToDto } from './deadline-exception-to.dto';
import { exceptionProblem } from './exception-problem';

const PEOPLE = { unit: true, grantedBy: true, withdrawnBy: true } as const;

/** Who may hand in after the lock (准予补报). Nothing is ever deleted: withdrawn and past ones are the history. */
@Injectable()
export class DeadlineExceptionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Newest first; a unit's visitor sees its own. */
  async list(phaseId: number, visitor: Visitor): Promise<DeadlineExceptionDto[]> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Phase, { id: phaseId }))) throw unknownPhase();
    const unitId = unitScope(undefined, visitor);
    const exceptions = await manager.find(DeadlineException, {
      where: { phaseId, ...(unitId !== null && { unitId }) },
      relations: PEOPLE,
      order: { grantedAt: 'DESC', id: 'DESC' },
    });
    const now = this.clock.now();
    return exceptions.map((exception) => exceptionToDto(exception, now));
  }

  /** Refuses one that is not needed, does not fit the phase, or ends before it begins. */
  async grant(phaseId: number, given: GrantExceptionDto, by: Visitor): Promise<DeadlineExceptionDto> {
    const { unitId, reason } = given;
    const exception = { unitId, reason, form: given.form ?? null, until: new Date(given.until) };
    const id = await this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const phase = await lockedPhase(manager, phaseId);
      await refuseStranger(manager, phase, unitId);
      refuse(exceptionProblem({ ...exception, phase, now }));
      const row = { ...exception, phaseId, grantedAt: now, grantedById: by.id };
      const { identifiers } = await manager.insert(DeadlineException, row);
      const granted = identifiers[0]!.id as number;
      const detail = { phaseId, unitId, form: exception.form, until: given.until };
      await this.record(manager, { userId: by.id, action: 'EXCEPTION.GRANT', id: granted, detail });
      return granted;
    });
    return this.one(id);
  }

  /** From now on it does not hold any more; what was handed in by it stays. Refuses what does not hold now. */
  async withdraw(phaseId: number, id: number, by: Visitor): Promise<DeadlineExceptionDto> {
    await this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      await lockedPhase(manager, phaseId);
      const exception = await manager.findOneBy(DeadlineException, { id, phaseId });
      if (!exception) {
        throw ProblemException.notFound('EXCEPTION.NOT_FOUND', '没有这项准予补报，请刷新后重新选择。');
      }
      if (exception.withdrawnAt || exception.until < now) {
        throw ProblemException.conflict('EXCEPTION.OVER', '这项准予补报已撤回或已到期，不必再撤回。');
      }
      await manager.update(DeadlineException, { id }, { withdrawnAt: now, withdrawnById: by.id });
      const detail = { phaseId, unitId: exception.unitId, form: exception.form };
      await this.record(manager, { userId: by.id, action: 'EXCEPTION.WITHDRAW', id, detail });
    });
    return this.one(id);
  }

  private async one(id: number): Promise<DeadlineExceptionDto> {
    const { manager } = this.dataSource;
    const exception = await manager.findOneOrFail(DeadlineException, { where: { id }, relations: PEOPLE });
    return exceptionToDto(exception, this.clock.now());
  }

  private record(
    manager: EntityManager,
    { id, ...entry }: { userId: number; action: string; id: number; detail: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record({ ...entry, subject: `deadline-exception:${id}` }, manager);
  }
}

/** Nobody moves the phase's moments, or grants or withdraws, at the same time. */
async function lockedPhase(manager: EntityManager, id: number): Promise<Phase> {
  const phase = await manager.findOne(Phase, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!phase) throw unknownPhase();
  phase.exceptions = await manager.findBy(DeadlineException, { phaseId: id });
  return phase;
}

async function refuseStranger(manager: EntityManager, phase: Phase, unitId: number): Promise<void> {
  if (await manager.existsBy(Unit, { id: unitId, campaignId: phase.campaignId })) return;
  throw ProblemException.notFound('UNIT.NOT_FOUND', '本活动没有这个填报单位，请刷新后重新选择。');
}

function refuse(problem: { code: string; message: string } | null): void {
  if (problem) throw new ProblemException(problem, HttpStatus.UNPROCESSABLE_ENTITY);
}

function unknownPhase(): ProblemException {
  return ProblemException.notFound('PHASE.NOT_FOUND', '没有这个阶段，请刷新后重新选择。');
}
