import type { CampaignDto, PhaseDto } from './campaign.dto';
import type { Campaign } from './campaign.entity';
import type { Phase } from './phase.entity';

/** A campaign, loaded with its phases in order, as the API shows it. */
export function campaignToDto(campaign: Campaign): CampaignDto {
  const { timezone: _, phases, ...shown } = campaign;
  return { ...shown, phases: phases.map(phaseToDto) };
}

export function phaseToDto(phase: Phase): PhaseDto {
  const { id, ordinal, name, kind } = phase;
  return {
    id,
    ordinal,
    name,
    kind,
    startsAt: phase.startsAt.toISOString(),
    endsAt: phase.endsAt.toISOString(),
    locksAt: phase.locksAt?.toISOString() ?? null,
    forms: phase.dueForms.map(({ form }) => form),
  };
}
