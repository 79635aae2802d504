import { CheckTalliesService } from '../../../server/modules/checks/check-tallies.service';
import { CheckingHouse, START } from './checking-house';

describe('the counts of visits', () => {
  let house: CheckingHouse;
  beforeEach(async () => {
    house = new CheckingHouse();
    await house.open({ SINA_SURFACES: 'ajax' });
  });
  afterEach(() => house.close());

  const tallies = () => house.started.app.get(CheckTalliesService);
  const rows = () =>
    house.query<{ at: Date; count: number }>('select at, count from check_tallies order by at');

  it('are written with the visits, one for each outcome of a batch', async () => {
    for (let made = 0; made < 3; made++) house.page((await house.account()).uid!);
    await house.account();
    await house.run();

    const counted = await tallies().ofAllTime();
    const [{ count }] = (await house.query<{ count: number }>(
      'select count(*)::int as count from checks',
    )) as [{ count: number }];
    expect(counted.reduce((sum, tally) => sum + tally.count, 0)).toBe(count);
    expect(counted).toContainEqual(
      expect.objectContaining({ platform: 'sina', surface: 'ajax', outcome: 'read', count: 3 }),
    );
  });

  it('are put together by the day in Shanghai after two days, and lose nothing', async () => {
    const count = (at: string, count: number) =>
      house.query(
        `insert into check_tallies (at, platform, surface, parser_version, outcome, count)
         values ($1, 'sina', 'ajax', '1', 'read', $2)`,
        [at, count],
      );
    await count('2012-10-11T23:59:00+08:00', 1);
    await count('2012-10-12T00:01:00+08:00', 2);
    await count('2012-10-12T23:58:00+08:00', 3);
    await count('2012-10-14T12:00:00+08:00', 4);

    await tallies().condense();
    await tallies().condense();

    expect(await rows()).toEqual([
      { at: new Date('2012-10-11T00:00:00+08:00'), count: 1 },
      { at: new Date('2012-10-12T00:00:00+08:00'), count: 5 },
      { at: new Date('2012-10-14T12:00:00+08:00'), count: 4 },
    ]);
    expect(await tallies().ofAllTime()).toEqual([expect.objectContaining({ count: 10 })]);
  });

  it('of the last day leave out what is older', async () => {
    const insert = `insert into check_tallies (at, platform, surface, parser_version, outcome, count)
      values ($1, 'sina', 'ajax', '1', 'throttled', 7)`;
    await house.query(insert, [new Date(START.getTime() - 24 * 3_600_000)]);
    await house.query(insert, [new Date(START.getTime() - 23 * 3_600_000)]);

    expect(await tallies().lastDay(START)).toEqual([
      expect.objectContaining({ outcome: 'throttled', count: 7, lastHour: 0, lastMinutes: 0 }),
    ]);
  });
});
