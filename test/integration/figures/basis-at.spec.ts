import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Basis } from '../../../domain/basis';
import { isOpenAt } from '../../../domain/stretch';
import { Account } from '../../../server/modules/accounts/account.entity';
import { Verification } from '../../../server/modules/accounts/verification.entity';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Check } from '../../../server/modules/checks/check.entity';
import { Claim } from '../../../server/modules/claims/claim.entity';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';
import { momentsOf, randomHistory, storeHistory } from './random-history';

const VISITOR = { id: 1, login: '', displayName: '', role: 'committee' as const, unitId: null };

/** The plain rows of a campaign, without any of the queries that are to be proved. */
async function plainRows(db: DataSource, { id: campaignId }: Campaign) {
  const [accounts, claims, verifications, checks] = await Promise.all([
    db.getRepository(Account).findBy({ campaignId }),
    db.getRepository(Claim).findBy({ campaignId }),
    db.getRepository(Verification).find(),
    db.getRepository(Check).findBy({ outcome: 'read' }),
  ]);
  return { accounts, claims, verifications, checks };
}

function recountBasis(rows: Awaited<ReturnType<typeof plainRows>>, at: Date, limitHours: number): Basis {
  const reliedOn = rows.accounts.filter(
    ({ id, presence, absentSeenAt }) =>
      !(['gone', 'banned', 'closed'].includes(presence) && absentSeenAt !== null && absentSeenAt <= at) &&
      (rows.claims.some((claim) => claim.accountId === id && isOpenAt(claim, at)) ||
        rows.verifications.some((each) => each.accountId === id && each.counts && isOpenAt(each, at))),
  );
  const lastReads = reliedOn.map(({ id }) =>
    rows.checks
      .filter((check) => check.accountId === id && check.at <= at)
      .map((check) => check.at.getTime()),
  );
  const known = lastReads.filter((times) => times.length > 0).map((times) => Math.max(...times));
  return {
    of: reliedOn.length,
    stale: known.filter((time) => time < at.getTime() - limitHours * 3_600_000).length,
    unread: lastReads.filter((times) => times.length === 0).length,
    oldestReadAt: known.length === 0 ? null : new Date(Math.min(...known)).toISOString(),
    limitHours,
  };
}

describe('What figures rest on', () => {
  let figures: FiguresDatabase;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());

  it('is counted in SQL as from plain rows, over random histories, at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(randomHistory, async (history) => {
        const campaign = await storeHistory(figures.db, history);
        const rows = await plainRows(figures.db, campaign);
        for (const at of momentsOf(history)) {
          const counted = await figures.standings.basisAt(momentOf(campaign, at));
          expect(counted).toEqual(recountBasis(rows, at, campaign.staleAfterHours));
        }
      }),
      { numRuns: 8, seed: 20121119, endOnFailure: true },
    );
  });

  it('is that of the units asked for, and of the holders in a list', async () => {
    const [history] = fc.sample(randomHistory, { numRuns: 1, seed: 20121119 });
    const campaign = await storeHistory(figures.db, history!);
    const moment = momentOf(campaign, momentsOf(history!).at(-1)!);
    const { accounts } = await plainRows(figures.db, campaign);
    const units = [...new Set(accounts.map((account) => account.unitId))];
    const [whole, ...parts] = await Promise.all([
      figures.standings.basisAt(moment),
      ...units.map((unitId) => figures.standings.basisAt(moment, [unitId])),
    ]);
    expect(parts.reduce((sum, part) => sum + part.of, 0)).toBe(whole.of);

    const page = { page: 1, pageSize: 1 };
    const list = await figures.holders.list(moment, { filter: {}, visitor: VISITOR, page });
    expect(list.basis).toMatchObject({ limitHours: campaign.staleAfterHours });
    expect(list.basis.of).toBeLessThanOrEqual(whole.of);
    const nobody = await figures.holders.list(moment, { filter: { q: '查无此名' }, visitor: VISITOR, page });
    expect(nobody).toMatchObject({ total: 0, basis: { of: 0, stale: 0, unread: 0, oldestReadAt: null } });
  });
});
