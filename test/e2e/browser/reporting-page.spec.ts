import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { aSubmission } from '../../builders/a-submission';
import { DeadlineException } from '../../../server/modules/deadlines/deadline-exception.entity';
import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { choose } from './choose';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { Board, closeWindow, settle } from './open-board';

const moment = (text: string) => new Date(`2012-${text}+08:00`);

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describeInBrowser('the reporting page', () => {
  let board: Board;
  let world: BoardWorld;
  let phase: Phase;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open();
    const { dataSource } = board.started;
    world = await buildBoardWorld(dataSource);
    const first = { campaignId: world.campaign.id, ordinal: 1 };
    phase = await dataSource.getRepository(Phase).findOneByOrFail(first);
    const of = { unit: world.hedong, phase };
    await aSubmission(dataSource, of, { form: 2, receivedAt: moment('10-01T10:00') });
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    await board.started.dataSource.getRepository(DeadlineException).deleteAll();
    await lock(null);
  });

  const at = (more = '') => `/reporting?phase=${phase.id}${more}`;
  const open = async (address: string) => {
    await page.goto(board.address + address);
    await settle(page);
  };
  const grid = (of = page) => of.getByRole('table', { name: /第一阶段.*报送情况/ });
  const unitNames = async () =>
    (await grid().locator('tbody th[scope=row]').allInnerTexts()).map((name) => name.trim());
  const figures = async () =>
    (
      await page
        .getByLabel(/的报送数字$/)
        .locator('dd:not(.note)')
        .allInnerTexts()
    ).map((text) => text.trim());
  const cell = (unit: string, form: number) =>
    grid()
      .getByRole('row')
      .filter({ hasText: unit })
      .getByRole('cell')
      .nth(form - 1);
  const lock = async (locksAt: Date | null) => {
    await board.started.dataSource.getRepository(Phase).update(phase.id, { locksAt });
    await open(at());
  };

  it('shows the five numbers that the service counts, and the matrix with its sums', async () => {
    expect(await figures()).toEqual(['18', '2', '11.1%', '1', '5.6%']);
    expect(await unitNames()).toEqual(['示例和平区', '示例河东区', '示例学院']);
    expect(await cell('示例和平区', 1).innerText()).toBe('✓');
    expect(await cell('示例河东区', 2).innerText()).toBe('迟');
    expect(await cell('示例河东区', 3).innerText()).toBe('缺');
    const total = grid().locator('tfoot tr').getByRole('cell');
    expect((await total.allInnerTexts()).slice(0, 4)).toEqual(['1/3', '1/3', '0/3', '—']);
    expect((await total.allInnerTexts()).slice(-2)).toEqual(['2/18', '5.6%']);
  });

  it('chooses a phase, a kind, who is incomplete, a name, and keeps all of it in the address', async () => {
    await choose(page, { label: '单位类别', option: '大中专院校' });
    await page.waitForURL(/kind=university/);
    await settle(page);
    expect(await unitNames()).toEqual(['示例学院']);
    expect((await figures())[0]).toBe('6');
    await open(at('&missing=1&search=河东'));
    expect(await unitNames()).toEqual(['示例河东区']);
    expect((await figures())[0]).toBe('18');
    await open(at('&search=没有这个单位'));
    await expectShown(page.getByText('没有符合条件的单位'));
    await choose(page, { label: '阶段', option: '第三阶段：团支部、工作项目和青少年工作者填报' });
    await page.waitForURL((url) => url.searchParams.get('phase') !== String(phase.id));
  });

  it('leads from a cell to its submission, and from a missing one to the upload', async () => {
    await cell('示例和平区', 1).getByRole('link').click();
    await expectAddress(page, new RegExp(`/submissions/${world.submission.id}`));
    await open(at());
    await cell('示例河东区', 3)
      .getByRole('link', { name: /未报.*去报送$/ })
      .click();
    await expectAddress(page, /\/upload/);
  });

  it('lets the committee set a lock, which counts down and then locks', async () => {
    await page.getByRole('button', { name: '设期限' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('截止时间').isDisabled()).toBe(true);
    await dialog.getByLabel('锁定时间').fill('2012-11-20T17:00');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectShown(page.getByText('到时锁定'));
    await expectShown(page.getByText(/记为迟报；2012-11-20 17:00 锁定/));
    const stored = await board.started.dataSource.getRepository(Phase).findOneByOrFail({ id: phase.id });
    expect(stored.locksAt).toEqual(moment('11-20T17:00'));
  });

  it('says in the dialog why a lock is refused', async () => {
    await page.getByRole('button', { name: '设期限' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('锁定时间').fill('2012-09-28T17:00');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expectShown(dialog.getByText(/锁定时间已经过去/));
  });

  it('lets a unit in from a missing cell, shows it everywhere, and takes it back', async () => {
    await lock(moment('10-08T17:00'));
    await expectShown(page.getByText('已于 2012-10-08 17:00 锁定，不再接收'));
    await cell('示例河东区', 3)
      .getByRole('button', { name: /准予补报$/ })
      .click();
    const dialog = page.getByRole('dialog');
    const grant = dialog.getByRole('button', { name: '准予', exact: true });
    expect(await grant.isDisabled()).toBe(true);
    await dialog.getByLabel('原因').fill('示例：经办人空缺');
    await grant.click();
    await dialog.waitFor({ state: 'detached' });
    await settle(page);
    expect(await cell('示例河东区', 3).getAttribute('title')).toContain('准予补报至 2012-11-22 17:00');
    const list = page.getByRole('table', { name: '准予补报名单' });
    expect(await list.getByRole('row').nth(1).innerText()).toMatch(
      /示例河东区团委\s+附表3\s+2012-11-22 17:00\s+示例：经办人空缺/,
    );

    const unit = await board.as({ role: 'unit', unitId: world.hedong.id }, `/units/${world.hedong.id}`);
    await expectShown(unit.page.getByText('附表3 准予补报至 2012-11-22 17:00（示例：经办人空缺）'));
    await closeWindow(unit.page);

    await list.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await expectShown(list.getByText('已撤回'));
    await settle(page);
    expect(await cell('示例河东区', 3).getAttribute('title')).not.toContain('准予');
  });

  it('shows a unit its own row, and a viewer everything without anything to change', async () => {
    const unit = await board.as({ role: 'unit', unitId: world.hedong.id }, at());
    expect(await grid(unit.page).locator('tbody th[scope=row]').allInnerTexts()).toEqual(['示例河东区']);
    await closeWindow(unit.page);
    const viewer = await board.as({ role: 'viewer' }, at());
    expect(await grid(viewer.page).locator('tbody th[scope=row]').count()).toBe(3);
    expect(await grid(viewer.page).locator('td a, td button').count()).toBe(0);
    expect(await viewer.page.getByRole('button', { name: '设期限' }).count()).toBe(0);
    await closeWindow(viewer.page);
  });

  it('says what is wrong when the service does not answer, and tries again', async () => {
    let broken = true;
    await page.route('**/api/progress/reporting*', (route) =>
      broken ? route.fulfill({ status: 500, body: 'no' }) : route.fallback(),
    );
    await page.goto(board.address + at());
    await expectShown(page.getByText('服务没有给出可用的回答（500），请稍后重试。'));
    broken = false;
    await page.getByRole('button', { name: '重试' }).click();
    await expectShown(grid());
    await page.unrouteAll();
  });

  it.each([
    ['on a desktop, light', false, 'light'],
    ['on a phone, dark', true, 'dark'],
  ] as const)(
    'is accessible and fits the screen %s, open or locked, also in its dialogs',
    async (_, isPhone, colorScheme) => {
      await lock(moment('10-08T17:00'));
      const opened = await board.as({ role: 'committee', isPhone, colorScheme }, at());
      expect(await faultsOf(opened.page)).toEqual([]);
      expect(await overflow(opened.page)).toBe(0);
      await opened.page.getByRole('button', { name: '准予补报', exact: true }).click();
      expect(await faultsOf(opened.page)).toEqual([]);
      await opened.page.keyboard.press('Escape');
      await opened.page.getByRole('button', { name: '设期限' }).click();
      expect(await faultsOf(opened.page)).toEqual([]);
      expect(opened.complaints).toEqual([]);
      await closeWindow(opened.page);
    },
  );
});
