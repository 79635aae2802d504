import { buildBoardWorld, type BoardWorld } from './board-world';
import { choose } from './choose';
import { describeInBrowser } from './chromium';
import { expectAddress, expectShown } from './expect-page';
import { Board, closeWindow, logIn, settle } from './open-board';

describeInBrowser('visitors in a browser', () => {
  let board: Board;
  let world: BoardWorld;

  beforeAll(async () => {
    board = await Board.open();
  });
  afterAll(() => board.close());

  it('create the first user of a fresh installation', async () => {
    const { page } = await board.anonymous('/');
    await page.waitForURL(/\/setup$/);
    await page.getByLabel('姓名').fill('示例管理员');
    await page.getByLabel('登录名').fill('first');
    await page.getByLabel('密码', { exact: true }).fill('a good password');
    await page.getByLabel('再输入一次密码').fill('another password');
    await page.getByRole('button', { name: '创建并登录' }).click();
    await page.getByText('两次输入的密码不一致').waitFor();
    await page.getByLabel('再输入一次密码').fill('a good password');
    await page.getByRole('button', { name: '创建并登录' }).click();
    await expectShown(page.getByRole('heading', { name: '工作总览' }));
    await closeWindow(page);
    world = await buildBoardWorld(board.started.dataSource);
  });

  it('are told when login and password do not fit', async () => {
    const { page } = await board.anonymous('/login');
    await page.getByLabel('登录名').fill('first');
    await page.getByLabel('密码', { exact: true }).fill('a wrong password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/。$/);
    expect(new URL(page.url()).pathname).toBe('/login');
    await closeWindow(page);
  });

  it('come back after login to where they wanted to go', async () => {
    const { page } = await board.anonymous(`/accounts?status=stale`);
    await page.waitForURL(/\/login\?back=/);
    await logIn(page, await board.user({ role: 'committee' }));
    await expectAddress(page, /\/accounts\?status=stale$/);
    await closeWindow(page);
  });

  it('change their own password, told when the current one is wrong', async () => {
    const visitor = await board.user({ role: 'viewer' });
    const { page } = await board.anonymous('/login');
    await logIn(page, visitor);
    await page.getByRole('button', { name: /的菜单$/ }).click();
    await page.getByRole('button', { name: '修改密码' }).click();
    const dialog = page.getByRole('dialog', { name: '修改密码' });
    await dialog.getByLabel('当前密码').fill('not the current one');
    await dialog.getByLabel('新密码').fill('a brand new password');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expectShown(dialog.getByRole('alert').getByText('当前密码不正确'));
    await dialog.getByLabel('当前密码').fill(visitor.password);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await closeWindow(page);
    const again = await board.anonymous('/login');
    await logIn(again.page, { ...visitor, password: 'a brand new password' });
    await expectShown(again.page.getByRole('heading', { name: '工作总览' }));
    await closeWindow(again.page);
  });

  it('are asked to log in again when their session has ended, and then come back', async () => {
    const { page } = await board.as({ role: 'committee' });
    await page.context().clearCookies();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '账号' }).click();
    await page.waitForURL(/\/login\?back=/);
    await page.getByText('登录已过期').waitFor();
    await logIn(page, await board.user({ role: 'committee' }));
    await expectAddress(page, /\/accounts$/);
    await closeWindow(page);
  });

  it('of a unit start at their own page and see their own rows alone', async () => {
    const { page } = await board.as({ role: 'unit', unitId: world.hedong.id });
    await page.waitForURL(new RegExp(`/units/${world.hedong.id}$`));
    const names = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
    expect(names.slice(1).map((name) => name.trim())).toEqual([
      '本单位',
      '报送',
      '排名',
      '账号',
      '不符',
      '应开户主体',
    ]);

    await page.goto(`${board.address}/accounts`);
    await page.getByText('没有符合条件的记录').waitFor();
    await page.goto(`${board.address}/holders`);
    await settle(page);
    expect(await page.getByRole('table').locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringContaining('示例河东中学团委'),
    ]);
    for (const foreign of [`/units/${world.heping.id}`, `/accounts/${world.proven.id}`]) {
      await page.goto(board.address + foreign);
      expect(await page.getByRole('alert').innerText()).toMatch(/没有|无权/);
    }
    await closeWindow(page);
  });

  it.each(['/users', '/discrepancies', '/upload', '/nowhere'])(
    'who are guests find no page at %s',
    async (at) => {
      const { page } = await board.as({ role: 'viewer' }, at);
      await expectShown(page.getByRole('heading', { name: '没有这个页面' }));
      await closeWindow(page);
    },
  );

  it('of the committee add a user and take the access away again', async () => {
    const { page } = await board.as({ role: 'committee' }, '/users');
    await page.getByRole('button', { name: '添加用户' }).click();
    const dialog = page.getByRole('dialog', { name: '添加用户' });
    await choose(page, { label: '角色', option: '查看者' });
    await dialog.getByLabel('姓名').fill('示例来宾');
    await dialog.getByLabel('登录名').fill('guest');
    await dialog.getByLabel('密码', { exact: true }).fill('a good password');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: '示例来宾' });
    await row.getByRole('button', { name: '停用' }).click();
    await expectShown(row.getByText('已停用'));
    await closeWindow(page);
  });
});
