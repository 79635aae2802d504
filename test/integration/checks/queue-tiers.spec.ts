import fc from 'fast-check';
import { CHECK_CLASSES, checkClass, queueTier } from '../../../domain/check-class';
import { CLAIM_STATES } from '../../../domain/form';
import { OUTCOMES } from '../../../domain/outcome';
import { QUEUE_TIERS } from '../../../domain/queue-tier';
import { ACCOUNT_PRESENCES } from '../../../domain/verification';
import type { Account } from '../../../server/modules/accounts/account.entity';
import { CHECK_CLASS, QUEUE_TIER } from '../../../server/modules/checks/account-class.queries';
import { CheckClaimsService } from '../../../server/modules/checks/check-claims.service';
import { CheckingHouse, START } from './checking-house';

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(START.getTime() - hours * HOUR);

describe('the queue of what is due', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(() => house.query('delete from accounts'));

  const claims = () => house.started.app.get(CheckClaimsService, { strict: false });
  const put = async (state: Partial<Account>) => {
    const account = await house.account();
    await house.started.dataSource.manager.update('accounts', { id: account.id }, state);
    return account.id;
  };

  it('stands in tiers: asked for and to be confirmed, pending, never read, the rest; overdue first in each', async () => {
    const read = { claimedState: 'unverified', lastReadAt: hoursAgo(200), lastOutcome: 'read' } as const;
    const rest = await put({ ...read, nextCheckAt: hoursAgo(90) });
    const never = await put({ claimedState: 'unverified', nextCheckAt: hoursAgo(80) });
    const later = await put({ claimedState: 'verified', nextCheckAt: hoursAgo(1) });
    const sooner = await put({ claimedState: 'verified', nextCheckAt: hoursAgo(2) });
    const loss = await put({
      ...read,
      verified: true,
      unverifiedSeenAt: hoursAgo(25),
      nextCheckAt: hoursAgo(1),
    });
    const asked = await put({ ...read, nextCheckAt: START, askedAt: START });

    const taken = [];
    for (let left = 6; left > 0; left--) taken.push(...(await claims().takeDue('sina', 1)));
    expect(taken.map(({ id }) => id)).toEqual([asked, loss, sooner, later, never, rest]);
    expect(await claims().takeDue('sina', 1)).toEqual([]);
  });

  it('fills one batch from several tiers', async () => {
    const ids = [await put({ claimedState: 'unverified' }), await put({ claimedState: 'verified' })];
    expect((await claims().takeDue('sina', 5)).map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('asked for twice is visited in the order of asking, and once', async () => {
    const [first, second] = [
      await put({ nextCheckAt: hoursAgo(-50) }),
      await put({ nextCheckAt: hoursAgo(50) }),
    ];
    await claims().ask(first, { unitId: null, hours: 0 });
    house.moveTo(0.1);
    await claims().ask(second, { unitId: null, hours: 0 });
    const taken = await claims().takeDue('sina', 5);
    expect(taken.map(({ id }) => id)).toEqual([first, second]);
    house.moveTo(0);
  });

  it('leaves to its worker what is asked for while it is being visited', async () => {
    const id = await put({ nextCheckAt: START });
    const [leased] = await claims().takeDue('sina', 1);
    await claims().ask(id, { unitId: null, hours: 0 });
    expect(await claims().takeDue('sina', 1)).toEqual([]);
    expect(await house.stored({ id })).toMatchObject({ nextCheckAt: leased!.leasedUntil });
  });

  it('is read from the index, tier by tier', async () => {
    await put({ nextCheckAt: START });
    const lines: { 'QUERY PLAN': string }[] = await house.started.dataSource.transaction(async (manager) => {
      // One row is read faster without an index; what matters is that the index answers at all.
      await manager.query('set local enable_seqscan = off');
      return manager.query(
        `explain select id from accounts where platform = 'sina' and ${QUEUE_TIER} = 1 and next_check_at <= $1
         order by next_check_at limit 100`,
        [START],
      );
    });
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).toContain('accounts_platform_tier_next_check_at_idx');
    expect(plan).not.toContain('Sort');
  });

  it('knows the same classes and tiers in the database as in the rules', async () => {
    const id = await put({ nextCheckAt: START });
    const moment = fc.constantFrom(null, START);
    const state = fc.record({
      claimedState: fc.constantFrom(null, ...CLAIM_STATES),
      verified: fc.constantFrom(null, true, false),
      presence: fc.constantFrom(...ACCOUNT_PRESENCES),
      lastOutcome: fc.constantFrom(null, ...OUTCOMES),
      unverifiedSeenAt: moment,
      absentSeenAt: moment,
      lastReadAt: moment,
      askedAt: moment,
    });
    await fc.assert(
      fc.asyncProperty(state, async (row) => {
        await house.started.dataSource.manager.update('accounts', { id }, row);
        const [stored] = await house.query<{ known: string; tier: number }>(
          `select ${CHECK_CLASS} as known, ${QUEUE_TIER} as tier from accounts where id = $1`,
          [id],
        );
        const { claimedState, verified, presence, lastOutcome: outcome } = row;
        const isConfirming = row.unverifiedSeenAt !== null || row.absentSeenAt !== null;
        const of = {
          claimedState,
          verified,
          presence,
          outcome,
          isConfirming,
          everRead: row.lastReadAt !== null,
        };
        expect(stored!.known).toBe(checkClass(of));
        expect(CHECK_CLASSES).toContain(stored!.known);
        expect(QUEUE_TIERS[stored!.tier]).toBe(queueTier({ ...of, isAsked: row.askedAt !== null }));
      }),
      { numRuns: 300 },
    );
  });
});
