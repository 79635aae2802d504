import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { buildBoardWorld, type BoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { Board, closeWindow, settle } from './open-board';

const PAGES: Record<string, (world: BoardWorld) => string> = {
  overview: () => '/',
  'overview of a past day': () => '/?asOf=2012-10-17',
  reporting: () => '/reporting',
  ranking: () => '/ranking',
  units: () => '/units',
  unit: (world) => `/units/${world.heping.id}`,
  holders: () => '/holders',
  accounts: () => '/accounts',
  account: (world) => `/accounts/${world.proven.id}`,
  'recording a reading by hand': (world) => `/accounts/${world.proven.id}/manual-reading`,
  'readings by hand': () => '/manual-readings',
  upload: () => '/upload',
  submissions: () => '/submissions',
  submission: (world) => `/submissions/${world.submission.id}`,
  discrepancies: () => '/discrepancies',
  checks: () => '/checks',
  'ways of reading': () => '/checks/surfaces',
  'pace of checking': () => '/checks/pace',
  users: () => '/users',
  'a page that is not there': () => '/nowhere',
};

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describeInBrowser.each([
  ['on a desktop, light', false, 'light'],
  ['on a phone, dark', true, 'dark'],
] as const)('every page %s', (_where, isPhone, colorScheme) => {
  let board: Board;
  let world: BoardWorld;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    board = await Board.open();
    world = await buildBoardWorld(board.started.dataSource);
    ({ page, complaints } = await board.as({ role: 'committee', isPhone, colorScheme }));
  });
  afterAll(() => board.close());

  it.each(Object.keys(PAGES))(
    '%s is accessible, fits the screen, and keeps the console quiet',
    async (name) => {
      complaints.length = 0;
      await page.goto(board.address + PAGES[name]!(world));
      await settle(page);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  it('the login is accessible and fits the screen', async () => {
    const login = await board.anonymous('/login', { isPhone, colorScheme });
    await settle(login.page);
    expect(await faultsOf(login.page)).toEqual([]);
    expect(await overflow(login.page)).toBe(0);
    expect(login.complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await closeWindow(login.page);
  });
});
