import { DiscrepanciesService } from '../../../server/modules/discrepancies/discrepancies.service';
import { CheckingHouse, START } from './checking-house';

const OPEN = `select kind, claimed, seen, check_id is not null as checked from discrepancies
  where account_id = $1 and closed_at is null order by kind`;
const ALL = `select kind, opened_at as "openedAt", closed_at as "closedAt" from discrepancies
  where account_id = $1 order by opened_at, kind`;
const VERIFIED = { verified: true, verifiedType: 1, reason: '示例官方微博' } as const;

describe('form against page', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    house.replica.clearFaults();
    await house.query('delete from accounts');
    house.moveTo(0);
  });

  it('claimed, not verified: opened by the first reading, settled by verification', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: false });
    await house.run();
    expect(await house.query(OPEN, [account.id])).toEqual([
      { kind: 'claimed-not-verified', claimed: '已认证', seen: '主页未显示认证', checked: true },
    ]);

    house.page(account.uid!, VERIFIED);
    const verified = house.moveTo(24);
    await house.run();
    expect(await house.query(ALL, [account.id])).toEqual([
      { kind: 'claimed-not-verified', openedAt: START, closedAt: verified },
    ]);
  });

  it('stays open since when it was, while nothing changes', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: false });
    for (const day of [0, 1, 2]) {
      house.moveTo(day * 24);
      await house.run();
    }
    expect(await house.query(ALL, [account.id])).toEqual([
      { kind: 'claimed-not-verified', openedAt: START, closedAt: null },
    ]);
  });

  it('a cadre without the own name, and one verified but not reported so', async () => {
    const cadre = await house.account({ category: 'cadre', holderName: '示例乙' });
    const unreported = await house.account({ claimedState: 'unverified' });
    house.page(cadre.uid!, VERIFIED);
    house.page(unreported.uid!, VERIFIED);
    await house.run();

    expect(await house.query(OPEN, [cadre.id])).toMatchObject([
      { kind: 'real-name-missing', claimed: '姓名：示例乙', seen: '示例官方微博' },
    ]);
    expect(await house.query(OPEN, [unreported.id])).toMatchObject([
      { kind: 'verified-not-claimed', claimed: '已开通未认证' },
    ]);
  });

  it('verification lost, and an account gone', async () => {
    const lost = await house.account();
    const gone = await house.account();
    for (const { uid } of [lost, gone]) house.page(uid!, VERIFIED);
    await house.run();
    house.page(lost.uid!, { verified: false, verifiedType: -1, reason: '' });
    house.page(gone.uid!, { presence: 'gone' });
    for (const day of [7, 8]) {
      house.moveTo(day * 24);
      await house.run();
    }
    expect(await house.query(OPEN, [lost.id])).toMatchObject([{ kind: 'verification-lost' }]);
    expect(await house.query(OPEN, [gone.id])).toMatchObject([
      { kind: 'gone', seen: '平台说明该用户不存在' },
    ]);
  });

  it('identity mismatch: stays through unreadable pages, settled by the right page', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!);
    house.replica.addFault({ kind: 'another-account', uid: account.uid!, times: 1 });
    await house.run();
    const [opened] = await house.query<{ kind: string; seen: string }>(OPEN, [account.id]);
    expect(opened).toMatchObject({ kind: 'identity-mismatch' });

    house.replica.addFault({ kind: 'server-error', uid: account.uid!, times: 1 });
    house.moveTo(24);
    await house.run();
    expect(await house.query(OPEN, [account.id])).toEqual([opened]);

    house.moveTo(48);
    await house.run();
    expect(await house.query(OPEN, [account.id])).toEqual([]);
  });

  it('is settled without a visit when no form names the account any more', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: false });
    await house.run();
    await house.query('update accounts set claimed_state = null, next_check_at = null');
    const withdrawn = house.moveTo(1);
    await house.run();
    expect(await house.query(ALL, [account.id])).toMatchObject([{ closedAt: withdrawn }]);
  });

  it('is reviewed without a visit when a form claims something else', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, VERIFIED);
    await house.run();
    await house.query(`update accounts set claimed_state = 'verified'`);
    await house.started.dataSource.transaction((manager) =>
      house.started.app.get(DiscrepanciesService).review(manager, [account.id], START),
    );
    expect(await house.query(OPEN, [account.id])).toEqual([]);
  });

  it('of the intake are left alone by visits, and opened once', async () => {
    const account = await house.account();
    house.page(account.uid!, VERIFIED);
    const conflict = {
      ...{
        campaignId: account.campaignId,
        unitId: account.unitId,
        holderId: account.holderId,
        accountId: null,
      },
      ...{ kind: 'state-conflict' as const, claimed: '已认证；未开通', seen: null, checkId: null, at: START },
    };
    const discrepancies = house.started.app.get(DiscrepanciesService);
    const { manager } = house.started.dataSource;
    await discrepancies.open(manager, [conflict]);
    await discrepancies.open(manager, [conflict]);
    await house.run();

    const rows = `select closed_at as "closedAt" from discrepancies where kind = 'state-conflict'`;
    expect(await house.query(rows)).toEqual([{ closedAt: null }]);
    await discrepancies.settle(manager, [conflict], START);
    expect(await house.query(rows)).toEqual([{ closedAt: START }]);
  });
});
