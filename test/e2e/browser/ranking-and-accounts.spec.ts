import type { Page } from 'playwright-core';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, settle } from './open-board';

describeInBrowser('ranking and accounts in a browser', () => {
  let board: Board;
  let world: BoardWorld;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    world = await buildBoardWorld(board.started.dataSource);
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());

  const visit = async (at: string) => {
    await page.goto(board.address + at);
    await settle(page);
  };

  it('prints the formula and ranks the peers', async () => {
    await visit('/ranking?kind=district');
    expect(await page.getByRole('region', { name: '得分公式' }).innerText()).toMatch(
      /60 × 覆盖率[^]*20 × 按时报送/,
    );
    const rows = page.getByRole('table', { name: '单位排名' }).locator('tbody tr');
    expect(await rows.first().innerText()).toContain(world.heping.name);
    expect(await rows.count()).toBe(2);
  });

  it('drills down to the unit, which reads its standing in words', async () => {
    await visit('/ranking?kind=district');
    await page.getByRole('link', { name: world.heping.name }).click();
    await page.waitForURL(new RegExp(`/units/${world.heping.id}$`));
    await settle(page);
    expect(await page.getByRole('region', { name: '当前名次' }).innerText()).toMatch(
      /第\s*1\s*名，区县共 2 个单位/,
    );
    expect(await page.getByRole('region', { name: '各阶段报送情况' }).innerText()).toContain(
      '应报 6 份，已报 1 份',
    );
  });

  it('leads from a next step to its list', async () => {
    await visit(`/units/${world.hedong.id}`);
    await page.getByRole('link', { name: /1 个团组织漏报/ }).click();
    await page.waitForURL(/\/holders\?.*state=unreported/);
    await settle(page);
    expect(await page.getByRole('table', { name: '主体名单' }).locator('tbody tr').count()).toBe(1);
  });

  it('filters, searches and sorts the accounts at the service, and keeps that in the address', async () => {
    await visit('/accounts?status=stale');
    const rows = page.getByRole('table', { name: '账号名单' }).locator('tbody tr');
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('示例第二中学团委微博')]);

    await visit('/accounts');
    await page.getByLabel('搜索昵称、主体或 UID').fill('第三中学');
    await page.waitForURL(/q=/);
    await settle(page);
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('示例第三中学微博')]);
    await page.getByRole('button', { name: '粉丝' }).click();
    await page.waitForURL(/q=.*sort=followers/);
  });

  it('proves an account by its page’s own words and shows its history', async () => {
    await visit(`/accounts/${world.proven.id}`);
    const finding = page.getByRole('region', { name: '核验结论' });
    expect(await finding.locator('blockquote').innerText()).toContain('共青团示例第一中学团委官方微博');
    const history = page.getByRole('region', { name: '主页变化' });
    expect(await history.innerText()).toMatch(/认证\s*未认证 → 已认证/);
    const checks = page.getByRole('table', { name: '核验记录' }).locator('tbody tr');
    expect(await checks.count()).toBe(3);
    expect(await checks.first().innerText()).toContain('被限速');
    await page.getByRole('img', { name: '粉丝数：' }).locator('svg').waitFor();
  });

  it('puts a check of an account first when asked', async () => {
    await visit(`/accounts/${world.doubtful.id}`);
    await page.getByRole('button', { name: '立即核验' }).click();
    await expectShown(page.getByText('已排到最前'));
  });

  it('lists what form and page disagree on, with what to do', async () => {
    await visit('/discrepancies');
    await page
      .getByRole('link', { name: /报已认证，实未认证/ })
      .first()
      .click();
    await page.waitForURL(/kind=claimed-not-verified/);
    await settle(page);
    const [row] = await page.getByRole('table', { name: '不符清单' }).locator('tbody tr').allInnerTexts();
    expect(row).toContain('示例第三中学团委');
    expect(row).toMatch(/报表\s*附表1：已认证[^]*主页\s*主页：未认证/);
  });
});
