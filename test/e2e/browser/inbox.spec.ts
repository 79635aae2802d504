import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { InboxService } from '../../../server/modules/inbox/inbox.service';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { REGISTER } from '../../integration/intake/register';
import { verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board } from './open-board';

describeInBrowser('the inbox folder in a browser', () => {
  let board: Board;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-inbox-page-'));
    board = await Board.open({ env: { TUANWEI_INBOX: folder } });
    const { app } = board.started;
    const { id } = await app.get(CampaignsService, { strict: false }).current();
    await app.get(OrganizationsService, { strict: false }).importRegister(id, REGISTER);
  });
  afterAll(async () => {
    await board.close();
    rmSync(folder, { recursive: true });
  });

  const look = () => board.started.app.get(InboxService, { strict: false }).look();

  it('says that nothing lies there, then what became of what did, with the reason where it went back', async () => {
    const { page } = await board.as({ role: 'committee' }, '/inbox');
    await expectShown(page.getByText('收件夹还是空的'));
    const rows = [verifiedOrganization('和平区第一中学团委', '1700000001')];
    writeFileSync(path.join(folder, '好.xlsx'), await workbookOf([{ unit: '和平区', form: 1, rows }]));
    writeFileSync(path.join(folder, '坏.xlsx'), Buffer.from([1, 2, 3]));
    await look();
    writeFileSync(path.join(folder, '新来的.xlsx'), Buffer.from([1, 2, 3]));
    await look();
    await page.reload();
    const told = async (name: string) =>
      (await page.getByRole('row').filter({ hasText: name }).first().innerText()).replace(/\s+/g, ' ');
    await expectShown(page.getByRole('table', { name: '收件夹里的文件' }));
    expect(await told('新来的.xlsx')).toContain('等待接收');
    expect(await told('坏.xlsx')).toMatch(/有退回 .* returned\/2012-11-19\/坏\.xlsx/);
    expect(await told('坏.xlsx')).toMatch(/不是 Excel 工作簿/);
    expect(await told('好.xlsx')).toMatch(/已接收 .* 接收 1 行 done\/2012-11-19\/好\.xlsx/);
  });

  it.each([
    ['on a desktop, light', false, 'light'],
    ['on a phone, dark', true, 'dark'],
  ] as const)('is accessible and fits the screen %s', async (_where, isPhone, colorScheme) => {
    const { page, complaints } = await board.as({ role: 'committee', isPhone, colorScheme }, '/inbox');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(complaints).toEqual([]);
  });
});
