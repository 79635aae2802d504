import { formOf } from '../../../../domain/form';
import { PLATFORMS, type Platform } from '../../../../domain/platform';
import { sharesPlatform } from '../../../../domain/state-conflict';
import type { OpenClaim } from './existing-records';
import { wantedPlatformsOf } from './holder-rules';
import { isTaken, note, type RowDraft } from './row-draft';
import type { ClaimChanges, PlanInput, PlannedClaim } from './submission-plan';

/**
 * What the good rows do to claims. The same statement keeps its claim; a new one opens a claim and ends what
 * earlier phases said of the same holder and platform; claims of this form and phase that no row repeats end.
 */
export function changeClaims(drafts: RowDraft[], input: PlanInput): ClaimChanges {
  const open = new Map<string, PlannedClaim>();
  const move = new Set<number>();
  const outdated = new Set<number>();
  const kept = new Set<number>();
  for (const draft of drafts.filter((each) => isTaken(each) && each.holder)) {
    const claim = claimOf(draft, input);
    const standing = standingClaim(claim, draft, input);
    if (standing) kept.add(standing.id);
    if (standing && !isOfLaterPhase(standing, input)) move.add(standing.id);
    const overlapping = overlappingClaims(draft, input);
    if (!standing && overlapping.some((each) => isOfLaterPhase(each, input))) noteReportedLater(draft);
    else if (!standing) open.set(`${claim.holderKey}&${claim.accountKey}`, claim);
    for (const each of overlapping) if (isOfEarlierPhase(each, input)) outdated.add(each.id);
  }
  const withdrawn = input.existing.claims().filter((claim) => isOfThisForm(claim, input));
  const close = [...withdrawn.map((claim) => claim.id), ...outdated].filter((id) => !kept.has(id));
  return { open: [...open.values()], move: [...move], close: [...new Set(close)] };
}

/** The platforms a standing claim speaks of; one that names none speaks of both. */
export function platformsOfClaim(claim: OpenClaim, { existing }: Pick<PlanInput, 'existing'>): Platform[] {
  if (claim.platform !== null) return [claim.platform];
  if (claim.state !== 'none') return [];
  const wanted = existing.holder(claim.holderId)?.wantedPlatforms ?? [];
  return wanted.length > 0 ? wanted : [...PLATFORMS];
}

/** The platforms a row speaks of: its account's, or those on which it asks for one. */
export function platformsOfRow(draft: RowDraft, { sheet }: PlanInput): Platform[] {
  if (draft.account) return [draft.account.platform];
  if (formOf(sheet.form).state !== 'none') return [];
  const wanted = wantedPlatformsOf(draft.row);
  return wanted.length > 0 ? wanted : [...PLATFORMS];
}

function claimOf(draft: RowDraft, { sheet }: PlanInput): PlannedClaim {
  return {
    holderKey: draft.holder!.key,
    accountKey: draft.account?.key ?? null,
    state: formOf(sheet.form).state,
    platform: draft.account?.platform ?? null,
  };
}

function claimsOf({ holder }: RowDraft, { existing }: PlanInput): OpenClaim[] {
  return holder!.id === null ? [] : existing.claimsOf(holder!.id).filter((claim) => claim.form !== null);
}

function standingClaim(claim: PlannedClaim, draft: RowDraft, input: PlanInput): OpenClaim | undefined {
  const accountId = draft.account?.id ?? null;
  if (draft.account && accountId === null) return undefined;
  return claimsOf(draft, input).find(
    (each) => each.state === claim.state && each.accountId === accountId && each.platform === claim.platform,
  );
}

function overlappingClaims(draft: RowDraft, input: PlanInput): OpenClaim[] {
  const platforms = platformsOfRow(draft, input);
  return claimsOf(draft, input).filter((each) =>
    sharesPlatform({ platforms }, { platforms: platformsOfClaim(each, input) }),
  );
}

function isOfThisForm(claim: OpenClaim, { unit, phase, sheet }: PlanInput): boolean {
  return claim.unitId === unit.id && claim.phaseId === phase.id && claim.form === sheet.form;
}

function isOfLaterPhase(claim: OpenClaim, { phase }: PlanInput): boolean {
  return claim.phaseOrdinal !== null && claim.phaseOrdinal > phase.ordinal;
}

function isOfEarlierPhase(claim: OpenClaim, { phase }: PlanInput): boolean {
  return claim.phaseOrdinal !== null && claim.phaseOrdinal < phase.ordinal;
}

function noteReportedLater(draft: RowDraft): void {
  note(draft, {
    code: 'HOLDER.REPORTED_LATER',
    severity: 'hint',
    message: '该主体在后面的阶段已有填报，现状以后面阶段为准；本行只存档，无需改动。',
  });
}
