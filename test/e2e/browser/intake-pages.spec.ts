import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { ASTRAY, FIRST, fileCard, formBook, handIn, openIntakeBoard } from './intake-world';
import { settle, type Board } from './open-board';

/** What stands against a page: faults of access, what reaches beyond the screen, what the console complains of. */
async function faultsOf(page: Page, complaints: string[]): Promise<unknown> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return {
    access: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
    beyond: await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ),
    headings: await page.getByRole('heading', { level: 1 }).count(),
    complaints,
  };
}

const NONE = { access: [], beyond: 0, headings: 1, complaints: [] };

describeInBrowser.each([
  ['on a desktop, light', false, 'light'],
  ['on a phone, dark', true, 'dark'],
] as const)('the pages of an intake %s', (_where, isPhone, colorScheme) => {
  let board: Board;
  let page: Page;
  let complaints: string[];
  let address: string;

  beforeAll(async () => {
    ({ board } = await openIntakeBoard());
    ({ page, complaints } = await board.as({ role: 'committee', isPhone, colorScheme }, '/upload'));
    await handIn(page, {
      '有错误.xlsx': await formBook({ rows: [FIRST, ASTRAY] }),
      '没写单位.xlsx': await formBook({ unit: '' }),
      '照片.xlsx': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    });
    address = page.url();
  });
  afterAll(() => board.close());

  it('open for changes is accessible, fits the screen, and keeps the console quiet', async () => {
    expect(await faultsOf(page, complaints)).toEqual(NONE);
  });

  it('with its rows is so too, also while a cell is typed in', async () => {
    await fileCard(page, '有错误.xlsx').getByRole('link', { name: /附表1/ }).click();
    await page.waitForURL(/\/sheets\//);
    await settle(page);
    expect(await faultsOf(page, complaints)).toEqual(NONE);
    if (isPhone) await page.getByRole('button', { name: /^修改微博地址/ }).tap();
    else await page.getByRole('gridcell', { name: 'http://example.com/somebody' }).dblclick();
    await expectShown(page.getByRole('textbox', { name: /微博地址$/ }));
    expect(await faultsOf(page, complaints)).toEqual(NONE);
  });

  it.each(['/upload', '/intakes'])('in the lists of %s is so too', async (at) => {
    await page.goto(board.address + at);
    await settle(page);
    await expectShown(page.getByText('待提交').first());
    expect(await faultsOf(page, complaints)).toEqual(NONE);
  });

  it('committed is so too', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: '提交 1 行' }).click();
    await expectShown(page.getByText('1 张表成为新版本，收下 1 行，退回 1 行'));
    await settle(page);
    expect(await faultsOf(page, complaints)).toEqual(NONE);
  });

  it('in English is so too', async () => {
    await page.evaluate("localStorage.setItem('tuanwei.locale', 'en')");
    await page.reload();
    await expectShown(page.getByText(/1 sheets became new versions/));
    expect(await faultsOf(page, complaints)).toEqual(NONE);
  });
});
