import type { CreateCampaignDto, PhaseDto } from './campaign.dto';

/** What phases must fit together by; moments as ISO text. */
export type PlannedPhase = Pick<PhaseDto, 'name' | 'kind' | 'startsAt' | 'endsAt' | 'forms'> & {
  locksAt?: string | null;
};

/** What does not fit together in a campaign that is to be made, one sentence each; empty when all fits. */
export function campaignProblems(campaign: CreateCampaignDto): string[] {
  return [...dayProblems(campaign), ...weightProblems(campaign), ...phasesProblems(campaign.phases)];
}

function dayProblems({ startsOn, goalOn, baselineOn }: CreateCampaignDto): string[] {
  return [
    goalOn < startsOn ? `目标日期 ${goalOn} 早于开始日期 ${startsOn}，请调整。` : null,
    baselineOn > goalOn ? `基数日期 ${baselineOn} 晚于目标日期 ${goalOn}，请调整。` : null,
  ].filter((problem) => problem !== null);
}

function weightProblems({ rankingWeights }: CreateCampaignDto): string[] {
  const sum = rankingWeights.coverage + rankingWeights.reporting + rankingWeights.accuracy;
  return sum === 100 ? [] : [`排名权重之和应为 100，现为 ${sum}，请调整。`];
}

/** What does not fit in the phases of a campaign. Neighbouring phases may share a day, as 09-29 is the last of one and the first of the next. */
export function phasesProblems(phases: readonly PlannedPhase[]): string[] {
  return phases.flatMap((phase, index) => {
    const name = `第 ${index + 1} 阶段“${phase.name}”`;
    const before = phases[index - 1];
    return [
      moment(phase.endsAt) <= moment(phase.startsAt) ? `${name}的结束时间不晚于开始时间，请调整。` : null,
      before && moment(phase.startsAt) < moment(before.startsAt)
        ? `${name}早于前一阶段开始，请按时间排序。`
        : null,
      before && moment(phase.endsAt) <= moment(before.endsAt) ? `${name}不晚于前一阶段结束，请调整。` : null,
      phase.kind === 'collect' && !phase.forms.length ? `${name}是填报阶段，请至少选一张附表。` : null,
      phase.kind === 'assist' && phase.forms.length ? `${name}是协调阶段，不收附表，请去掉附表。` : null,
      phase.locksAt && phase.kind === 'assist' ? `${name}是协调阶段，不收附表，不必锁定。` : null,
      phase.locksAt && moment(phase.locksAt) <= moment(phase.endsAt)
        ? `${name}的锁定时间不晚于截止时间，请调整锁定时间或截止时间。`
        : null,
    ].filter((problem) => problem !== null);
  });
}

const moment = (text: string): number => new Date(text).getTime();
