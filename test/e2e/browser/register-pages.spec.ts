import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { NameQuestionsService } from '../../../server/modules/name-questions/name-questions.service';
import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { anOrganization } from '../../builders/an-organization';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { expectShown } from './expect-page';
import { Board, closeWindow, settle } from './open-board';

const PAGES: Record<string, (world: BoardWorld) => string> = {
  'a unit and its tree': (world) => `/register?unitId=${world.heping.id}`,
  'all units': () => '/register',
  'a unit without organizations': (world) => `/register?unitId=${world.college.id}`,
  'names to match': () => '/register/questions',
  'names set aside': () => '/register/questions?state=dismissed',
  'lists already held': () => '/register/lists',
  changes: () => '/register/changes',
};

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Heping with 60 streets and 1,200 branches below them, and three names that the register does not know. */
async function fill(board: Board, world: BoardWorld): Promise<void> {
  const db = board.started.dataSource;
  await anOrganization(db, world.heping, { name: '示例大街道团工委', level: 'working-committee' });
  await db.query(
    `INSERT INTO organizations (campaign_id, unit_id, parent_id, name, name_key, level)
     SELECT campaign_id, unit_id, id, '示例第' || n || '社区居民委员会团支部', 'branch ' || n, 'branch'
     FROM organizations, generate_series(1, 1200) AS n WHERE name = '示例大街道团工委'`,
  );
  const phase = await db.getRepository(Phase).findOneByOrFail({ campaignId: world.campaign.id, ordinal: 1 });
  const names = ['示例第一中团委', '示例第二中学团尾', '完全不认识的名称'].map((name) => ({ name, rows: 3 }));
  await board.started.app.get(NameQuestionsService).note(db.manager, {
    ...{ campaignId: world.campaign.id, unitId: world.heping.id, names },
    ...{ place: { phaseId: phase.id, form: 1 }, at: new Date('2012-11-01T10:00:00+08:00') },
  });
}

describeInBrowser('the pages of the register', () => {
  let board: Board;
  let world: BoardWorld;

  beforeAll(async () => {
    board = await Board.open();
    world = await buildBoardWorld(board.started.dataSource);
    await fill(board, world);
  });
  afterAll(() => board.close());

  describe.each([
    ['on a desktop, light', false, 'light'],
    ['on a phone, dark', true, 'dark'],
  ] as const)('%s', (_where, isPhone, colorScheme) => {
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      ({ page, complaints } = await board.as({ role: 'committee', isPhone, colorScheme }));
    });
    afterAll(() => closeWindow(page));

    it.each(Object.keys(PAGES))('%s: accessible, within the screen, without a complaint', async (name) => {
      complaints.length = 0;
      await page.goto(board.address + PAGES[name]!(world));
      await settle(page);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
    });

    it('the dialogs are accessible too', async () => {
      await page.goto(`${board.address}/register?unitId=${world.heping.id}`);
      for (const name of ['导入名册', '编辑单位', '添加团组织']) {
        await page.getByRole('button', { name, exact: true }).click();
        await page.getByRole('dialog').waitFor();
        expect([name, await faultsOf(page)]).toEqual([name, []]);
        await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    });
  });

  it('keep only the lines in sight in the page, of however many', async () => {
    const { page } = await board.as({ role: 'committee' }, `/register?unitId=${world.heping.id}`);
    await page.getByRole('button', { name: '全部展开' }).click();
    await page.getByRole('treeitem', { name: '示例第1社区' }).first().waitFor();
    expect(await page.getByRole('treeitem').count()).toBeLessThan(60);
    await page.getByRole('tree').press('End');
    await page.getByRole('treeitem', { name: '示例第1200社区居民委员会团支部' }).waitFor();
    expect(await page.getByRole('treeitem').count()).toBeLessThan(60);
    await closeWindow(page);
  });

  it('say what is wrong when the service does not answer, with a way to try again', async () => {
    const { page } = await board.as({ role: 'committee' });
    await page.route('**/api/organizations?**', (route) => route.abort());
    await page.goto(`${board.address}/register?unitId=${world.heping.id}`);
    await expectShown(page.getByRole('alert').getByText('暂时连不上服务'));
    await page.unroute('**/api/organizations?**');
    await page.getByRole('button', { name: '重试' }).click();
    await expectShown(page.getByRole('treeitem', { name: '示例第四中学团委' }));
    await closeWindow(page);
  });

  it('are the committee’s alone', async () => {
    for (const role of ['viewer', 'unit'] as const) {
      const unitId = role === 'unit' ? world.heping.id : undefined;
      const { page } = await board.as({ role, ...(unitId ? { unitId } : {}) }, '/register');
      await expectShown(page.getByRole('heading', { name: '没有这个页面' }));
      await closeWindow(page);
    }
  });

  it('are there in English', async () => {
    const { page } = await board.as({ role: 'committee' }, '/register/questions');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Choose “示例第一中学团委”' }).first().waitFor();
    for (const at of ['/register', '/register/lists', '/register/changes', '/register/questions']) {
      await page.goto(board.address + at);
      await page.getByRole('heading', { name: 'Register', level: 1 }).waitFor();
      expect(await overflow(page)).toBe(0);
    }
    await closeWindow(page);
  });
});
