import type { Check } from '../../../server/modules/checks/check.entity';
import { aCheck } from '../../builders/a-check';
import { aPage, moment, StorageHouse } from './storage-house';

/** Days of October of whose visits each is kept, in the order of time. */
async function keptDays(house: StorageHouse, accountId: number): Promise<number[]> {
  const rows: { at: Date }[] = await house.db.query(
    `select at from checks where account_id = $1 and at < '2012-11-01T00:00:00+08:00' order by at, id`,
    [accountId],
  );
  return rows.map(({ at }) => at.getUTCDate());
}

const day = (of: number): Date => moment(`2012-10-${String(of).padStart(2, '0')}T10:00`);
const DUE = moment('2012-12-01T00:00');

describe('Visits whose time is over', () => {
  const house = new StorageHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.db.query('delete from accounts');
    await house.db.query('delete from storage_months');
  });

  /** Read on every day of October except those given, on which this happened instead. */
  async function october(instead: Record<number, Partial<Check>> = {}) {
    const account = await house.account();
    for (let of = 1; of <= 31; of += 1) {
      if (instead[of]) await aCheck(house.db, account, { at: day(of), ...instead[of] });
      else await house.read(account, day(of), aPage());
    }
    return account;
  }

  it('go when the whole month is old enough, but the first and the last of a streak', async () => {
    const account = await october();
    await house.clearUp(new Date(DUE.getTime() - 1));
    expect(await keptDays(house, account.id)).toHaveLength(31);
    const { thinned, dropped } = await house.clearUp(DUE);

    expect({ thinned, dropped }).toEqual({ thinned: ['2012-10'], dropped: [] });
    expect(await keptDays(house, account.id)).toEqual([1, 31]);
  });

  it('stay where they failed, were proved, or a person made them, with their neighbours that read', async () => {
    const account = await october({
      10: { outcome: 'captcha' },
      15: { evidenceSha256: 'a'.repeat(64) },
      20: { recordedBy: 1 },
    });
    await house.clearUp(DUE);
    expect(await keptDays(house, account.id)).toEqual([1, 9, 10, 11, 15, 20, 31]);
  });

  it('stay where the page said something new, and where something rests on them', async () => {
    const account = await october();
    const check = async (of: number): Promise<string> => {
      const [row] = await house.db.query('select id from checks where account_id = $1 and at = $2', [
        account.id,
        day(of),
      ]);
      return row.id;
    };
    await house.db.query(
      `insert into verifications (account_id, holder_id, from_at, counts, check_id) values ($1, $2, $3, true, $4)`,
      [account.id, account.holderId, day(12), await check(12)],
    );
    await house.db.query(
      `insert into discrepancies (campaign_id, unit_id, holder_id, account_id, kind, check_id, opened_at)
       values ($1, $2, $3, $4, 'flapping', $5, $6)`,
      [account.campaignId, account.unitId, account.holderId, account.id, await check(14), day(14)],
    );
    await house.db.query('update snapshots set check_id = $2 where account_id = $1', [
      account.id,
      await check(16),
    ]);
    await house.clearUp(DUE);
    expect(await keptDays(house, account.id)).toEqual([1, 12, 14, 16, 31]);
  });

  it('stay while no packed month holds their moment', async () => {
    const account = await october();
    await house.checks.thin(DUE);
    expect(await keptDays(house, account.id)).toHaveLength(31);
    await house.db.query('delete from storage_months');
    await house.clearUp(DUE);
    expect(await keptDays(house, account.id)).toEqual([1, 31]);
  });

  it('give their space back to the disk', async () => {
    const account = await october();
    await house.db.query(
      `insert into checks (account_id, at, duration_ms, surface, outcome, parser_version)
       select $1, at, 100, 'ajax', 'read', '1'
       from generate_series('2012-10-02T00:00:00Z'::timestamptz, '2012-10-30T00:00:00Z', '10 minutes') as at`,
      [account.id],
    );
    const size = async (): Promise<number> => {
      const [row] = await house.db.query(`select pg_total_relation_size('checks_2012_10')::int as size`);
      return row.size;
    };
    const before = await size();
    await house.clearUp(DUE);
    expect(await size()).toBeLessThan(before / 4);
  });

  it('all go so long after the campaign, but for when and how the ends of streaks went', async () => {
    const words = { detail: '示例', finalUrl: 'https://weibo.com/', fragment: '示例' };
    const account = await october({ 10: { ...words, outcome: 'captcha' }, 20: { ...words, recordedBy: 1 } });
    const goal = moment('2012-12-01T00:00').getTime();
    const years = (count: number): Date => new Date(goal + count * 365 * 86_400_000);
    await house.clearUp(years(1));
    expect(await keptDays(house, account.id)).toEqual([1, 9, 10, 11, 20, 31]);
    const { dropped } = await house.clearUp(years(2));

    expect(dropped).toContain('2012-10');
    expect(await keptDays(house, account.id)).toEqual([1, 9, 10, 11, 31]);
    expect(
      await house.db.query('select distinct detail, final_url, fragment, status, recorded_by from checks'),
    ).toEqual([{ detail: null, final_url: null, fragment: null, status: null, recorded_by: null }]);
    expect((await house.clearUp(years(3))).dropped).toEqual([]);
    expect((await house.snapshots.countsAt([account.id], day(20))).get(account.id)).toMatchObject({
      followers: 100,
    });
    expect((await house.snapshots.factsAt([account.id], day(20))).size).toBe(1);
  });
});
