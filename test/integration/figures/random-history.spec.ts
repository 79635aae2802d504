import fc from 'fast-check';
import { burnUpDay, burnUpDays } from '../../../domain/burn-up';
import { groupBy } from '../../../domain/group-by';
import { scopeOf, standingAt, countStandings } from '../../../domain/coverage';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';
import { momentOfStep, momentsOf, randomHistory, storeHistory } from './random-history';
import { asRecounted, plainHolders, recount, recountClaims, type PlainHolder } from './recount';

/** Many small worlds, each in a campaign of its own; a failure prints the history that shows it. */
describe('Whatever has happened, SQL counts what the rules of the domain count', () => {
  let figures: FiguresDatabase;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());

  const always = (holds: (campaign: Campaign, holders: PlainHolder[], moments: Date[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(randomHistory, async (history) => {
        const campaign = await storeHistory(figures.db, history);
        await holds(campaign, await plainHolders(figures.db, campaign), momentsOf(history));
      }),
      { numRuns: 8, seed: 20121119, endOnFailure: true },
    );

  it('standings, at every moment', async () => {
    await always(async (campaign, holders, moments) => {
      for (const at of moments) {
        const counted = await figures.standings.countsAt(momentOf(campaign, at));
        expect(asRecounted(counted)).toEqual(recount(holders, at, campaign.staleAfterHours));
      }
    });
  });

  it('claims and what checks say of them, at every moment', async () => {
    await always(async (campaign, holders, moments) => {
      for (const at of moments) {
        const counted = await figures.standings.claimsAt(momentOf(campaign, at));
        expect(counted.sort((a, b) => a.unitId - b.unitId)).toEqual(recountClaims(holders, at));
      }
    });
  });

  it('the burn-up, day by day', async () => {
    await always(async (campaign, holders) => {
      const at = momentOfStep(61);
      const { days } = await figures.burnUps.burnUpAt(momentOf(campaign, at));
      expect(days).toEqual(
        burnUpDays(campaign, at).map((day) => burnUpDay(day.day, groupsOf(holders, day.at))),
      );
    });
  });

  it('the lists behind the figures: everybody due once, in one state', async () => {
    const visitor = { id: 1, login: '', displayName: '', role: 'committee' as const, unitId: null };
    await always(async (campaign, holders, moments) => {
      for (const at of moments.slice(0, 12)) {
        const page = { page: 1, pageSize: 200 };
        const moment = momentOf(campaign, at);
        const { items, total } = await figures.holders.list(moment, { filter: {}, visitor, page });
        const states = holders.flatMap(
          (holder) => standingAt(holder, at, campaign.staleAfterHours).state ?? [],
        );
        expect(items.map((item) => item.state).sort()).toEqual(states.sort());
        expect(total).toBe(states.length);
      }
    });
  });
});

function groupsOf(holders: PlainHolder[], at: Date) {
  return [...groupBy(holders, (holder) => `${holder.category} ${scopeOf(holder)}`).values()].map(
    (members) => ({
      category: members[0]!.category,
      scope: scopeOf(members[0]!),
      ...countStandings(members.map((holder) => standingAt(holder, at, 1))),
    }),
  );
}
