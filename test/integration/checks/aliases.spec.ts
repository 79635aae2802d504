import { AliasChecksService } from '../../../server/modules/alias-checks/alias-checks.service';
import type { Account } from '../../../server/modules/accounts/account.entity';
import { CheckingHouse } from './checking-house';

const OURS = '9900001001';
const THEIRS = '9900001002';
const OPEN = `select kind, claimed, seen from discrepancies where account_id = $1 and closed_at is null
  and kind = 'alias-moved'`;
const NICKNAMES = `select nickname from snapshots where account_id = $1 order by first_seen_at`;

describe('an account that a form names by an alias', () => {
  const house = new CheckingHouse();
  let account: Account;
  beforeAll(() => house.open());
  afterAll(() => house.close());

  beforeEach(async () => {
    house.moveTo(0);
    house.pages.clear();
    await house.query('delete from accounts');
    await house.query('delete from host_gates');
    house.replica.clearFaults();
  });

  /** Resolved by a first reading, as ours. */
  async function resolved(alias: string): Promise<void> {
    house.page(OURS, { domain: 'shili', nickname: '示例旧名', verified: false });
    account = await house.account({ uid: null, alias, claimedState: 'unverified' });
    await house.query('update accounts set typed_address = $1', [`https://weibo.com/${alias}`]);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ uid: OURS, alias });
  }

  const aliases = () => house.started.app.get(AliasChecksService).run();
  const requests = () => house.replica.stats().requests;
  const open = () => house.query<{ seen: string }>(OPEN, [account.id]);

  it('is followed by its uid through a new name, and the old names are kept', async () => {
    await resolved('@示例旧名');
    house.page(OURS, { nickname: '示例新名', domain: 'xinming' });
    house.moveTo(400);
    await house.run();
    expect(await house.stored(account)).toMatchObject({
      uid: OURS,
      alias: '@示例旧名',
      nickname: '示例新名',
    });
    expect(await house.query(NICKNAMES, [account.id])).toEqual([
      { nickname: '示例旧名' },
      { nickname: '示例新名' },
    ]);
  });

  it('is not confused with whoever takes its alias: that is a discrepancy, and nobody is followed', async () => {
    await resolved('shili');
    house.page(OURS, { domain: 'shili2' });
    house.page(THEIRS, { domain: 'shili', nickname: '示例旁人', verified: true, verifiedType: 0 });
    house.moveTo(400);
    await house.run();
    expect(await aliases()).toBe(1);
    expect(await house.stored(account)).toMatchObject({ uid: OURS, alias: 'shili', verified: false });
    expect(await open()).toEqual([
      {
        ...{ kind: 'alias-moved', claimed: 'https://weibo.com/shili' },
        seen: `“shili”现在打开的是“示例旁人”（UID ${THEIRS}），不是一直核验的 UID ${OURS}`,
      },
    ]);
    house.moveTo(800);
    await house.run();
    expect(await house.stored(account)).toMatchObject({ uid: OURS, nickname: '示例旧名', verified: false });
    expect(await open()).toHaveLength(1);
  });

  it('settles the discrepancy once the alias leads to it again', async () => {
    await resolved('shili');
    house.page(OURS, { domain: 'shili2' });
    house.page(THEIRS, { domain: 'shili' });
    house.moveTo(400);
    await house.run();
    await aliases();
    expect(await open()).toHaveLength(1);
    house.page(THEIRS, { domain: null });
    house.page(OURS, { domain: 'shili' });
    house.moveTo(400 + 31 * 24);
    expect(await aliases()).toBe(1);
    expect(await open()).toEqual([]);
  });

  it('is not asked about while its own page names the alias', async () => {
    await resolved('shili');
    const before = requests();
    expect([await aliases(), requests()]).toEqual([0, before]);
  });

  it('is asked about again when a form gives another alias, and after a month', async () => {
    await resolved('@示例旧名');
    house.page(OURS, { nickname: '示例新名' });
    house.page(THEIRS, { nickname: '示例旧名' });
    house.moveTo(400);
    await house.run();
    expect([await aliases(), await aliases()]).toEqual([1, 0]);
    await house.query(`update accounts set alias = '@示例更旧名'`);
    expect([await aliases(), await aliases()]).toEqual([1, 0]);
    house.moveTo(400 + 31 * 24);
    expect(await aliases()).toBe(1);
  });

  it.each(['server-error', 'no-user', 'says-gone'] as const)(
    'learns nothing from %s, and is asked about again the day after',
    async (kind) => {
      await resolved('@示例旧名');
      house.page(OURS, { nickname: '示例新名' });
      house.page(THEIRS, { nickname: '示例旧名' });
      house.moveTo(400);
      await house.run();
      house.replica.addFault({ kind });
      expect([await aliases(), await open()]).toEqual([1, []]);
      house.replica.clearFaults();
      expect(await aliases()).toBe(0);
      house.moveTo(425);
      expect([await aliases(), (await open()).length]).toEqual([1, 1]);
    },
  );

  it('stops the host like every visit when it is refused, and is asked about later', async () => {
    await resolved('@示例旧名');
    house.page(OURS, { nickname: '示例新名' });
    house.page(THEIRS, { nickname: '示例旧名' });
    house.moveTo(400);
    await house.run();
    house.replica.addFault({ kind: 'captcha', times: 1 });
    expect(await aliases()).toBe(0);
    const before = requests();
    expect([await aliases(), requests()]).toEqual([0, before]);
    expect(await house.query('select stop_level as level from host_gates')).toEqual([{ level: 1 }]);
    await house.query('delete from host_gates');
    expect([await aliases(), (await open()).length]).toEqual([1, 1]);
  });
});
