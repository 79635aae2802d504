import type { Page } from 'playwright-core';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import { verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, closeWindow, settle } from './open-board';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of Heping, of which all but the first name organizations as nobody registered them. */
const ROWS = [
  verifiedOrganization('和平区环卫所团总支', '1700000009', { level: 'general-branch' }),
  verifiedOrganization('和平区第一中团委', '1700000001'),
  verifiedOrganization('和平区小白搂街道团工委', '1700000002', { level: 'working-committee' }),
  verifiedOrganization('和平区新设学校团委', '1700000003'),
  verifiedOrganization('示例不是团组织', '1700000004'),
];

describeInBrowser('names to match in a browser', () => {
  let board: Board;
  let page: Page;
  let heping: Unit;

  beforeAll(async () => {
    board = await Board.open({ now: new Date('2012-09-28T15:59:00+08:00') });
    const db = board.started.dataSource;
    const campaign = await db.getRepository(Campaign).findOneByOrFail({});
    await board.started.app.get(OrganizationsService).importRegister(campaign.id, REGISTER);
    heping = await db.getRepository(Unit).findOneByOrFail({ shortName: '和平区' });
    await handIn(await workbookOf([{ unit: '和平区', form: 1, rows: ROWS }]));
    ({ page } = await board.as({ role: 'committee' }, '/register/questions'));
  });
  afterAll(() => board.close());

  const handIn = async (workbook: Buffer) => {
    const unit = await board.started.loginAs('unit', heping.id);
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(workbook)], { type: XLSX }), '附表1.xlsx');
    await unit.upload('/api/submissions', form);
  };
  const question = (name: string) => page.getByRole('article', { name });

  it('wait by unit, with what may be meant and how many rows; the navigation counts them', async () => {
    const card = question('和平区第一中团委');
    expect(await card.innerText()).toMatch(/1 行被退回/);
    const [first] = await card.getByRole('button', { name: /^选/ }).allInnerTexts();
    expect(first).toContain('和平区第一中学团委');
    expect(first).toMatch(/简称|写法相近|拼音相同/);
    expect(await card.locator('mark').allInnerTexts()).toContain('学');
    const entry = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '名册' });
    expect(await entry.innerText()).toMatch(/4/);
  });

  it('are answered by a click, which takes the rows in again', async () => {
    const card = question('和平区第一中团委');
    await card.getByRole('button', { name: '选“和平区第一中学团委”' }).click();
    await expectShown(card.getByText('对照到 和平区第一中学团委'));
    expect(await card.getByRole('status').innerText()).toMatch(/重新收录了第一阶段.*附表1（已收 2 行/);
  });

  it('are answered by a key, after which the next has the focus', async () => {
    await question('和平区小白搂街道团工委').press('1');
    await expectShown(question('和平区小白搂街道团工委').getByText('对照到 和平区小白楼街道团工委'));
    expect(await question('和平区小白搂街道团工委').getByRole('status').innerText()).toContain('已收 3 行');
    await page.waitForFunction('document.activeElement?.tagName === "ARTICLE"');
    const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(['和平区新设学校团委', '示例不是团组织']).toContain(focused);
  });

  it('become a new organization when none is meant', async () => {
    const card = question('和平区新设学校团委');
    await card.getByRole('button', { name: '建为新团组织' }).click();
    const dialog = page.getByRole('dialog', { name: '添加团组织' });
    expect(await dialog.getByLabel('团组织全称').inputValue()).toBe('和平区新设学校团委');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expectShown(card.getByText('对照到 和平区新设学校团委'));
    expect(await card.getByRole('status').innerText()).toContain('已收 4 行');
  });

  it('are set aside for a reason, which their unit reads', async () => {
    const card = question('示例不是团组织');
    await card.getByRole('button', { name: '搁置' }).click();
    const dialog = page.getByRole('dialog', { name: '搁置“示例不是团组织”' });
    await dialog.getByLabel('原因').fill('请改填所属团委');
    await dialog.getByRole('button', { name: '搁置' }).click();
    await expectShown(card.getByText('请改填所属团委'));

    const own = await board.as({ role: 'unit', unitId: heping.id });
    await own.page.getByText(/1 个团组织名称未被采纳/).click();
    await expectShown(own.page.getByText('未采纳：请改填所属团委'));
    await closeWindow(own.page);
  });

  it('are all done then, and keep how they were decided', async () => {
    await page.getByRole('button', { name: '继续处理后面的名称' }).click();
    await expectShown(page.getByText('没有待处理的名称'));
    await page.locator('label', { hasText: '已对照' }).click();
    await page.waitForURL(/state=answered/);
    await settle(page);
    expect(await question('和平区第一中团委').innerText()).toMatch(/对照到 和平区第一中学团委[^]*示例用户/);
  });
});
