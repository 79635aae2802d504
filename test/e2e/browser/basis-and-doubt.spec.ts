import type { Page } from 'playwright-core';
import { Account } from '../../../server/modules/accounts/account.entity';
import { SuspiciousCount } from '../../../server/modules/accounts/suspicious-count.entity';
import { Discrepancy } from '../../../server/modules/discrepancies/discrepancy.entity';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, settle } from './open-board';

const SEEN_AT = new Date('2012-11-18T09:00:00+08:00');

describeInBrowser('how far figures can be relied on, in a browser', () => {
  let board: Board;
  let world: BoardWorld;
  let page: Page;
  let doubtful: Account;

  beforeAll(async () => {
    board = await Board.open();
    world = await buildBoardWorld(board.started.dataSource);
    doubtful = await doubt();
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());

  const visit = async (at: string) => {
    await page.goto(board.address + at);
    await settle(page);
  };

  /** The freshest account of the world: its followers fell to 0, and its loss waits for a second reading. */
  async function doubt(): Promise<Account> {
    const { manager } = board.started.dataSource;
    const account = await manager.findOneByOrFail(Account, { claimedState: 'verified', counts: true });
    const { id: accountId, campaignId, unitId, holderId } = account;
    await manager.update(Account, accountId, { unverifiedSeenAt: SEEN_AT, lastOutcome: 'blocked' });
    await manager.insert(SuspiciousCount, {
      ...{
        accountId,
        count: 'followers',
        known: 1234,
        value: 0,
        step: 1,
        why: 'fell-to-zero',
        seenAt: SEEN_AT,
      },
      checkId: '1',
    });
    await manager.insert(Discrepancy, {
      ...{ campaignId, unitId, holderId, accountId, kind: 'suspicious-count', openedAt: SEEN_AT },
      seen: '粉丝数由 1,234 变为 0',
    });
    return account;
  }

  const note = () => page.getByText(/^依据：/);

  it.each(['/', '/ranking', '/holders', '/accounts'])('%s says how old its readings are', async (at) => {
    await visit(at);
    expect(await note().innerText()).toMatch(/^依据：7 天内核验 \d+%；\d+% 已过期（最早 \d+月\d+日）/);
  });

  it('a unit’s page speaks of its own accounts', async () => {
    await visit(`/units/${world.heping.id}`);
    expect(await note().innerText()).toMatch(/^依据：7 天内核验/);
  });

  it('a past moment has the basis of that moment', async () => {
    await visit('/?asOf=2012-09-29');
    expect(await note().innerText()).toMatch(/^依据：7 天内核验 0%；\d+ 个从未核验$/);
  });

  it('an account keeps its count while another one waits, and says so', async () => {
    await visit(`/accounts/${doubtful.id}`);
    const panel = page.getByRole('region', { name: '可疑数据' });
    expect(await panel.innerText()).toMatch(/粉丝：1,234 → 0[^]*待再次读取，现仍用 1,234[^]*降为 0/);
    await expectShown(page.getByText('认证待再次确认').first());
    await expectShown(page.getByText('数据可疑').first());
  });

  it('accounts are found by what awaits a second look, and by how the last visit ended', async () => {
    const rows = page.getByRole('table', { name: '账号名单' }).locator('tbody tr');
    await visit('/accounts?status=suspicious');
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/认证待再次确认[^]*可疑[^]*1,234[^]*被拦截/),
    ]);
    await visit('/accounts?outcome=blocked');
    expect(await rows.count()).toBe(1);
    await visit('/accounts?outcome=gone');
    await expectShown(page.getByText('没有符合条件的记录').first());
  });
});
