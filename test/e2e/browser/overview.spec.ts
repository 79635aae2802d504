import type { Page } from 'playwright-core';
import { buildBoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { Board, closeWindow, settle } from './open-board';

/** The figures of a row of the coverage table, as they stand on the screen. */
async function coverageRow(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('table', { name: '分类覆盖率' }).getByRole('row').filter({ hasText: name });
  const cells = await row.first().getByRole('cell').allInnerTexts();
  return cells.slice(1, 7).map((text) => text.trim());
}

describeInBrowser('the overview in a browser', () => {
  let board: Board;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    await buildBoardWorld(board.started.dataSource);
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    await page.goto(board.address);
    await settle(page);
  });

  it('shows the figures that the service gives', async () => {
    const browser = await board.started.loginAs('committee');
    const { headline, categories } = await browser.get('/api/progress/overview').expect(200);
    const shown = page.locator('section', { has: page.getByRole('heading', { name: /^已认证微博/ }) });
    const due = categories[0].coverage;

    expect(headline).toMatchObject({ verified: 2, gained: -198 });
    expect(await shown.getByRole('link').innerText()).toBe(String(headline.verified));
    expect(await shown.innerText()).toContain('−198');
    expect(due).toMatchObject({ due: 5, claimed: 3, confirmed: 2, stale: 1 });
    expect(await coverageRow(page, '总支级以上')).toEqual(['5', '3', '2', '1', '3', '40.0%']);
  });

  it('draws the burn-up, and tells it in words and as a table', async () => {
    const chart = page.getByRole('img', { name: /^进度曲线：2012-09-25 至 2012-11-19/ });
    await chart.locator('svg').waitFor();
    await page.getByRole('button', { name: '看数据表' }).click();
    const rows = page.getByRole('table', { name: /^进度曲线/ }).getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/^2012-11-19\s+2\s+0\s+2\s+3\s+40\.0%$/);
  });

  it('goes back to a past day, keeps it on the next page, and returns to now', async () => {
    await page.goto(`${board.address}/?asOf=2012-10-17`);
    await settle(page);
    expect(await coverageRow(page, '总支级以上')).toEqual(['5', '3', '1', '0', '4', '20.0%']);

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '排名' }).click();
    await page.waitForURL(/ranking\?asOf=2012-10-17$/);
    await page.getByRole('button', { name: '回到现在' }).click();
    await expectAddress(page, /ranking$/);
  });

  it('leads from a gap to the list of just these holders', async () => {
    const row = page
      .getByRole('table', { name: '分类覆盖率' })
      .getByRole('row')
      .filter({ hasText: '总支级以上' });
    await row.locator('a.gap').click();
    await page.waitForURL(/\/holders\?/);
    await settle(page);
    const names = await page
      .getByRole('table', { name: '主体名单' })
      .locator('tbody td.lead')
      .allInnerTexts();
    expect(names.sort()).toEqual(['示例河东中学团委', '示例第三中学团委', '示例第四中学团委'].sort());
  });

  it('shows who handed in what, and opens the submission', async () => {
    await page.goto(`${board.address}/?phase=1`);
    await settle(page);
    await page.getByRole('link', { name: /附表1 · 按时 · 2012-09-28 10:00/ }).click();
    await page.waitForURL(/\/submissions\/\d+$/);
    await expectShown(page.getByRole('heading', { level: 1, name: /^附表1 / }));
  });

  it('turns to English and to dark, and remembers both', async () => {
    const { page } = await board.as({ role: 'committee' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await closeWindow(page);
  });
});
