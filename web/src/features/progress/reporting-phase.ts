import type { Phase } from '../../api/useCampaign';

/** The collect phase to look at first: the newest that has begun by then, before the first one the first. */
export function phaseToShow(phases: Phase[], moment: Date): Phase | undefined {
  const collecting = phases.filter((phase) => phase.kind === 'collect');
  return collecting.filter((phase) => new Date(phase.startsAt) <= moment).at(-1) ?? collecting[0];
}
