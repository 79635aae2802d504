import { AxeBuilder } from '@axe-core/playwright';
import { buildEvidenceWorld, type EvidenceWorld, HOSTILE, REASON } from '../evidence-world';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { Board, closeWindow, type OpenedPage, settle } from './open-board';

describeInBrowser('proofs in a browser', () => {
  let board: Board;
  let world: EvidenceWorld;
  beforeAll(async () => {
    board = await Board.open();
    world = await buildEvidenceWorld(board.started.dataSource);
  });
  afterAll(() => board.close());
  const pageOf = (check: { id: string }) => `/checks/${check.id}/evidence`;

  it('are reached from the account, and show what changed beside what was there', async () => {
    const { page } = await board.as({ role: 'committee' }, `/accounts/${world.account.id}`);
    await page.getByRole('link', { name: '查看页面存证' }).click();
    await expectAddress(page, new RegExp(`${pageOf(world.verified)}$`));
    await settle(page);
    const rows = page.getByRole('table', { name: '读到的内容' }).getByRole('row');
    await expectShown(
      rows.filter({ hasText: '认证说明' }).filter({ hasText: REASON }).filter({ hasText: '不同' }),
    );
    await expectShown(rows.filter({ hasText: '粉丝' }).filter({ hasText: '约 870,000' }));
    await expectShown(rows.filter({ hasText: '关注' }).filter({ hasText: '相同' }));
    await expectShown(page.locator('mark', { hasText: REASON }));
    await expectShown(page.getByText('页面原文已按保留期删除', { exact: false }));
    await closeWindow(page);
  });

  it('lead to the ones before and after, and compare with the one before when asked', async () => {
    const { page } = await board.as({ role: 'unit', unitId: world.unit.id }, pageOf(world.verified));
    await page.getByText('与上一次留存比').click();
    await expectAddress(page, /against=kept/);
    await expectShown(page.getByText('平台提示访问过于频繁', { exact: false }));
    await page.getByRole('link', { name: /下一次留存/ }).click();
    await expectAddress(page, new RegExp(pageOf(world.cut)));
    await expectShown(page.getByText(/只留存开头 .*超出部分未留存/));
    await closeWindow(page);
  });

  it('are reached from the discrepancy that rests on them', async () => {
    const { page } = await board.as({ role: 'committee' }, '/discrepancies');
    await page.getByRole('link', { name: '查看存证' }).click();
    await expectAddress(page, new RegExp(`${pageOf(world.verified)}$`));
    await closeWindow(page);
  });

  it('show the page as text and never run it, here or in a window of its own', async () => {
    const { page, complaints } = await board.as({ role: 'committee' }, pageOf(world.verified));
    await page.getByRole('button', { name: '在此查看' }).click();
    await expectShown(page.locator('pre', { hasText: JSON.stringify(HOSTILE).slice(1, -1) }).last());
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: '在新窗口查看' }).click();
    const popup = await opened;
    await popup.waitForLoadState();
    expect(await popup.locator('script, img').count()).toBe(0);
    expect([await page.title(), await popup.title()].join()).not.toContain('it runs');
    expect(complaints).toEqual([]);
    await closeWindow(page);
  });

  it('are saved as a file', async () => {
    const { page } = await board.as({ role: 'committee' }, pageOf(world.verified));
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载' }).click();
    expect((await saved).suggestedFilename()).toBe(`核验${world.verified.id}-页面原文.txt`);
    await closeWindow(page);
  });

  describe.each([
    ['on a desktop, light', false, 'light'],
    ['on a phone, dark', true, 'dark'],
  ] as const)('%s', (_where, isPhone, colorScheme) => {
    let opened: OpenedPage;
    beforeAll(async () => {
      opened = await board.as({ role: 'committee', isPhone, colorScheme });
    });

    it.each(['first', 'throttled', 'verified', 'cut', 'bodiless'] as const)(
      'the %s one is accessible, fits the screen, and keeps the console quiet',
      async (name) => {
        const { page, complaints } = opened;
        await page.goto(board.address + pageOf(world[name]));
        await settle(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        ).toBe(0);
        expect(complaints).toEqual([]);
      },
    );
  });
});
