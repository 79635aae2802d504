import type { Page } from 'playwright-core';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import { verifiedOrganization, workbookOf, type Sheet } from '../../integration/intake/sheets';
import { describeInBrowser } from './chromium';
import { choose } from './choose';
import { expectShown } from './expect-page';
import { Board, settle } from './open-board';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const GOOD = verifiedOrganization('和平区第一中学团委', '1700000001');
const BAD = {
  ...verifiedOrganization('和平区第二中学团委', '1700000002'),
  url: 'http://example.com/somebody',
};

describeInBrowser('handing in forms in a browser', () => {
  let board: Board;
  let page: Page;

  beforeAll(async () => {
    board = await Board.open({ now: new Date('2012-09-28T15:59:00+08:00') });
    const db = board.started.dataSource;
    const campaign = await db.getRepository(Campaign).findOneByOrFail({});
    await board.started.app.get(OrganizationsService).importRegister(campaign.id, REGISTER);
    const heping = await db.getRepository(Unit).findOneByOrFail({ shortName: '和平区' });
    ({ page } = await board.as({ role: 'unit', unitId: heping.id }));
  });
  afterAll(() => board.close());

  const handIn = async (files: Record<string, Buffer>) => {
    await page.goto(`${board.address}/upload`);
    const payload = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: XLSX, buffer }));
    await page.locator('input[type=file][multiple]').first().setInputFiles(payload);
    await page.getByRole('heading', { name: '报送结果' }).waitFor();
  };
  const form = (sheet: Partial<Sheet>) => workbookOf([{ unit: '和平区', form: 1, rows: [GOOD], ...sheet }]);

  it('counts down to the cut-off by the clock of the service', async () => {
    await page.goto(`${board.address}/upload`);
    expect(await page.getByRole('timer').innerText()).toMatch(/1\s*天\s*1\s*小时\s*0\s*分/);
  });

  it('shows what was taken and why a row was refused', async () => {
    await handIn({ '和平区 附表1.xlsx': await form({ rows: [GOOD, BAD] }) });
    const result = page.getByRole('article', { name: '和平区 附表1.xlsx' });
    expect(await result.innerText()).toContain('部分接收');
    expect(await result.innerText()).toMatch(/接收 1 行\s*退回 1 行/);
    const problem = result.getByRole('row').filter({ hasText: 'http://example.com/somebody' });
    expect(await problem.innerText()).toMatch(/微博地址[^]*错误/);
  });

  it('shows only what has problems when asked, with the sentence for a file that is no form', async () => {
    await handIn({
      '附表1.xlsx': await form({}),
      '照片.xlsx': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    });
    expect(await page.getByRole('article').count()).toBe(2);
    await page.locator('label', { hasText: '只看有问题的' }).click();
    expect(await page.getByRole('article').allInnerTexts()).toEqual([expect.stringContaining('照片.xlsx')]);
    expect(await page.getByRole('article').innerText()).toContain('未接收');
  });

  it('keeps what was handed in, row by row, with contacts masked', async () => {
    await page.goto(`${board.address}/submissions?form=1`);
    await settle(page);
    await page.getByRole('link', { name: /附表1 · 第 1 版/ }).click();
    await page.waitForURL(/\/submissions\/\d+$/);
    await settle(page);
    const rows = page.getByRole('table', { name: '逐行内容' });
    expect(await rows.innerText()).toMatch(/已接收[^]*已退回/);
    await rows
      .getByText(/\d+ 项/)
      .first()
      .click();
    expect(await rows.locator('dl').first().innerText()).toMatch(/\d{3}\*{4}\d{4}/);
  });

  it('takes the declaration that there is nothing to report', async () => {
    await page.goto(`${board.address}/upload`);
    await choose(page, { label: '附表', option: '附表2' });
    await page.getByRole('button', { name: '声明零报告' }).click();
    await expectShown(page.getByText(/附表2 零报告/));
  });
});
