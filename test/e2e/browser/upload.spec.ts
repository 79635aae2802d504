import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { choose } from './choose';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { ASTRAY, FIRST, fileCard, formBook, handIn, openIntakeBoard } from './intake-world';
import { settle, type Board } from './open-board';

describeInBrowser('handing in forms in a browser', () => {
  let board: Board;
  let units: Record<string, Unit>;
  let page: Page;

  beforeAll(async () => {
    ({ board, units } = await openIntakeBoard());
    ({ page } = await board.as({ role: 'unit', unitId: units['和平区']!.id }));
  });
  afterAll(() => board.close());
  beforeEach(() => page.goto(`${board.address}/upload`));

  it('counts down to the cut-off by the clock of the service', async () => {
    expect(await page.getByRole('timer').innerText()).toMatch(/1\s*天\s*1\s*小时\s*0\s*分/);
  });

  it('shows what a file would change before anything is written', async () => {
    await handIn(page, { '和平区 附表1.xlsx': await formBook({ rows: [FIRST, ASTRAY] }) });
    await expectShown(page.getByText(/1 个文件已读完：新增 2 行；/));
    await expectShown(page.getByText('其中 1 行有错误，不收'));
    const browser = await board.started.loginAs('committee');
    expect((await browser.get('/api/submissions').expect(200)).total).toBe(0);
  });

  it('goes on with it later, mends a cell, commits, and leads to the new version', async () => {
    await page.getByRole('table', { name: '还没提交的批次' }).getByRole('link').first().click();
    await fileCard(page, '和平区 附表1.xlsx').getByRole('link', { name: /附表1/ }).click();
    await page.waitForURL(/\/sheets\/\d+\?only=problems$/);
    await page.getByRole('gridcell', { name: 'http://example.com/somebody' }).dblclick();
    await page.getByRole('textbox', { name: /微博地址$/ }).fill('https://weibo.com/u/1700000002');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('row').filter({ hasText: '和平区环卫所团总支' }).getByText('新增'));
    await page.goBack();

    await page.getByRole('button', { name: '提交 2 行' }).click();
    await expectShown(page.getByText('1 张表成为新版本，收下 2 行。'));
    await page.reload();
    await fileCard(page, '和平区 附表1.xlsx').getByRole('link', { name: '查看第 1 版' }).click();
    await expectAddress(page, /\/submissions\/\d+$/);
  });

  it('keeps what was handed in, row by row, with contacts masked', async () => {
    await page.goto(`${board.address}/submissions?form=1`);
    await settle(page);
    await page.getByRole('link', { name: /附表1 · 第 1 版/ }).click();
    await page.waitForURL(/\/submissions\/\d+$/);
    await settle(page);
    const rows = page.getByRole('table', { name: '逐行内容' });
    await rows
      .getByText(/\d+ 项/)
      .first()
      .click();
    expect(await rows.locator('dl').first().innerText()).toMatch(/\d{3}\*{4}\d{4}/);
  });

  it('sends the rest when the network is back, and nothing twice', async () => {
    const names = Array.from({ length: 10 }, (_none, index) => `附表1-${index + 1}.xlsx`);
    const bytes = await formBook();
    let isCut = false;
    await page.route('**/files', (route) => {
      // The first batch of eight passes, the second finds the network gone.
      if (isCut) return route.abort('internetdisconnected');
      isCut = true;
      return route.continue();
    });
    const payload = names.map((name) => ({ name, mimeType: 'application/octet-stream', buffer: bytes }));
    await page.locator('input[type=file][multiple]').setInputFiles(payload);
    await expectShown(page.getByText(/已传 8 个文件，还有 2 个没传/));
    await page.unroute('**/files');
    await page.getByRole('button', { name: '继续上传剩下的 2 个' }).click();
    await page.waitForURL(/\/intakes\/\d+$/);
    await expectShown(page.getByText(/10 个文件已读完/));
  });

  it('takes files that are dropped, and leaves behind what is no table', async () => {
    const bytes = [...(await formBook())];
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array([${bytes.join()}])], '拖进来.xlsx'));
      transfer.items.add(new File(['说明'], '说明.docx'));
      return transfer;
    })()`);
    await page.locator('section.drop').dispatchEvent('drop', { dataTransfer: dropped });
    await page.waitForURL(/\/intakes\/\d+$/);
    await expectShown(fileCard(page, '拖进来.xlsx'));
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('takes a ZIP with its folders apart, and tells what in it is no table', async () => {
    const zip = zipSync({ '和平区/附表1.xlsx': await formBook(), '和平区/说明.txt': Buffer.from('说明') });
    const file = { name: '全部单位.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) };
    await page.locator('input[type=file][multiple]').setInputFiles(file);
    await page.waitForURL(/\/intakes\/\d+$/);
    await expectShown(page.getByText(/2 个文件已读完/));
    await expectShown(fileCard(page, '附表1.xlsx'));
    await expectShown(page.getByRole('heading', { name: '跳过的文件（1）' }));
    await expectShown(page.getByRole('button', { name: '提交 1 行' }));
  });

  it('says so when nothing that was chosen is a table', async () => {
    const file = { name: '说明.docx', mimeType: 'application/msword', buffer: Buffer.from('说明') };
    await page.locator('input[type=file][multiple]').setInputFiles(file);
    await expectShown(page.getByText('这里面没有表格文件'));
    await expectAddress(page, /\/upload$/);
  });

  it('takes the declaration that there is nothing to report', async () => {
    await choose(page, { label: '附表', option: '附表2' });
    await page.getByRole('button', { name: '声明零报告' }).click();
    await expectShown(page.getByText(/附表2 零报告/));
  });
});
