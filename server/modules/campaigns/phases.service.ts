import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import type { UpdatePhaseDto } from './campaign.dto';
import { phaseChange, phaseChangeProblems, type PhaseChange } from './phase-change';
import { Phase } from './phase.entity';

/** Changes the phases of a campaign that has begun: their names, cut-offs ahead, and when they lock. */
@Injectable()
export class PhasesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Logged with what was and what is. Refuses (422) what does not fit; a change of nothing changes nothing. */
  change(id: number, given: UpdatePhaseDto, userId: number | null): Promise<Phase> {
    return this.dataSource.transaction(async (manager) => {
      const { phase, phases } = await lockedPhases(manager, id);
      const change = phaseChange(phase, given);
      if (change.changed.length === 0) return phase;
      refuse(phaseChangeProblems({ phase, phases, now: this.clock.now() }, change));
      await manager.update(Phase, { id }, change.after);
      await this.record(manager, { phase, change, userId });
      return { ...phase, ...change.after };
    });
  }

  private record(
    manager: EntityManager,
    { phase, change, userId }: { phase: Phase; change: PhaseChange; userId: number | null },
  ): Promise<void> {
    const only = (of: PhaseChange['after']) =>
      Object.fromEntries(change.changed.map((field) => [field, of[field]]));
    const detail = { before: only(phase), after: only(change.after) };
    return this.audit.record(
      { userId, action: 'PHASE.CHANGE', subject: `phase:${phase.id}`, detail },
      manager,
    );
  }
}

/** All phases of the campaign are locked, in order, since each must fit its neighbours. */
async function lockedPhases(manager: EntityManager, id: number): Promise<{ phase: Phase; phases: Phase[] }> {
  const found = await manager.findOneBy(Phase, { id });
  const phases = found
    ? await manager.find(Phase, {
        where: { campaignId: found.campaignId },
        order: { ordinal: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      })
    : [];
  const phase = phases.find((each) => each.id === id);
  if (!phase) throw ProblemException.notFound('PHASE.NOT_FOUND', '没有这个阶段，请刷新后重新选择。');
  return { phase, phases };
}

function refuse(problems: string[]): void {
  if (problems.length === 0) return;
  const answer = { code: 'PHASE.INVALID', message: problems.join(''), details: problems };
  throw new ProblemException(answer, HttpStatus.UNPROCESSABLE_ENTITY);
}
