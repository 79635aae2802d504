import type { Page } from 'playwright-core';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { choose } from './choose';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { ASTRAY, fileCard, FIRST, formBook, handIn, openIntakeBoard, STREET } from './intake-world';
import type { Board } from './open-board';

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

describeInBrowser('an intake in a browser', () => {
  let board: Board;
  let units: Record<string, Unit>;
  let page: Page;

  beforeAll(async () => {
    ({ board, units } = await openIntakeBoard());
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(() => board.close());
  beforeEach(() => page.goto(`${board.address}/upload`));

  const group = (name: RegExp) =>
    page.locator('section', { has: page.getByRole('heading', { name, level: 2 }) });

  it('groups its files by what is to be done, and shows only what has problems when asked', async () => {
    await handIn(page, {
      '没问题.xlsx': await formBook(),
      '有错误.xlsx': await formBook({ unit: '和平区', form: 1, rows: [STREET, ASTRAY], phase: '第三阶段' }),
      '照片.xlsx': PICTURE,
    });
    await expectShown(group(/^不能收/).getByRole('article', { name: '照片.xlsx' }));
    await expectShown(group(/^没有错误/).getByRole('article', { name: '没问题.xlsx' }));
    await page.locator('label', { hasText: '只看有问题的' }).click();
    expect(await page.getByRole('article', { name: '没问题.xlsx' }).count()).toBe(0);
    await expectShown(fileCard(page, '照片.xlsx'));
  });

  it('says who is missing what, this batch counted in', async () => {
    await handIn(page, { '南开区.xlsx': await formBook({ unit: '南开区', rows: [], nil: true }) });
    const missing = page.locator('section', { has: page.getByRole('heading', { name: /^还缺的附表/ }) });
    expect(await missing.innerText()).toMatch(/南开区委员会\s*缺附表 2、3、7、8、9/);
  });

  it('asks for the unit that a sheet does not say, and checks it again once it is chosen', async () => {
    await handIn(page, { '没写单位.xlsx': await formBook({ unit: '' }) });
    await expectShown(group(/^等您指定归属/).getByRole('article', { name: '没写单位.xlsx' }));
    expect(await page.getByRole('button', { name: '提交', exact: true }).isDisabled()).toBe(true);
    await choose(page, { label: '单位', option: units['和平区']!.name });
    await expectShown(group(/^没有错误/).getByRole('article', { name: '没写单位.xlsx' }));
    await expectShown(page.getByRole('button', { name: '提交 1 行' }));
  });

  it('commits all or nothing only without errors, and says what stands against it', async () => {
    await handIn(page, { '有错误.xlsx': await formBook({ rows: [FIRST, ASTRAY] }) });
    await page.getByRole('radio', { name: /^全部正确才收/ }).check();
    await expectShown(page.getByText(/现在有 1 行错误/));
    expect(await page.getByRole('button', { name: '提交', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /^只收正确的行/ }).check();
    await page.getByRole('button', { name: '提交 1 行' }).click();
    await expectShown(page.getByText('收下 1 行，退回 1 行'));
    await expectShown(group(/^收下一部分/).getByRole('article', { name: '有错误.xlsx' }));
  });

  it('warns before rows that were reported vanish', async () => {
    await handIn(page, { '少一行.xlsx': await formBook({ rows: [STREET] }) });
    await page.getByRole('button', { name: '提交 1 行' }).click();
    const dialog = page.getByRole('dialog', { name: '1 行将不再算作已报' });
    await dialog.getByRole('button', { name: '确认提交' }).click();
    await expectShown(page.getByText('1 张表成为新版本，收下 1 行'));
  });

  it('gives the file back with its cells marked, one file and all', async () => {
    await handIn(page, { '退回.xlsx': await formBook({ rows: [ASTRAY] }) });
    const one = page.waitForEvent('download');
    await fileCard(page, '退回.xlsx').getByRole('link', { name: '退回副本' }).click();
    expect((await one).suggestedFilename()).toBe('退回（退回）.xlsx');
    const all = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载全部退回副本' }).click();
    expect((await all).suggestedFilename()).toMatch(/\.zip$/);
  });

  it('lets the later file count where a form is there twice, and takes the older one out', async () => {
    await handIn(page, { '旧的.xlsx': await formBook({ rows: [ASTRAY] }) });
    await handIn(page, { '改好的.xlsx': await formBook({ rows: [FIRST] }) });
    await expectShown(fileCard(page, '改好的.xlsx'));
    await expectShown(group(/^后来又交了一份/).getByRole('article', { name: '旧的.xlsx' }));
    await page.getByRole('button', { name: '从本批取出 旧的.xlsx' }).click();
    await fileCard(page, '旧的.xlsx').waitFor({ state: 'detached' });
    await page.reload();
    await fileCard(page, '改好的.xlsx').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('leaves a sheet out that is not selected', async () => {
    await handIn(page, { '不交.xlsx': await formBook() });
    await page.getByRole('checkbox', { name: /^提交工作表/ }).uncheck();
    await expectShown(page.getByText('1 张表没有勾选，这次不交。'));
    expect(await page.getByRole('button', { name: '提交', exact: true }).isDisabled()).toBe(true);
  });

  it('is thrown away when cancelled, and then stands in the list', async () => {
    await handIn(page, { '取消.xlsx': await formBook() });
    const address = page.url();
    await page.getByRole('button', { name: '取消这一批' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取消这一批' }).click();
    await expectAddress(page, /\/upload$/);
    await page.goto(address);
    await expectShown(page.getByText('这一批已取消，没有写入任何内容。'));
    await page.goto(`${board.address}/intakes?state=cancelled`);
    const rows = page.getByRole('table', { name: '批次' }).getByRole('row');
    expect(await rows.nth(1).innerText()).toContain('已取消');
  });
});
