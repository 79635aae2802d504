import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { Board, settle } from './open-board';
import { buildVersionWorld, SCHOOL, type VersionWorld } from './version-world';

describeInBrowser('versions in a browser', () => {
  let board: Board;
  let world: VersionWorld;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    world = await buildVersionWorld(board.started);
    ({ page } = await board.as({ role: 'unit', unitId: world.unitId }));
  });
  afterAll(() => board.close());

  const open = async (path: string) => {
    await page.goto(board.address + path);
    await settle(page);
  };
  const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });

  it('lists every version with its file, and leads from one to the comparison with the one before', async () => {
    await open(`/submissions/${world.second}`);
    const versions = page.getByRole('table', { name: '本表各版本' });
    expect(await versions.getByRole('row').count()).toBe(4);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      versions.getByRole('link', { name: '和平区附表1（9 月 25 日）.xlsx' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('和平区附表1（9 月 25 日）.xlsx');
    await versions.getByRole('link', { name: '与上一版比较' }).last().click();
    await expectAddress(page, new RegExp(`/submissions/${world.second}/compare$`));
  });

  it('shows old and new of each cell, and that a masked phone has changed', async () => {
    await open(`/submissions/${world.second}/compare`);
    const school = rowOf(SCHOOL).filter({ hasText: '变化' });
    const cells = await school.getByRole('definition').allInnerTexts();
    expect(cells.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('和平区第一中学团委 → 现为 和平一中团委'),
      expect.stringContaining('120 → 现为 150'),
      expect.stringMatching(/139\*{4}0001 → 现为 139\*{4}0001 内容已变，打码后相同/),
    ]);
    await expectShown(rowOf('名册外的团委').getByText('新增'));
    await expectShown(rowOf('和平区小白楼街道团工委').getByText('缺少'));
  });

  it('filters by what became of rows, and keeps the filter in the address', async () => {
    await open(`/submissions/${world.second}/compare`);
    await page.getByText('缺少 1', { exact: true }).click();
    await expectAddress(page, /only=missing/);
    await settle(page);
    expect(await page.getByText('变化', { exact: true }).count()).toBe(0);
    await page.reload();
    await settle(page);
    await expectShown(rowOf('和平区小白楼街道团工委'));
  });

  it('compares any two, and says so where nothing differs', async () => {
    await open(`/submissions/${world.third}/compare`);
    await page.getByRole('combobox', { name: '较早的一版', exact: true }).press('Enter');
    await page.getByRole('option', { name: /第 1 版/ }).click();
    await expectAddress(page, new RegExp(`with=${world.first}`));
    await expectShown(page.getByText('这两版没有差别'));
  });

  it('tells a first version that nothing was there before', async () => {
    await open(`/submissions/${world.first}/compare`);
    await expectShown(page.getByText('之前没有报送'));
    expect(await page.getByText('新增', { exact: true }).count()).toBe(2);
  });

  it.each([
    ['on a desktop, light', false, 'light'],
    ['on a phone, dark', true, 'dark'],
  ] as const)('is accessible and fits the screen %s', async (_where, isPhone, colorScheme) => {
    const visit = { role: 'committee', isPhone, colorScheme } as const;
    const opened = await board.as(visit, `/submissions/${world.second}/compare?only=all`);
    const { violations } = await new AxeBuilder({ page: opened.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    expect(
      await opened.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    ).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
