import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { GIF } from '../../builders/a-manual-form';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { Board, closeWindow, settle } from './open-board';

const PICTURE = { name: '主页.gif', mimeType: 'image/gif', buffer: GIF };

describeInBrowser('checking a page by hand in a browser', () => {
  let board: Board;
  let world: BoardWorld;
  let committee: Page;
  let complaints: string[];

  beforeAll(async () => {
    board = await Board.open();
    world = await buildBoardWorld(board.started.dataSource);
    ({ page: committee, complaints } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(board.address + path);
    await settle(page);
  }
  async function fillIn(page: Page): Promise<void> {
    await open(page, `/accounts/${world.doubtful.id}`);
    await page.getByRole('button', { name: '人工核验' }).click();
    await page.locator('form').getByText('已认证', { exact: true }).click();
    await page.getByLabel('认证说明', { exact: true }).fill('示例第三中学团委官方微博');
    await page.getByLabel('粉丝', { exact: true }).fill('1.2万');
    await page.getByLabel('主页截图', { exact: true }).locator('input').setInputFiles(PICTURE);
  }
  const faultsOf = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  };
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const badge = () => committee.getByRole('navigation', { name: '主导航' }).getByText('待复核的人工核验');

  it('nothing waits, and nothing can be sent before something was seen and pictured', async () => {
    await open(committee, '/manual-readings');
    await committee.getByText('没有待复核的记录').waitFor();
    expect(await badge().count()).toBe(0);
    await open(committee, `/accounts/${world.doubtful.id}/manual-reading`);
    expect(await committee.getByRole('button', { name: '记录' }).isDisabled()).toBe(true);
  });

  it('a unit proposes what it saw, and the committee confirms it beside the picture', async () => {
    const { page: unit } = await board.as({ role: 'unit', unitId: world.heping.id });
    await fillIn(unit);
    await unit.getByRole('button', { name: '提交复核' }).click();
    await unit.getByText('已提交，等待团市委复核。').waitFor();
    await closeWindow(unit);

    complaints.length = 0;
    await open(committee, '/manual-readings');
    await badge().waitFor({ state: 'attached' });
    const card = committee.getByRole('article', { name: '示例第三中学微博' });
    expect(await card.innerText()).toMatch(
      /单位提交[\s\S]*已认证 · 机构（蓝V）[\s\S]*现有记录：未认证[\s\S]*约 12,000/,
    );
    await committee.waitForFunction(`document.querySelector('article img').naturalWidth === 1`);
    expect(await faultsOf(committee)).toEqual([]);
    await card.getByRole('button', { name: '与截图一致，确认' }).click();
    await committee.getByText('没有待复核的记录').waitFor();
    expect(await badge().count()).toBe(0);
    expect(complaints).toEqual([]);

    await open(committee, `/accounts/${world.doubtful.id}`);
    await committee.getByText('人工核验：打开主页查看并记录，附图 1 张。').waitFor();
    await committee.getByText('示例第三中学团委官方微博').first().waitFor();
  });

  it('with the switch on a committee person’s reading waits, and only another one may refuse it', async () => {
    board.started.clock.moveTo(new Date('2012-11-19T10:00:00+08:00'));
    await open(committee, '/manual-readings');
    await committee.getByRole('switch').check();
    await settle(committee);
    await fillIn(committee);
    await committee.getByRole('button', { name: '提交复核' }).click();
    await committee.getByText('已提交，等待团市委复核。').waitFor();
    expect(await committee.getByRole('button', { name: '退回' }).count()).toBe(0);

    const { page: second } = await board.as({ role: 'committee' }, '/manual-readings');
    await second.getByRole('button', { name: '退回' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel('退回原因').fill('示例：截图看不清');
    await dialog.getByRole('button', { name: '退回' }).click();
    await second.getByText('没有待复核的记录').waitFor();
    await closeWindow(second);

    await open(committee, '/manual-readings?state=refused');
    await committee.getByText('退回原因：示例：截图看不清').waitFor();
  });

  it('a reading that cannot be so is refused in words', async () => {
    await fillIn(committee);
    await committee.getByLabel('查看的地址').fill('https://weibo.com/u/1000000009');
    await committee.getByRole('button', { name: '提交复核' }).click();
    expect(await committee.getByRole('alert').innerText()).toContain('查看的地址属于 UID 1000000009');
  });

  it.each(['/manual-readings?state=all', '/accounts/:id/manual-reading'])(
    '%s is accessible and fits a phone in the dark',
    async (path) => {
      const phone = { role: 'committee', isPhone: true, colorScheme: 'dark' } as const;
      const opened = await board.as(phone, path.replace(':id', String(world.doubtful.id)));
      expect(await faultsOf(opened.page)).toEqual([]);
      expect(await overflow(opened.page)).toBe(0);
      expect(opened.complaints).toEqual([]);
      await closeWindow(opened.page);
    },
  );
});
