import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { CLAIM_STATES } from '../../../domain/form';
import { HOLDER_CATEGORIES } from '../../../domain/holder';
import { ORGANIZATION_LEVELS } from '../../../domain/organization';
import { PLATFORMS } from '../../../domain/platform';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';

const START = new Date('2012-09-25T00:00:00+08:00').getTime();
const STEP_MS = 6 * 3_600_000;
const STEPS = 60;
/** 48 hours. */
const STALE_STEPS = 8;

/** Step 0 is the campaign's first midnight; four steps a day, so that events fall on midnights too. */
export function momentOfStep(step: number): Date {
  return new Date(START + step * STEP_MS);
}

const step = fc.integer({ min: 0, max: STEPS });
const day = fc.option(
  step.map((each) => new Date(START + each * STEP_MS + 8 * 3_600_000).toISOString().slice(0, 10)),
  { nil: null },
);
/** Stretches one after the other: from, to, from, to …; the last one may last. */
const stretches = fc.uniqueArray(step, { maxLength: 4 }).map((steps) => {
  const sorted = steps.toSorted((a, b) => a - b);
  return sorted.flatMap((from, index) => (index % 2 ? [] : [{ from, to: sorted[index + 1] ?? null }]));
});

const account = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  verifications: fc.tuple(stretches, fc.boolean()),
  checks: fc.uniqueArray(
    fc.record({
      step,
      outcome: fc.constantFrom('read' as const, 'read' as const, 'gone' as const, 'captcha' as const),
    }),
    { maxLength: 4, selector: (check) => check.step },
  ),
  claims: fc.tuple(stretches, fc.constantFrom(...CLAIM_STATES)),
});

const holder = fc.record({
  category: fc.constantFrom(...HOLDER_CATEGORIES),
  accounts: fc.array(account, { maxLength: 2 }),
  unopened: stretches,
});

const organization = fc.record({
  unit: fc.integer({ min: 0, max: 1 }),
  level: fc.constantFrom(...ORGANIZATION_LEVELS),
  openedOn: day,
  closedOn: day,
  holders: fc.uniqueArray(holder, { maxLength: 2, selector: (each) => each.category }),
});

/** What units might have claimed of a few holders in two weeks, and what visits found of them. */
export const randomHistory = fc.array(organization, { minLength: 1, maxLength: 5 });

export type History = typeof randomHistory extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type HolderHistory = History[number]['holders'][number];
type AccountHistory = HolderHistory['accounts'][number];

/** Stores a history in a campaign of its own. */
export async function storeHistory(db: DataSource, history: History): Promise<Campaign> {
  const campaign = await aCampaign(db, { staleAfterHours: 48 });
  const units = [await aUnit(db, { campaignId: campaign.id }), await aUnit(db, { campaignId: campaign.id })];
  for (const { unit, holders, level, openedOn, closedOn } of history) {
    const organization = await anOrganization(db, units[unit]!, { level, openedOn, closedOn });
    for (const drawn of holders) await storeHolder(db, organization, drawn);
  }
  return campaign;
}

type Organization = Awaited<ReturnType<typeof anOrganization>>;
type Holder = Awaited<ReturnType<typeof aHolder>>;

async function storeHolder(db: DataSource, organization: Organization, drawn: HolderHistory): Promise<void> {
  const holder = await aHolder(db, organization, { category: drawn.category });
  for (const { from, to } of drawn.unopened)
    await aClaim(db, { holder }, { state: 'none', ...standing(from, to) });
  for (const each of drawn.accounts) await storeAccount(db, holder, each);
}

async function storeAccount(db: DataSource, holder: Holder, drawn: AccountHistory): Promise<void> {
  const absences = drawn.checks.filter((check) => check.outcome === 'gone').map((check) => check.step);
  const isGone = absences.length > 1 && Math.max(...absences) - Math.min(...absences) >= 4;
  const stored = await anAccount(db, holder, {
    platform: drawn.platform,
    presence: isGone ? 'gone' : 'present',
  });
  for (const check of drawn.checks.toSorted((a, b) => a.step - b.step))
    await aCheck(db, stored, { at: momentOfStep(check.step), outcome: check.outcome });
  const [verified, counts] = drawn.verifications;
  for (const { from, to } of verified) await aVerification(db, stored, { counts, ...standing(from, to) });
  const [claimed, state] = drawn.claims;
  for (const { from, to } of claimed)
    await aClaim(db, { holder, account: stored }, { state, ...standing(from, to) });
}

function standing(from: number, to: number | null) {
  return { fromAt: momentOfStep(from), toAt: to === null ? null : momentOfStep(to) };
}

/** Just before and at everything that happened, and when the readings of that moment turn stale. */
export function momentsOf(history: History): Date[] {
  const accounts = history.flatMap((each) => each.holders.flatMap((holder) => holder.accounts));
  const stretched = accounts.flatMap((each) => [...each.verifications[0], ...each.claims[0]]);
  const steps = new Set([
    ...history.flatMap((each) => each.holders.flatMap((holder) => holder.unopened)).flatMap(endsOf),
    ...stretched.flatMap(endsOf),
    ...accounts.flatMap((each) => each.checks.flatMap((check) => [check.step, check.step + STALE_STEPS])),
  ]);
  return [...steps].flatMap((each) => [new Date(momentOfStep(each).getTime() - 1), momentOfStep(each)]);
}

function endsOf({ from, to }: { from: number; to: number | null }): number[] {
  return to === null ? [from] : [from, to];
}
