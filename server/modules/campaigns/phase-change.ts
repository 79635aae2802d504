import { isCutOff } from '../../../domain/campaign';
import { shanghaiMinute } from '../../../domain/local-time';
import { phaseToDto } from './campaign-to.dto';
import type { UpdatePhaseDto } from './campaign.dto';
import { phasesProblems } from './campaign-problems';
import type { Phase } from './phase.entity';

/** What a change would make of a phase. What is left out, or is as it was, is not in `changed`. */
export interface PhaseChange {
  after: Pick<Phase, 'name' | 'endsAt' | 'locksAt'>;
  changed: (keyof UpdatePhaseDto)[];
}

export function phaseChange(phase: Phase, given: UpdatePhaseDto): PhaseChange {
  const after = {
    name: given.name?.trim() ?? phase.name,
    endsAt: given.endsAt === undefined ? phase.endsAt : new Date(given.endsAt),
    locksAt: given.locksAt === undefined ? phase.locksAt : momentOrNull(given.locksAt),
  };
  const changed = (['name', 'endsAt', 'locksAt'] as const).filter(
    (field) => after[field]?.valueOf() !== phase[field]?.valueOf(),
  );
  return { after, changed };
}

/**
 * Why a cut-off or lock may not be moved there, one sentence each; empty when it may. Neither is ever moved into
 * the past, and a cut-off that has passed stays: it has decided who was on time. A lock that has passed may be
 * moved ahead or taken away, which opens the phase again.
 */
export function phaseChangeProblems(
  { phase, phases, now }: { phase: Phase; phases: readonly Phase[]; now: Date },
  { after, changed }: PhaseChange,
): string[] {
  const movesEnd = changed.includes('endsAt');
  const movesLock = changed.includes('locksAt') && after.locksAt !== null;
  const planned = phases.map((each) => phaseToDto(each.id === phase.id ? { ...phase, ...after } : each));
  return [
    movesEnd && isCutOff(phase, now)
      ? `“${phase.name}”已于 ${shanghaiMinute(phase.endsAt)} 截止，按时和迟报已由此分清，截止时间不能再改；个别单位需要补报的，请准予补报。`
      : null,
    movesEnd && after.endsAt <= now ? '新的截止时间已经过去，请改为现在以后的时间。' : null,
    movesLock && after.locksAt! <= now ? '锁定时间已经过去，请改为现在以后的时间。' : null,
    ...phasesProblems(planned),
  ].filter((problem) => problem !== null);
}

function momentOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
