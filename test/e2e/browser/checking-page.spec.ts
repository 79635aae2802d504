import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { HostsService } from '../../../server/modules/hosts/hosts.service';
import { withControlAccounts } from '../../sample-city/control-accounts';
import { type Replica, startReplica } from '../../replica/replica';
import { buildBoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, closeWindow, settle } from './open-board';

const NOW = new Date('2012-11-19T09:00:00+08:00');
const REASON = '平台要求输入验证码，已停止访问整个站点。';

describeInBrowser('the checking in a browser', () => {
  let board: Board;
  let page: Page;
  let replica: Replica;

  beforeAll(async () => {
    const nobody = withControlAccounts({ accountAt: () => null, uidOf: () => null });
    replica = await startReplica({ world: nobody, now: NOW });
    board = await Board.open({ now: NOW, env: { TUANWEI_REPLICA_URL: replica.url } });
    const { dataSource } = board.started;
    const { proven } = await buildBoardWorld(dataSource);
    await dataSource.query('update accounts set next_check_at = $1', [new Date(NOW.getTime() - 7_200_000)]);
    await dataSource.query(
      `insert into accounts (campaign_id, unit_id, holder_id, platform, uid, typed_address, claimed_state,
         next_check_at, created_at)
       select campaign_id, unit_id, holder_id, platform, (8000000000 + n)::text, '-', 'unverified', $2, $2
       from accounts, generate_series(1, 20000) n where id = $1`,
      [proven.id, NOW],
    );
    ({ page } = await board.as({ role: 'committee' }));
  });
  afterAll(async () => {
    await board.close();
    await replica.stop();
  });

  const visit = async (at: string) => {
    await page.goto(board.address + at);
    await settle(page);
  };
  const axeFaults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
  const inUse = () =>
    page.getByRole('list', { name: '新浪微博已启用的读取方式' }).locator('b').allInnerTexts();

  it('says first of all what is wrong, and what to do', async () => {
    await visit('/checks');
    const alarms = page.getByRole('region', { name: '需要处理的问题' });
    expect(await alarms.getByRole('listitem').first().innerText()).toMatch(/核验程序没有运行.*请管理员/s);

    await board.started.app
      .get(HostsService)
      .stop({ host: 'weibo.com', reason: REASON, retryAfterSeconds: null });
    await visit('/checks');
    const stopped = alarms.getByRole('listitem').filter({ hasText: 'weibo.com 已暂停访问' });
    expect(await stopped.innerText()).toContain(REASON);
    await stopped.getByRole('link', { name: '访问节奏设置' }).click();
    await page.waitForURL(/\/checks\/pace$/);
  });

  it('probes a stopped host only after asking, and says that it is not opened outright', async () => {
    await visit('/checks/pace');
    await page.getByRole('button', { name: '现在试探' }).click();
    const dialog = page.getByRole('dialog', { name: '现在试探 weibo.com' });
    await expectShown(dialog.getByText('不会直接恢复访问'));
    await dialog.getByRole('button', { name: '现在试探' }).click();
    await dialog.waitFor({ state: 'detached' });

    await visit('/checks');
    await expectShown(page.getByText('weibo.com 的暂停已到期，正在等待用对照账号试探。'));
    await board.started.app.get(HostsService).openOnTrial('weibo.com', 12);
  });

  it('says in words what a pace means before it is saved, and asks for leave to be faster', async () => {
    await visit('/checks/pace');
    await page.getByRole('button', { name: '修改 weibo.com 的节奏' }).click();
    const dialog = page.getByRole('dialog', { name: 'weibo.com 的访问节奏' });
    const meaning = dialog.getByRole('region', { name: '保存后的效果' });
    const words = meaning.getByText(/^新浪微博.*天核验一次/);
    const before = await words.innerText();
    const field = dialog.getByLabel('两次访问至少间隔（秒）');

    await field.fill('3');
    await expectShown(dialog.getByRole('alert').getByText('明确允许'));
    expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await dialog.getByRole('switch', { name: '允许快于平台默认的 12 秒' }).check();
    await expectShown(dialog.getByText('可能使平台封停'));
    expect(await dialog.getByRole('button', { name: '保存' }).isEnabled()).toBe(true);

    await field.fill('120');
    await dialog.locator('section[aria-busy="false"]').waitFor();
    const after = await words.innerText();
    expect(after).not.toBe(before);
    expect(await axeFaults()).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });

    await expectShown(page.getByText('120 秒（默认 12 秒）'));
    await expectShown(page.getByRole('region', { name: '按现在的节奏' }).getByText(after, { exact: true }));
  });

  it('changes what pages are read by, and in which order', async () => {
    await visit('/checks/surfaces');
    const [first] = await inUse();
    await page.getByRole('button', { name: '启用“手机版网页接口”' }).click();
    await page.getByRole('button', { name: '上移“手机版网页接口”' }).click();
    const save = page
      .getByRole('region', { name: '新浪微博', exact: true })
      .getByRole('button', { name: '保存' });
    await save.click();
    await page.getByText('有未保存的修改').waitFor({ state: 'detached' });

    await visit('/checks/surfaces');
    expect(await inUse()).toEqual(['手机版网页接口', first]);
    expect(await axeFaults()).toEqual([]);
  });

  it('takes a cookie in and never shows it', async () => {
    await visit('/checks/surfaces');
    const credentials = page.getByRole('region', { name: '新浪微博的凭据' });
    await credentials.getByRole('button', { name: '设置' }).first().click();
    const dialog = page.getByRole('dialog', { name: '设置新浪微博的Cookie' });
    await dialog.getByLabel('Cookie', { exact: true }).fill('SUB=a-secret-nobody-sees');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectShown(credentials.getByText('已设置'));

    const answer = await page.request.get(`${board.address}/api/checking/surfaces`);
    expect(await answer.text()).not.toContain('a-secret-nobody-sees');
    expect(await page.content()).not.toContain('a-secret-nobody-sees');
    await credentials.getByRole('button', { name: '移除' }).click();
    await page.getByRole('dialog', { name: '移除凭据' }).getByRole('button', { name: '移除' }).click();
    await credentials.getByText('已设置').waitFor({ state: 'detached' });
  });

  it('tries a page and says in words how the platform refused it', async () => {
    replica.addFault({ kind: 'captcha' });
    await visit('/checks/surfaces');
    await page.getByRole('button', { name: '试一试“电脑版网页接口”' }).click();
    const dialog = page.getByRole('dialog', { name: '试一试：新浪微博 · 电脑版网页接口' });
    await dialog.getByRole('button', { name: '试一试' }).click();

    await expectShown(dialog.getByText('要求验证码', { exact: true }));
    expect(await dialog.getByRole('status').innerText()).toMatch(/验证码.*。/s);
    expect(await axeFaults()).toEqual([]);
  });

  it('shows viewers how it goes, and no settings', async () => {
    const viewer = await board.as({ role: 'viewer' }, '/checks');
    await expectShown(viewer.page.getByRole('heading', { name: '核验状态', level: 1 }));
    expect(await viewer.page.getByRole('link', { name: '读取方式' }).count()).toBe(0);
    await viewer.page.goto(`${board.address}/checks/pace`);
    await expectShown(viewer.page.getByRole('heading', { name: '没有这个页面' }));
    await closeWindow(viewer.page);
  });
});
