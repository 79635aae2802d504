import type { Page } from 'playwright-core';
import { Organization } from '../../../server/modules/organizations/organization.entity';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, settle } from './open-board';

const HEADINGS = '填报单位,单位类别,团组织全称,组织类型,上级团组织,成立日期,撤销日期';

/** One line that is new, one that changes the level, one that stays, one that cannot be used; of Heping. */
const FILE = [
  HEADINGS,
  '示例和平区团委,区县,示例新建街道团工委,团工委,,2012-10-01,',
  '示例和平区团委,,示例第四中学团委,团总支,,,',
  '示例和平区团委,,示例第三中学团委,团委,,,',
  '示例和平区团委,,示例怪物连队,连队,,,',
].join('\r\n');

describeInBrowser('importing the register in a browser', () => {
  let board: Board;
  let world: BoardWorld;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    world = await buildBoardWorld(board.started.dataSource);
    ({ page } = await board.as({ role: 'committee' }, `/register?unitId=${world.heping.id}`));
  });
  afterAll(() => board.close());

  const inDb = (name: string) =>
    board.started.dataSource.getRepository(Organization).findOneBy({ campaignId: world.campaign.id, name });
  const dialog = () => page.getByRole('dialog', { name: '导入名册' });

  it('shows what a file would change before anything is written', async () => {
    await page.getByRole('button', { name: '导入名册' }).click();
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await expectShown(dialog().getByRole('button', { name: '导入 2 处变动' }));
    expect(
      await dialog()
        .getByRole('row', { name: /^团组织/ })
        .innerText(),
    ).toMatch(/1\s+1\s+1\s+2/);
    const changes = dialog().getByRole('list', { name: '变动明细' });
    expect(await changes.innerText()).toMatch(/新增\s*示例新建街道团工委/);
    expect(await changes.innerText()).toMatch(/变更\s*示例第四中学团委[^]*团委[^]*→[^]*团总支/);
    expect(await changes.innerText()).toMatch(/文件里没有\s*示例第一中学团委/);
    await expectShown(dialog().getByText(/“示例怪物连队”的组织类型“连队”看不明白/));
    expect(await inDb('示例新建街道团工委')).toBeNull();
  });

  it('shows one kind of change alone', async () => {
    const changes = dialog().getByRole('list', { name: '变动明细' });
    await dialog().locator('label', { hasText: '变更' }).click();
    expect(await changes.getByRole('listitem').count()).toBe(1);
    await dialog().locator('label', { hasText: '全部' }).click();
    expect(await changes.getByRole('listitem').count()).toBe(4);
  });

  it('writes what was shown, and takes it back', async () => {
    await dialog().getByRole('button', { name: '导入 2 处变动' }).click();
    await expectShown(dialog().getByText('已导入 2 处变动'));
    await dialog().getByRole('button', { name: '关闭' }).last().click();
    await expectShown(page.getByRole('treeitem', { name: '示例新建街道团工委' }));
    expect((await inDb('示例第四中学团委'))?.level).toBe('general-branch');

    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await page.getByRole('treeitem', { name: '示例新建街道团工委' }).waitFor({ state: 'detached' });
    expect((await inDb('示例第四中学团委'))?.level).toBe('committee');
  });

  it('closes what the file does not name only when asked to', async () => {
    await page.getByRole('button', { name: '导入名册' }).click();
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await dialog().getByRole('switch').check();
    await expectShown(dialog().getByText('另有 2 个文件里没有的团组织将被撤销'));
    await dialog().getByRole('button', { name: '导入 4 处变动' }).click();
    await expectShown(dialog().getByText('已导入 4 处变动'));
    expect((await inDb('示例第一中学团委'))?.closedOn).toBe('2012-11-19');
    expect((await inDb('示例河东中学团委'))?.closedOn).toBeNull();
    await dialog().getByRole('button', { name: '关闭' }).last().click();
  });

  it('says of a file of another kind what to choose', async () => {
    await page.getByRole('button', { name: '导入名册' }).click();
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.from([1, 2]) });
    await expectShown(dialog().getByRole('alert').getByText('不能读这种文件'));
    await page.keyboard.press('Escape');
  });

  it('offers the register and the template as files', async () => {
    await settle(page);
    for (const name of ['下载模板', '导出名册']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/名册.*\.xlsx$/);
    }
  });
});
