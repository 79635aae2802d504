import type { Page } from 'playwright-core';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { ASTRAY, fileCard, FIRST, formBook, handIn, openIntakeBoard, STREET } from './intake-world';
import { closeWindow, settle, type Board } from './open-board';

/** The text of the cell of the table that has the focus; null when none has. */
const focused = (page: Page) =>
  page.evaluate('document.activeElement.closest("[data-place]")?.innerText.trim() ?? null');

describeInBrowser('the rows of a staged sheet in a browser', () => {
  let board: Board;
  let units: Record<string, Unit>;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    ({ board, units } = await openIntakeBoard());
    ({ page } = await board.as({ role: 'unit', unitId: units['和平区']!.id }, '/upload'));
    await handIn(page, { '第一版.xlsx': await formBook({ rows: [FIRST, STREET] }) });
    await page.getByRole('button', { name: '提交 2 行' }).click();
    await page.getByText('1 张表成为新版本').waitFor();
    await page.goto(`${board.address}/upload`);
    await handIn(page, { '第二版.xlsx': await formBook({ rows: [{ ...FIRST, followers: 999 }, ASTRAY] }) });
    await fileCard(page, '第二版.xlsx').getByRole('link', { name: /附表1/ }).click();
    await page.waitForURL(/\/sheets\/\d+/);
    address = page.url().replace(/\?.*/, '');
  });
  afterAll(() => board.close());
  beforeEach(async () => {
    await page.goto(address);
    await settle(page);
  });

  const tab = (name: RegExp) => page.getByRole('navigation', { name: '筛选行' }).getByRole('link', { name });
  const row = (text: string) => page.getByRole('row').filter({ hasText: text }).first();

  it('show what is new, changed from what to what, and missing now', async () => {
    const changed = row('和平区第一中学团委').getByRole('gridcell', { name: '999' });
    expect(await changed.locator('del').innerText()).toBe('120');
    expect(await changed.locator('ins').innerText()).toBe('999');
    await expectShown(row('和平区小白楼街道团工委').getByText('未再出现'));
    await expectShown(row('和平区环卫所团总支').getByText('不收'));
  });

  it('are filtered by tabs that count them', async () => {
    expect(await tab(/^全部/).innerText()).toMatch(/3$/);
    await tab(/^未再出现 ?1$/).click();
    await page.waitForURL(/only=missing/);
    await settle(page);
    expect(await page.getByRole('row').filter({ hasText: '团' }).count()).toBe(2);
    await tab(/^只看有问题的/).click();
    await expectShown(row('和平区环卫所团总支'));
    await expectShown(page.getByRole('list', { name: /行的问题$/ }).getByText(/微博地址/));
  });

  it('are walked by arrows as in a spreadsheet', async () => {
    await row('和平区第一中学团委').getByRole('gridcell', { name: '团委', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('团总支');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('共青团示例和平区委员会');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('和平区第一中学团委');
  });

  it('keep a cell as it was on Esc', async () => {
    const cell = row('和平区环卫所团总支').getByRole('gridcell', { name: 'http://example.com/somebody' });
    await cell.focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('something else');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('http://example.com/somebody');
    expect(await page.getByRole('textbox', { name: /微博地址$/ }).count()).toBe(0);
  });

  it('open a contact empty and say why', async () => {
    const cell = row('和平区第一中学团委').getByRole('gridcell', { name: '139****0001' });
    await cell.dblclick();
    expect(await page.getByRole('textbox', { name: /管理员手机$/ }).inputValue()).toBe('');
    await expectShown(page.getByText(/只显示打码后的样子/));
    await page.keyboard.press('Escape');
    await expectShown(cell);
  });

  it('offer the choices of a column that has them, and check a choice at once', async () => {
    await row('和平区环卫所团总支').getByRole('gridcell', { name: '团总支', exact: true }).dblclick();
    await page.getByRole('combobox', { name: /组织类型$/ }).selectOption('团委');
    await expectShown(page.getByRole('list', { name: /行的问题$/ }).getByText(/组织类型/));
  });

  it('come back as they were when the changes are undone, also after a reload', async () => {
    await page.reload();
    await expectShown(page.getByRole('list', { name: /行的问题$/ }).getByText(/组织类型/));
    await page.getByRole('button', { name: '撤销本表的修改' }).click();
    await expectShown(row('和平区环卫所团总支').getByRole('gridcell', { name: '团总支', exact: true }));
    await page.getByRole('button', { name: '撤销本表的修改' }).waitFor({ state: 'detached' });
  });

  it('keep what was typed when the service cannot be reached, and send it again', async () => {
    await page.route('**/cells', (route) => route.abort('internetdisconnected'));
    await row('和平区第一中学团委').getByRole('gridcell', { name: '45', exact: true }).dblclick();
    await page.getByRole('textbox', { name: /微博数$/ }).fill('46');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('alert').getByText(/连不上服务/));
    await expectShown(page.getByText(/46 检查中/));
    await page.unroute('**/cells');
    await page.getByRole('button', { name: '重试' }).click();
    await expectShown(row('和平区第一中学团委').locator('ins', { hasText: '46' }));
    await page.getByRole('button', { name: '撤销本表的修改' }).click();
    await page.getByRole('button', { name: '撤销本表的修改' }).waitFor({ state: 'detached' });
  });

  it('are cards on the phone, mended by a tap', async () => {
    const phone = await board.as(
      { role: 'unit', unitId: units['和平区']!.id, isPhone: true },
      `${new URL(address).pathname}?only=problems`,
    );
    const card = phone.page.getByRole('article', { name: '和平区环卫所团总支' });
    await card.getByRole('button', { name: /^修改微博地址/ }).tap();
    await card.getByRole('textbox', { name: /微博地址$/ }).fill('https://weibo.com/u/1700000002');
    await phone.page.keyboard.press('Enter');
    await expectShown(card.getByText('新增'));
    await closeWindow(phone.page);
  });
});
