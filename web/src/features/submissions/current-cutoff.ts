import type { Phase } from '../../api/useCampaign';

/** The cut-off a unit works towards: of the collect phase running or coming next, otherwise of the last one. */
export function currentCutoff(phases: Phase[], now: Date): Phase | undefined {
  const collecting = phases.filter((phase) => phase.kind === 'collect');
  return collecting.find((phase) => new Date(phase.endsAt) >= now) ?? collecting.at(-1);
}
