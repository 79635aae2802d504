import { peersOf, rank, type RankingWeights, type UnitFigures } from './ranking';

export const NEXT_STEP_KINDS = [
  'verify-claimed',
  'report-missing',
  'hand-in-form',
  'open-account',
  'mend-discrepancy',
] as const;
export type NextStepKind = (typeof NEXT_STEP_KINDS)[number];

/** A number of holders, and how many claims "verified" of theirs there are and could be judged so far. */
export interface Gap {
  holders: number;
  claims: number;
  claimsChecked: number;
}

/**
 * What keeps a unit from full marks. Holders are organizations above branch level and cadres that are due and
 * not confirmed: each is in one of the first four; those verified without their name are among them again.
 */
export interface UnitGaps {
  claimed: Gap;
  opened: Gap;
  none: Gap;
  unreported: Gap;
  /** Verified by the platform, but the verification does not show the holder's name: one correction from counting. */
  misnamed: Gap;
  /** Due forms not handed in: cut-off passed, and still to come. */
  missingForms: number;
  pendingForms: number;
}

/** One piece of work and what it would bring when done completely. Gains are points of the score. */
export interface NextStep {
  kind: NextStepKind;
  count: number;
  /** null when the unit has no score to compare with. */
  scoreGain: number | null;
  /** Place among units of the same kind afterwards, with everybody else as now. */
  placeAfter: number | null;
  text: string;
  link: 'holders' | 'discrepancies' | 'upload';
  /** Query string of the list behind it. */
  filter: string;
}

type Plan = Omit<NextStep, 'scoreGain' | 'placeAfter'> & { after: (figures: UnitFigures) => UnitFigures };

/**
 * The three pieces of work that would lift a unit most: each is done on paper, the units of its kind are ranked
 * again, and the gain is the difference. Confirming a holder confirms its claims too. Forms handed in after
 * their cut-off gain no points, but stay on the list behind those that do. Empty when nothing is left to do.
 */
export function nextSteps(
  units: readonly UnitFigures[],
  unitId: number,
  gaps: UnitGaps,
  weights: RankingWeights,
): NextStep[] {
  const own = units.find((unit) => unit.unitId === unitId);
  if (!own) return [];
  const peers = peersOf(units, own.kind);
  const rowAfter = (after: UnitFigures) =>
    rank(
      peers.map((peer) => (peer.unitId === unitId ? after : peer)),
      weights,
    ).find((row) => row.unitId === unitId)!;
  const now = rowAfter(own);
  return plansFor(gaps, unitId)
    .filter((plan) => plan.count > 0)
    .map(({ after, ...step }) => {
      const then = rowAfter(after(own));
      const known = now.score !== null && then.score !== null;
      const scoreGain = known ? Math.round((then.score! - now.score!) * 100) / 100 : null;
      return { ...step, scoreGain, placeAfter: then.score === null ? null : then.place };
    })
    .sort((a, b) => (b.scoreGain ?? 0) - (a.scoreGain ?? 0))
    .slice(0, 3);
}

function plansFor(gaps: UnitGaps, unitId: number): Plan[] {
  return [...holderPlans(gaps, unitId), ...formPlans(gaps, unitId)];
}

function holderPlans({ claimed, opened, none, unreported, misnamed }: UnitGaps, unitId: number): Plan[] {
  return [
    {
      kind: 'verify-claimed',
      ...holdersOf('claimed', claimed, unitId),
      text: `${claimed.holders} 个已报“已认证”的主体尚未核实：核对微博地址，未通过认证的尽快补办。`,
    },
    {
      kind: 'verify-claimed',
      ...holdersOf('opened', opened, unitId),
      text: `${opened.holders} 个主体已开通微博但未认证：备齐证明材料，申请认证。`,
    },
    {
      kind: 'report-missing',
      ...holdersOf('unreported', unreported, unitId),
      text: `${unreported.holders} 个团组织漏报：补报后开通并认证即计入覆盖率。`,
    },
    {
      kind: 'open-account',
      ...holdersOf('none', none, unitId),
      text: `${none.holders} 个主体尚未开通微博：配合团市委开通、认证并接收账号。`,
    },
    {
      kind: 'mend-discrepancy',
      count: misnamed.holders,
      after: confirming(misnamed),
      link: 'discrepancies',
      filter: `unitId=${unitId}&kind=real-name-missing&open=true`,
      text: `${misnamed.holders} 个已认证账号的认证说明缺少真实姓名或单位全称：改正后即计入。`,
    },
  ];
}

function formPlans({ pendingForms, missingForms }: UnitGaps, unitId: number): Plan[] {
  const upload = { kind: 'hand-in-form', link: 'upload', filter: `unitId=${unitId}` } as const;
  return [
    {
      ...upload,
      count: pendingForms,
      after: (figures) => ({
        ...figures,
        dueForms: figures.dueForms + pendingForms,
        onTimeForms: figures.onTimeForms + pendingForms,
      }),
      text: `${pendingForms} 张附表尚在报送期内：截止前报送计为按时，没有内容的请报零报告。`,
    },
    {
      ...upload,
      count: missingForms,
      after: (figures) => figures,
      text: `${missingForms} 张附表已过截止时间仍未报送：补报计为迟报，不再得按时分，但其中的主体可计入覆盖率。`,
    },
  ];
}

function holdersOf(state: string, gap: Gap, unitId: number) {
  return {
    count: gap.holders,
    after: confirming(gap),
    link: 'holders' as const,
    filter: `unitId=${unitId}&state=${state}&ranked=true`,
  };
}

function confirming(gap: Gap) {
  return (figures: UnitFigures): UnitFigures => ({
    ...figures,
    coverage: { ...figures.coverage, confirmed: figures.coverage.confirmed + gap.holders },
    claimsChecked: figures.claimsChecked + gap.claims - gap.claimsChecked,
    claimsConfirmed: figures.claimsConfirmed + gap.claims,
  });
}
