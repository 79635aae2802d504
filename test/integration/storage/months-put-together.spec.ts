import { MonthPackerService } from '../../../server/modules/retention/month-packer.service';
import { MonthRollUpService } from '../../../server/modules/retention/month-roll-up.service';
import { aPage, moment, StorageHouse } from './storage-house';

describe('Numbers of months that are over', () => {
  const house = new StorageHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  /** Daily readings from 28 September to 3 November: followers grow daily, twice a day on the first of a month. */
  async function aReadAccount() {
    const account = await house.account();
    for (let day = 0; day < 37; day += 1) {
      const at = new Date(moment('2012-09-28T10:00').getTime() + day * 86_400_000);
      await house.read(account, at, aPage({ followers: 100 + day, posts: day < 20 ? 20 : 21 }));
      if (at.getUTCDate() === 1) {
        const evening = new Date(at.getTime() + 10 * 3_600_000);
        await house.read(account, evening, aPage({ followers: 100 + day, posts: 99 }));
      }
    }
    return account;
  }

  it('begin a row of their own with the month, words do not', async () => {
    const account = await house.account();
    await house.read(account, moment('2012-10-31T23:00'), aPage());
    await house.read(account, moment('2012-11-01T00:00'), aPage());
    await house.read(account, moment('2012-11-02T00:00'), aPage());
    const rows = await house.db.query(
      'select readings, first_seen_at as "from" from count_runs where account_id = $1 order by first_seen_at',
      [account.id],
    );
    expect(rows).toEqual([
      { readings: 1, from: moment('2012-10-31T23:00') },
      { readings: 2, from: moment('2012-11-01T00:00') },
    ]);
    expect(
      await house.db.query('select readings from snapshots where account_id = $1', [account.id]),
    ).toEqual([{ readings: 3 }]);
    expect(await house.snapshots.ofAccount(account.id)).toMatchObject([
      { readings: 3, firstSeenAt: moment('2012-10-31T23:00'), lastSeenAt: moment('2012-11-02T00:00') },
    ]);
  });

  it('say the same at every end of a day, in the series and in the history, before and after', async () => {
    const account = await aReadAccount();
    const ends = Array.from({ length: 40 }, (_, day) => {
      return new Date(moment('2012-09-27T23:59:59.999').getTime() + day * 86_400_000);
    });
    const said = async () => ({
      counts: await Promise.all(ends.map((at) => house.snapshots.countsAt([account.id], at))),
      facts: await Promise.all(ends.map((at) => house.snapshots.factsAt([account.id], at))),
      series: await house.snapshots.followersSeries(account.id),
    });
    const before = await said();
    const { rolledUp } = await house.clearUp(moment('2012-11-04T00:00'));

    expect(rolledUp).toEqual(['2012-09', '2012-10']);
    expect(await house.partitions.months('count_runs')).toEqual(['2012-11']);
    expect(await said()).toEqual(before);
    expect(before.counts[0]!.size).toBe(0);
    expect(before.counts[6]!.get(account.id)).toMatchObject({ followers: 105, posts: 20 });
    expect((await house.snapshots.ofAccount(account.id))[0]).toMatchObject({
      counts: { followers: 136, posts: 21 },
    });
  });

  it('take in a visit that was stored after its month was put together', async () => {
    const account = await house.account();
    await house.read(account, moment('2012-12-10T10:00'), aPage());
    await house.read(account, moment('2013-01-02T10:00'), aPage({ followers: 102 }));
    await house.clearUp(moment('2013-01-03T00:00'));
    await house.read(account, moment('2012-12-20T10:00'), aPage({ followers: 101 }));
    const { rolledUp } = await house.clearUp(moment('2013-01-03T01:00'));

    expect(rolledUp).toEqual(['2012-12']);
    const followersAt = async (at: Date) =>
      (await house.snapshots.countsAt([account.id], at)).get(account.id)?.followers;
    expect(await followersAt(moment('2012-12-19T00:00'))).toBe(100);
    expect(await followersAt(moment('2012-12-21T00:00'))).toBe(101);
    expect(await followersAt(moment('2013-01-02T10:00'))).toBe(102);
  });

  it('are known to the next reading, exact where it only rounds them', async () => {
    const account = await house.account();
    await house.read(account, moment('2013-02-10T10:00'), aPage({ followers: 873_456 }));
    await house.clearUp(moment('2013-03-02T00:00'));
    const rounded = { followers: 870_000, steps: { following: 1, followers: 10_000, posts: 1 } };
    await house.read(account, moment('2013-03-10T10:00'), aPage(rounded));
    await house.read(account, moment('2013-03-11T10:00'), aPage({ ...rounded, followers: 890_000 }));

    const at = async (day: string) =>
      (await house.snapshots.countsAt([account.id], moment(day))).get(account.id);
    expect(await at('2013-03-10T12:00')).toMatchObject({ followers: 873_456, steps: { followers: 1 } });
    expect(await at('2013-03-11T12:00')).toMatchObject({ followers: 890_000, steps: { followers: 10_000 } });
    expect(await house.count('snapshots where account_id = ' + account.id)).toBe(1);
  });

  it('keep what a page no longer shows', async () => {
    const account = await house.account();
    await house.read(account, moment('2013-03-10T10:00'), aPage());
    const shown = aPage({ followers: null, posts: 21, steps: { following: 1, followers: null, posts: 1 } });
    await house.read(account, moment('2013-03-11T10:00'), shown);
    const counts = await house.snapshots.countsAt([account.id], moment('2013-03-12T00:00'));
    expect(counts.get(account.id)).toMatchObject({ followers: 100, posts: 21 });
  });

  it('stay in single rows while one more is written during the packing', async () => {
    const account = await house.account();
    await house.read(account, moment('2013-04-10T10:00'), aPage());
    const packer = new MonthPackerService(house.db, house.snapshots);
    const disturbed = Object.assign(Object.create(packer) as MonthPackerService, {
      pack: async (ids: number[], month: string) => {
        await packer.pack(ids, month);
        if (month === '2013-04')
          await house.read(account, moment('2013-04-11T10:00'), aPage({ followers: 101 }));
      },
    });
    const months = new MonthRollUpService(house.db, house.partitions, disturbed);
    expect(await months.rollUp(moment('2013-05-02T00:00'))).not.toContain('2013-04');
    expect(await house.months.rollUp(moment('2013-05-02T01:00'))).toContain('2013-04');
    const counts = await house.snapshots.countsAt([account.id], moment('2013-05-01T00:00'));
    expect(counts.get(account.id)).toMatchObject({ followers: 101 });
  });

  it('wait for the next time when the worker stops', async () => {
    const account = await house.account();
    await house.read(account, moment('2013-06-10T10:00'), aPage());
    expect(await house.months.rollUp(moment('2013-07-02T00:00'), AbortSignal.abort())).toEqual([]);
    expect(await house.months.rollUp(moment('2013-07-02T00:00'))).toContain('2013-06');
  });
});
