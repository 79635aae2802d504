import type { Page } from 'playwright-core';
import { buildBoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, settle } from './open-board';

/** Two holders on Tencent, and one of an organization that nobody registered. */
const FILE = [
  '团组织全称,姓名,类别,平台,微博地址,UID,昵称,认证说明,联系电话',
  '示例第四中学团委,,团组织,,http://t.qq.com/shili4zhong,,示例四中,,',
  '示例河东中学团委,,团组织,,http://t.qq.com/shilihedong,,示例河东中学,,',
  '示例没有的团委,,团组织,,http://t.qq.com/shilimeiyou,,示例没有,,',
].join('\n');

describeInBrowser('lists already held, in a browser', () => {
  let board: Board;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    await buildBoardWorld(board.started.dataSource);
    ({ page } = await board.as({ role: 'committee' }, '/register/lists'));
  });
  afterAll(() => board.close());

  const dialog = () => page.getByRole('dialog', { name: '导入名单' });
  const standing = async () => {
    const [row] = await board.started.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM claims WHERE source = 'baseline' AND to_at IS NULL`,
    );
    return row!.count;
  };

  it('are looked at before they are taken in', async () => {
    await expectShown(page.getByText('还没有名单'));
    await page.getByRole('button', { name: '导入名单' }).click();
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '腾讯已认证名单.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await expectShown(dialog().getByRole('button', { name: '导入 2 行' }));
    expect(await dialog().getByLabel('名单名称').inputValue()).toBe('腾讯已认证名单');
    expect(await dialog().getByRole('status').first().innerText()).toMatch(
      /新增\s*2\s*已有\s*0\s*不导入\s*1/,
    );
    await expectShown(dialog().getByText(/示例没有的团委/));
    expect(await standing()).toBe(0);
  });

  it('are taken in, listed, and ask about the names that nobody knows', async () => {
    await dialog().getByRole('button', { name: '导入 2 行' }).click();
    await dialog().waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: '腾讯已认证名单' });
    await expectShown(row);
    expect(await row.innerText()).toMatch(/腾讯[^]*2[^]*1[^]*使用中/);
    expect(await standing()).toBe(2);

    await page.goto(`${board.address}/register/questions`);
    await settle(page);
    await expectShown(
      page.getByRole('region', { name: '团市委已有名单' }).getByText('示例没有的团委').first(),
    );
  });

  it('are withdrawn after saying what that means', async () => {
    await page.goto(`${board.address}/register/lists`);
    await page.getByRole('button', { name: '撤回“腾讯已认证名单”' }).click();
    const asked = page.getByRole('dialog', { name: '撤回“腾讯已认证名单”' });
    expect(await asked.innerText()).toContain('这份名单里的 2 行不再算作申报');
    await asked.getByRole('button', { name: '撤回', exact: true }).click();
    await asked.waitFor({ state: 'detached' });
    await expectShown(page.getByText('2012-11-19 已撤回'));
    expect(await standing()).toBe(0);
  });

  it('have a template', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });
});
