import { formFor, type ClaimState, type FormNumber } from '../../domain/form';
import { isAboveBranch } from '../../domain/organization';
import type { World } from '../replica/world';
import type { CityAccount, CityHolder } from './city';
import { isVerifiedAt } from './city-world';
import { accountRow, unopenedRow, type FormRowValues } from './form-row';

/** The phases in which forms are handed in, by their ordinal in the campaign of 2012. */
export type CollectPhase = 1 | 3;

export const DUE_FORMS: Record<CollectPhase, readonly FormNumber[]> = {
  1: [1, 2, 3, 7, 8, 9],
  3: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
};

/** What one unit has to tell: its holders and their accounts. */
export interface UnitPeople {
  holders: CityHolder[];
  accountsOf: Map<CityHolder, CityAccount[]>;
}

export type ReportedRows = Map<FormNumber, FormRowValues[]>;

export interface ReportMoment {
  phase: CollectPhase;
  at: Date;
  world: World;
  /** When the unit last reported in phase 1; null when it did not. */
  toldAt: Date | null;
}

/**
 * Every row a unit would honestly hand in at a moment, by form. Phase 1 asks for organizations above branch
 * level and their cadres; phase 3 for everybody else, and for those of phase 1 whose state was still open.
 */
export function rowsToReport(people: UnitPeople, { phase, at, world, toldAt }: ReportMoment): ReportedRows {
  const rows: ReportedRows = new Map(DUE_FORMS[phase].map((form) => [form, []]));
  for (const holder of people.holders) {
    const accounts = people.accountsOf.get(holder) ?? [];
    if (!isAsked(holder, accounts, { phase, toldAt })) continue;
    for (const { state, row } of statements(holder, accounts, { at, world })) {
      rows.get(formFor(holder.category, state))?.push(row);
    }
  }
  return rows;
}

/** What a unit has reported as verified in phase 1 it does not repeat in phase 3. */
function isAsked(
  { organization, category }: CityHolder,
  accounts: CityAccount[],
  { phase, toldAt }: Pick<ReportMoment, 'phase' | 'toldAt'>,
): boolean {
  const ofPhase1 = isAboveBranch(organization.level) && (category === 'organization' || category === 'cadre');
  if (phase === 1) return ofPhase1;
  return !ofPhase1 || toldAt === null || !accounts.some((account) => isVerifiedAt(account, toldAt));
}

interface Statement {
  state: ClaimState;
  row: FormRowValues;
}

/**
 * Forms 1, 4 and 7 are for Sina alone: what Tencent has verified, the committee knows already. A holder whose
 * only account is such a one still asks for an account on Sina.
 */
function statements(
  holder: CityHolder,
  accounts: CityAccount[],
  { at, world }: { at: Date; world: World },
): Statement[] {
  const opened = accounts.filter((account) => account.openedAt <= at);
  const told = opened
    .map((account) => ({ account, state: claimedState(account, at) }))
    .filter(
      ({ account, state }) => state !== 'verified' || account.platform === 'sina' || isYouthWorker(holder),
    );
  const lines: Statement[] = told.map(({ account, state }) => ({
    state,
    row: accountRow(account, world, at),
  }));
  const onSina = told.some(({ account }) => account.platform === 'sina');
  if (!onSina && !isYouthWorker(holder)) lines.push({ state: 'none', row: unopenedRow(holder, ['sina']) });
  if (lines.length === 0) lines.push({ state: 'none', row: unopenedRow(holder, ['sina', 'tencent']) });
  return lines;
}

function isYouthWorker(holder: CityHolder): boolean {
  return holder.category === 'youth-worker';
}

function claimedState(account: CityAccount, at: Date): ClaimState {
  const believed = account.verifiedAt !== null && account.verifiedAt <= at;
  return believed || (account.claimedWrongly && account.platform === 'sina') ? 'verified' : 'unverified';
}
