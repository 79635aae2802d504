import type { Response } from 'playwright-core';
import { buildBoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { Board, closeWindow, logIn, settle } from './open-board';

const KIB = 1024;

/** Bytes that came over the wire for the board's own files, compressed as they were sent. */
async function assetBytes(responses: Response[]): Promise<number> {
  const files = responses.filter((response) => !new URL(response.url()).pathname.startsWith('/api/'));
  const sizes = await Promise.all(files.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

describeInBrowser('the first load', () => {
  let board: Board;

  beforeAll(async () => {
    board = await Board.open();
    await buildBoardWorld(board.started.dataSource);
  });
  afterAll(() => board.close());

  it('of the login stays under 120 KiB, of the overview with its charts under 455 KiB', async () => {
    const user = await board.user({ role: 'committee' });
    const { page } = await board.anonymous('/nowhere');
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${board.address}/login`);
    await settle(page);
    const login = await assetBytes(responses);
    await logIn(page, user);
    await page.locator('figure svg').first().waitFor();
    await settle(page);

    expect(login).toBeLessThan(120 * KIB);
    expect(await assetBytes(responses)).toBeLessThan((240 + 215) * KIB);
    await closeWindow(page);
  });

  it('asks for few things and builds a small page', async () => {
    const { page } = await board.as({ role: 'committee' }, '/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await settle(page);
    expect(requests.filter((url) => url.includes('/api/')).length).toBeLessThanOrEqual(6);
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(3000);
    await closeWindow(page);
  });
});
