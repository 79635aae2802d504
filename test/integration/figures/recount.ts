import type { DataSource } from 'typeorm';
import { verdictAt, type ClaimedAccount } from '../../../domain/accuracy';
import {
  countStandings,
  scopeOf,
  standingAt,
  type CoverageScope,
  type HolderHistory,
} from '../../../domain/coverage';
import { groupBy } from '../../../domain/group-by';
import type { HolderCategory } from '../../../domain/holder';
import { isOpenAt } from '../../../domain/stretch';
import { Account } from '../../../server/modules/accounts/account.entity';
import { Verification } from '../../../server/modules/accounts/verification.entity';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Check } from '../../../server/modules/checks/check.entity';
import { Claim } from '../../../server/modules/claims/claim.entity';
import { Holder } from '../../../server/modules/holders/holder.entity';
import { Organization } from '../../../server/modules/organizations/organization.entity';

/** One holder (or unreported organization) of a campaign, with all that was ever stored of it. */
export interface PlainHolder extends HolderHistory {
  unitId: number;
  claimedAccounts: { claim: Claim; account: ClaimedAccount }[];
}

/** Reads the plain rows of a campaign, without any of the queries that are to be proved. */
export async function plainHolders(db: DataSource, { id: campaignId }: Campaign): Promise<PlainHolder[]> {
  const [organizations, holders, claims, accounts, verifications, checks] = await Promise.all([
    db.getRepository(Organization).findBy({ campaignId }),
    db.getRepository(Holder).findBy({ campaignId }),
    db.getRepository(Claim).findBy({ campaignId }),
    db.getRepository(Account).findBy({ campaignId }),
    db.getRepository(Verification).find(),
    db.getRepository(Check).find(),
  ]);
  const ofAccount = {
    verifications: groupBy(verifications, (each) => each.accountId),
    checks: groupBy(checks, (each) => each.accountId),
  };
  const known = new Map(
    accounts.map((account) => [
      account.id,
      {
        ...account,
        verifications: ofAccount.verifications.get(account.id) ?? [],
        checks: ofAccount.checks.get(account.id) ?? [],
      },
    ]),
  );
  const historyOf = (organization: Organization, holder: Holder | null): PlainHolder => {
    const own = claims.filter((claim) => claim.holderId === holder?.id);
    return {
      unitId: holder?.unitId ?? organization.unitId,
      category: holder?.category ?? 'organization',
      organization,
      claims: own,
      accounts: [...known.values()]
        .map((account) => ofHolder(account, holder?.id))
        .filter((account) => account.holderId === holder?.id || account.verifications.length > 0)
        .map(({ platform, verifications, checks }) => ({
          platform,
          verifications,
          readAt: checks.filter((check) => check.outcome === 'read').map((check) => check.at),
        })),
      claimedAccounts: own.flatMap((claim) =>
        claim.accountId === null
          ? []
          : [{ claim, account: ofHolder(known.get(claim.accountId)!, claim.holderId) }],
      ),
    };
  };
  const byOrganization = groupBy(holders, (holder) => holder.organizationId);
  return organizations.flatMap((organization) => {
    const own = byOrganization.get(organization.id) ?? [];
    const reported = own.some((holder) => holder.category === 'organization');
    return (reported ? own : [null, ...own]).map((holder) => historyOf(organization, holder));
  });
}

/** An account with what was verified of it while it was this holder's. */
function ofHolder<Known extends { verifications: Verification[] }>(account: Known, holderId?: number): Known {
  return { ...account, verifications: account.verifications.filter((each) => each.holderId === holderId) };
}

/** Counts of the groups in which anybody is due, by the rules of the domain alone. */
export function recount(holders: PlainHolder[], at: Date, staleAfterHours: number) {
  const groups = groupBy(holders, (holder) => `${holder.unitId} ${holder.category} ${scopeOf(holder)}`);
  return [...groups]
    .map(([group, members]) => {
      const standings = members.map((holder) => standingAt(holder, at, staleAfterHours));
      const on = (...platforms: string[]) =>
        standings.filter((each) =>
          platforms.every((platform) => each.platforms.includes(platform as 'sina')),
        );
      return {
        group,
        ...countStandings(standings),
        bySina: on('sina').length,
        byTencent: on('tencent').length,
        byBoth: on('sina', 'tencent').length,
      };
    })
    .filter(({ due }) => due! > 0)
    .sort((a, b) => a.group.localeCompare(b.group));
}

/** What a query counted, in the shape of `recount`. */
export function asRecounted<
  Row extends { unitId: number; category: HolderCategory; scope: CoverageScope; due: number },
>(rows: Row[]) {
  return rows
    .filter((row) => row.due > 0)
    .map(({ unitId, category, scope, ...counts }) => ({ group: `${unitId} ${category} ${scope}`, ...counts }))
    .sort((a, b) => a.group.localeCompare(b.group));
}

/** Claims "verified" by unit, judged by the rules of the domain alone. */
export function recountClaims(holders: PlainHolder[], at: Date) {
  const standing = holders.flatMap(({ unitId, claimedAccounts }) =>
    claimedAccounts
      .filter(({ claim }) => claim.state === 'verified' && isOpenAt(claim, at))
      .map(({ account }) => ({ unitId, verdict: verdictAt(account, at) })),
  );
  return [...groupBy(standing, (each) => each.unitId)]
    .map(([unitId, claims]) => ({
      unitId,
      claimsChecked: claims.filter((each) => each.verdict !== 'unchecked').length,
      claimsConfirmed: claims.filter((each) => each.verdict === 'confirmed').length,
    }))
    .sort((a, b) => a.unitId - b.unitId);
}
