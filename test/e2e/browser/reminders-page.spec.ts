import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import { RobotReceiver } from '../receivers/robot-receiver';
import { describeInBrowser } from './chromium';
import { Board, settle } from './open-board';

const ONE_DAY_LEFT = new Date('2012-11-08T18:00:00+08:00');

describeInBrowser('reminding in a browser', () => {
  let board: Board;
  let page: Page;
  let robots: RobotReceiver;
  let hepingId: number;

  beforeAll(async () => {
    robots = await RobotReceiver.start();
    const env = { TUANWEI_WEBHOOK_HOSTS: robots.host };
    board = await Board.open({ now: ONE_DAY_LEFT, worker: true, env });
    const db = board.started.dataSource;
    const campaign = await db.getRepository(Campaign).findOneByOrFail({});
    await board.started.app.get(OrganizationsService).importRegister(campaign.id, REGISTER);
    hepingId = (await db.getRepository(Unit).findOneByOrFail({ shortName: '和平区' })).id;
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(async () => {
    await board.close();
    await robots.stop();
  });

  const axeFaults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });

  it('adds a robot, tries it, and says how it went', async () => {
    await page.goto(`${board.address}/notices/channels`);
    await page.getByRole('button', { name: '添加渠道' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('示例联络群');
    await dialog.getByLabel('机器人地址').fill(robots.url('/send?key=k'));
    await dialog.getByRole('button', { name: '保存' }).click();
    await row('示例联络群').getByRole('button', { name: '试发' }).click();
    await dialog.getByRole('button', { name: '试发' }).click();

    await dialog.getByText('已发出').waitFor();
    expect(robots.calls).toHaveLength(1);
    await page.keyboard.press('Escape');
    await row('示例联络群').getByText('正常').waitFor();
    expect(await axeFaults()).toEqual([]);
  });

  it('refuses an address outside, with the reason', async () => {
    await page.goto(`${board.address}/notices/channels`);
    await page.getByRole('button', { name: '添加渠道' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('示例');
    await dialog.getByLabel('机器人地址').fill('https://intranet.example.com/');
    await dialog.getByRole('button', { name: '保存' }).click();

    expect(await dialog.getByRole('alert').innerText()).toContain('不在允许的站点之内');
  });

  it('sends to the chosen units and to the group, and the unit finds it at the bell', async () => {
    await page.goto(`${board.address}/reminders`);
    await settle(page);
    await row('共青团示例南开区委员会').getByRole('checkbox').uncheck();
    await page.getByLabel('示例联络群').check();
    await page.getByRole('button', { name: '催报 2 个单位' }).click();
    await row('共青团示例和平区委员会').getByText('已发').waitFor();
    await robots.received(2);

    expect(await row('共青团示例南开区委员会').innerText()).toContain('未发');
    expect(await axeFaults()).toEqual([]);
    const { page: unit } = await board.as({ role: 'unit', unitId: hepingId });
    await unit.getByRole('link', { name: '1 条未读通知' }).click();
    await unit.getByRole('heading', { name: /还有 12 份附表未报/ }).waitFor();
    await unit.getByRole('link', { name: '通知', exact: true }).waitFor();
  });
});
