import type { Page } from 'playwright-core';
import { Organization } from '../../../server/modules/organizations/organization.entity';
import { anOrganization } from '../../builders/an-organization';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { choose } from './choose';
import { expectShown } from './expect-page';
import { Board, closeWindow, settle } from './open-board';

describeInBrowser('the register in a browser', () => {
  let board: Board;
  let world: BoardWorld;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    const db = board.started.dataSource;
    world = await buildBoardWorld(db);
    const street = await anOrganization(db, world.heping, {
      name: '示例小白楼街道团工委',
      level: 'working-committee',
    });
    for (const name of ['示例第一社区团支部', '示例第二社区团支部'])
      await anOrganization(db, world.heping, { name, level: 'branch', parentId: street.id });
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());

  const inDb = (name: string) =>
    board.started.dataSource.getRepository(Organization).findOneBy({ campaignId: world.campaign.id, name });
  const openUnit = async (id: number) => {
    await page.goto(`${board.address}/register?unitId=${id}`);
    await settle(page);
  };
  const line = (name: string) => page.getByRole('treeitem', { name });
  const pick = async (label: string, name: string) => {
    const box = page.getByRole('dialog').getByRole('combobox', { name: label });
    await box.fill(name);
    await page.getByRole('option', { name }).click();
  };

  it('shows a unit’s organizations as a tree that keys walk', async () => {
    await openUnit(world.heping.id);
    await expectShown(line('示例小白楼街道团工委'));
    expect(await line('示例第一社区团支部').count()).toBe(0);
    await line('示例小白楼街道团工委').click();
    await page.getByRole('tree').press('ArrowRight');
    await expectShown(line('示例第一社区团支部'));
    await page.getByRole('tree').press('ArrowDown');
    await expectShown(page.getByRole('complementary').getByRole('heading', { name: '示例第二社区团支部' }));
    await page.getByRole('tree').press('ArrowLeft');
    await page.getByRole('tree').press('ArrowLeft');
    await line('示例第一社区团支部').waitFor({ state: 'detached' });
  });

  it('finds an organization in the tree with its superiors, and in all units', async () => {
    await openUnit(world.heping.id);
    await page.getByRole('searchbox', { name: '搜索名称或别名' }).fill('第二社区');
    await expectShown(line('示例第二社区团支部'));
    expect(await page.getByRole('treeitem').count()).toBe(2);

    await page.getByRole('combobox', { name: '在全部单位中查找团组织' }).fill('河东中学');
    await page.getByRole('option', { name: '示例河东中学团委' }).click();
    await page.waitForURL(new RegExp(`unitId=${world.hedong.id}`));
    await expectShown(page.getByRole('complementary').getByRole('heading', { name: '示例河东中学团委' }));
  });

  it('adds an organization below another, with its other names', async () => {
    await openUnit(world.heping.id);
    await line('示例小白楼街道团工委').click();
    await page.getByRole('button', { name: '添加下级' }).click();
    const dialog = page.getByRole('dialog', { name: '在“示例小白楼街道团工委”下添加' });
    await dialog.getByLabel('团组织全称').fill('示例第三社区团支部');
    await choose(page, { label: '组织类型', option: '团支部' });
    await dialog.getByLabel('别名').fill('三社区、');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    const facts = page.getByRole('complementary');
    await expectShown(facts.getByRole('heading', { name: '示例第三社区团支部' }));
    expect(await facts.innerText()).toMatch(/团支部[^]*示例小白楼街道团工委[^]*三社区/);
    await expectShown(line('示例第三社区团支部'));
  });

  it('moves a subtree to another unit, says in numbers what goes along, and takes it back', async () => {
    await openUnit(world.heping.id);
    await line('示例小白楼街道团工委').click();
    await page.getByRole('button', { name: '移动' }).click();
    const dialog = page.getByRole('dialog', { name: '移动“示例小白楼街道团工委”' });
    await pick('新的上级团组织', '示例河东中学团委');
    const consequence = dialog.getByRole('status');
    expect(await consequence.innerText()).toMatch(/连同 3 个下级团组织、0 个应开户主体/);
    expect(await consequence.innerText()).toContain('改由“示例河东区团委”填报');
    await dialog.getByRole('button', { name: '移动', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForURL(new RegExp(`unitId=${world.hedong.id}`));
    expect((await inDb('示例第一社区团支部'))?.unitId).toBe(world.hedong.id);

    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await line('示例小白楼街道团工委').waitFor({ state: 'detached' });
    expect((await inDb('示例第一社区团支部'))?.unitId).toBe(world.heping.id);
  });

  it('merges duplicates after saying what goes over, and takes it back from the list of changes', async () => {
    await openUnit(world.heping.id);
    await line('示例第二中学团委').click();
    await page.getByRole('button', { name: '合并' }).click();
    const dialog = page.getByRole('dialog', { name: '合并重复的团组织' });
    await pick('与哪一个重复', '示例第一中学团委');
    const words = dialog.getByRole('status');
    expect(await words.innerText()).toMatch(/主体\s*1\s*账号\s*1\s*报送\s*1\s*下级\s*0/);
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectShown(page.getByRole('complementary').getByRole('heading', { name: '示例第一中学团委' }));
    expect(await page.getByRole('complementary').innerText()).toContain('示例第二中学团委');
    expect(await inDb('示例第二中学团委')).toBeNull();

    await page.goto(`${board.address}/register/changes`);
    await settle(page);
    const row = page.getByRole('row').filter({ hasText: '合并' }).first();
    expect(await row.innerText()).toContain('示例第二中学团委');
    await row.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectShown(row.getByText(/已撤销/));
    expect(await inDb('示例第二中学团委')).not.toBeNull();
  });

  it('closes a unit, which stays in the list in grey', async () => {
    await openUnit(world.college.id);
    await page.getByRole('button', { name: '编辑单位' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('撤销日期').fill('2012-11-01');
    await expectShown(dialog.getByText('撤销后不再要求报送'));
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    const units = page.getByRole('navigation', { name: '填报单位' });
    await expectShown(units.getByRole('link', { name: /示例学院\s*已撤销/ }));
  });

  it('is two screens on a phone: the units, then the tree, and back', async () => {
    const phone = await board.as({ role: 'committee', isPhone: true }, '/register');
    const { page: small } = phone;
    await small
      .getByRole('navigation', { name: '填报单位' })
      .getByRole('link', { name: '示例和平区' })
      .click();
    await expectShown(small.getByRole('treeitem', { name: '示例第四中学团委' }));
    await small.getByRole('treeitem', { name: '示例第四中学团委' }).click();
    await expectShown(small.getByRole('dialog', { name: '示例第四中学团委' }));
    await small.getByRole('button', { name: '关闭' }).click();
    await small.getByRole('link', { name: '全部单位' }).click();
    await expectShown(small.getByRole('link', { name: '示例河东区' }));
    await closeWindow(small);
  });
});
