import { AxeBuilder } from '@axe-core/playwright';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { Board, settle } from './open-board';
import { buildVersionWorld, CADRE, SCHOOL, type VersionWorld } from './version-world';

describeInBrowser('a holder in a browser', () => {
  let board: Board;
  let world: VersionWorld;

  beforeAll(async () => {
    board = await Board.open();
    world = await buildVersionWorld(board.started);
  });
  afterAll(() => board.close());

  const views = () =>
    board.started.dataSource.query(`SELECT subject FROM audit_entries WHERE action = 'CONTACTS.VIEW'`);

  it('is reached from the list, and tells its whole history, newest first', async () => {
    const { page } = await board.as({ role: 'unit', unitId: world.unitId }, '/holders');
    await page.getByRole('table').getByRole('link', { name: SCHOOL, exact: true }).click();
    await expectAddress(page, new RegExp(`/holders/${world.schoolHolder}$`));
    await settle(page);
    const entries = await page.locator('ol > li').allInnerTexts();
    expect(entries[0]).toMatch(/核验通过认证[^]*和平区第一中学团委官方微博/);
    expect(entries[1]).toMatch(/填报[^]*有变化[^]*附表1 第 3 版[^]*9 月 27 日[^]*第 6 行/);
    expect(entries.at(-1)).toMatch(/填报[^]*首次出现[^]*附表1 第 1 版/);
    await page.getByRole('link', { name: '附表1 第 2 版' }).first().click();
    await expectAddress(page, new RegExp(`/submissions/${world.second}$`));
  });

  it('is reached from its account, too', async () => {
    const { page } = await board.as({ role: 'committee' }, `/holders/${world.cadreHolder}`);
    await page
      .getByRole('link', { name: /张示例微博/ })
      .first()
      .click();
    await page.waitForURL(/\/accounts\/\d+$/);
    await page.getByRole('link', { name: CADRE.person, exact: true }).click();
    await expectAddress(page, new RegExp(`/holders/${world.cadreHolder}$`));
  });

  it('shows the committee contacts only after saying that it is logged', async () => {
    const { page } = await board.as({ role: 'committee' }, `/holders/${world.cadreHolder}`);
    await page.getByRole('button', { name: '查看联系方式' }).click();
    await expectShown(page.getByText(/查看会记入日志/));
    expect(await views()).toEqual([]);
    expect(await page.content()).not.toContain('13899990002');
    await page.getByRole('button', { name: '记入日志并查看' }).click();
    await expectShown(page.getByText('13899990002'));
    expect(await views()).toEqual([{ subject: `holder:${world.cadreHolder}` }]);
    await page.keyboard.press('Escape');
    await page.getByText('13899990002').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '查看联系方式' }).click();
    await expectShown(page.getByText(/查看会记入日志/));
  });

  it('offers contacts to nobody else', async () => {
    const { page } = await board.as({ role: 'unit', unitId: world.unitId }, `/holders/${world.cadreHolder}`);
    await expectShown(page.getByRole('heading', { name: CADRE.person }));
    expect(await page.getByRole('button', { name: '查看联系方式' }).count()).toBe(0);
  });

  it('says so to a viewer who opens a person', async () => {
    const { page } = await board.as({ role: 'viewer' }, `/holders/${world.cadreHolder}`);
    await expectShown(page.getByText('团干部和青少年工作者的资料不对来宾开放。'));
  });

  it.each([
    ['on a desktop, light', false, 'light'],
    ['on a phone, dark', true, 'dark'],
  ] as const)('is accessible and fits the screen %s', async (_where, isPhone, colorScheme) => {
    const visit = { role: 'committee', isPhone, colorScheme } as const;
    const { page, complaints } = await board.as(visit, `/holders/${world.schoolHolder}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(complaints).toEqual([]);
  });
});
