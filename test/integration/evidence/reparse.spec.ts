import { ReparseService } from '../../../server/modules/reparse/reparse.service';
import { CheckingHouse } from '../checks/checking-house';

describe('stored pages under today’s parsers', () => {
  const house = new CheckingHouse();
  let kept: number;
  const reparse = () => house.started.app.get(ReparseService, { strict: false });
  /** How many proofs were made to say otherwise. */
  const rewrite = async (set: string, where: string): Promise<number> => {
    const found = await house.query<{ id: string }>(`select check_id as id from proofs where ${where}`);
    await house.query(`update proofs set ${set} where check_id = any($1)`, [found.map(({ id }) => id)]);
    return found.length;
  };

  beforeAll(async () => {
    await house.open();
    await keepAllKinds();
    const [{ count }] = (await house.query('select count(*)::int as count from proofs')) as [
      { count: number },
    ];
    kept = count;
  });
  afterAll(() => house.close());

  /** Readings, changes, an alias, a page of somebody else, and failures of every kind the replica knows. */
  async function keepAllKinds(): Promise<void> {
    const verified = await house.account();
    house.page(verified.uid!, { verified: true, verifiedType: 1, reason: '共青团示例街道官方微博　' });
    house.page('9900000990', { nickname: '示例青年', domain: 'shiliqingnian', followers: 870_000 });
    await house.account({ uid: null, alias: 'shiliqingnian' });
    await house.account();
    await house.run();
    const faults = [
      ...(['server-error', 'throttled-429', 'visitor-page', 'no-user', 'another-account'] as const),
      ...(['says-gone', 'captcha', 'truncated', 'nothing-here', 'foreign-redirect'] as const),
    ];
    for (const [index, kind] of faults.entries()) {
      // A round that goes well lets a stopped host be asked again.
      house.moveTo(400 * index + 200);
      await house.run();
      house.moveTo(400 * index + 400);
      house.replica.addFault({ kind });
      await house.run();
      house.replica.clearFaults();
    }
  }

  it('say the same as at the visit while the parsers are the same, and nothing is changed', async () => {
    const tables = ['proofs', 'checks', 'accounts', 'snapshots', 'discrepancies'];
    const contents = () =>
      Promise.all(tables.map((table) => house.query(`select t::text from ${table} t order by 1`)));
    const before = await contents();

    expect(kept).toBeGreaterThan(12);
    expect(await reparse().run({})).toEqual({ pages: kept, same: kept, different: 0, cut: 0, groups: [] });
    expect(await contents()).toEqual(before);
  });

  it('say in words what an older parser concluded otherwise, grouped by what it is', async () => {
    const mistaken = await rewrite(
      `parser_version = 'sina-ajax-0', reading = reading || '{"verified": false, "reason": null}'`,
      `reading->>'verified' = 'true'`,
    );
    const told: string[] = [];
    const { groups, different, same } = await reparse().run({}, (sentence) => told.push(sentence));
    await rewrite(
      `reading = reading || '{"verified": true, "reason": "共青团示例街道官方微博"}'`,
      `parser_version = 'sina-ajax-0'`,
    );

    expect([different, same]).toEqual([mistaken, kept - mistaken]);
    expect(groups.map(({ of, checks }) => [of, checks])).toEqual([
      ['verified', mistaken],
      ['reason', mistaken],
    ]);
    expect(groups[0]!.sentence).toMatch(
      /^新浪微博 ajax 页面，解析器 sina-ajax-0 → sina-ajax-\d+：\d+ 次核验的是否认证与当时不同。例如核验 \d+（账号 \d+，2012-.*）的是否认证当时读作“未认证”，现在读作“已认证”。$/,
    );
    expect(told).toHaveLength(mistaken * 2);
    expect(told.join()).toContain('认证说明当时没有读到，现在读作“共青团示例街道官方微博”。');
  });

  it('say so when a page is judged otherwise as a whole', async () => {
    const judged = await rewrite(
      `outcome = 'unknown', parser_version = 'sina-rules-0'`,
      `outcome = 'throttled'`,
    );
    const { groups, different } = await reparse().run({});
    await rewrite(`outcome = 'throttled'`, `outcome = 'unknown'`);

    expect(different).toBe(judged);
    expect(groups).toMatchObject([{ of: 'outcome', checks: judged }]);
    expect(groups[0]!.examples[0]!.sentence).toContain('核验结果当时判为“无法判断”，现在判为“被限速”。');
  });

  it('are chosen by platform, time and number', async () => {
    const noon = house.moveTo(100);
    const [early] = (await house.query('select count(*)::int as count from proofs where at < $1', [
      noon,
    ])) as [{ count: number }];
    const pages = async (filter: Parameters<ReparseService['run']>[0]) => (await reparse().run(filter)).pages;

    expect(await pages({ platform: 'tencent' })).toBe(0);
    expect(await pages({ until: noon })).toBe(early.count);
    expect(await pages({ since: noon })).toBe(kept - early.count);
    expect(await pages({ limit: 2 })).toBe(2);
  });

  it('are not held against the visit where their end is missing', async () => {
    await house.query('update evidence set full_size = size + 1');
    expect(await reparse().run({})).toMatchObject({ pages: 0, cut: kept, different: 0 });
    await house.query('update evidence set full_size = size');
  });

  it('are passed over where they were deleted', async () => {
    await house.query('update evidence set gzipped_body = null, deleted_at = stored_at');
    expect(await reparse().run({})).toMatchObject({ pages: 0, same: 0, different: 0 });
  });
});
