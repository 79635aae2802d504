import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { Response } from 'playwright-core';
import { buildBoardWorld } from './board-world';
import { describeInBrowser } from './chromium';
import { Board, closeWindow, logIn, settle } from './open-board';

const KIB = 1024;

/** Bytes of the board's own files as a browser without brotli gets them: gzip is what the budgets are in. */
async function assetBytes(responses: Response[]): Promise<{ charts: number; rest: number }> {
  const files = [...new Set(responses.map((response) => response.url()))].filter(
    (url) => !url.includes('/api/'),
  );
  const sizes = await Promise.all(files.map(async (url) => ({ url, bytes: await gzipBytes(url) })));
  const sum = (all: typeof sizes) => all.reduce((total, { bytes }) => total + bytes, 0);
  const isChart = ({ url }: { url: string }) => /\/charts-/.test(url);
  return { charts: sum(sizes.filter(isChart)), rest: sum(sizes.filter((file) => !isChart(file))) };
}

async function gzipBytes(url: string): Promise<number> {
  const request = httpGet(url, { headers: { 'accept-encoding': 'gzip' } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let bytes = 0;
  for await (const chunk of answer) bytes += (chunk as Buffer).length;
  return bytes;
}

describeInBrowser('the first load', () => {
  let board: Board;

  beforeAll(async () => {
    board = await Board.open();
    await buildBoardWorld(board.started.dataSource);
  });
  afterAll(() => board.close());

  it('stays within the budgets: login 120 KiB, frame 130, charts 215, any page 240 besides', async () => {
    const user = await board.user({ role: 'committee' });
    const { page } = await board.anonymous('/login');
    let responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    const loaded = async (at: string) => {
      responses = [];
      await page.goto(board.address + at);
      await settle(page);
      return assetBytes(responses);
    };

    expect((await loaded('/login')).rest).toBeLessThan(120 * KIB);
    await logIn(page, user);
    expect((await loaded('/nowhere')).rest).toBeLessThan(130 * KIB);
    for (const at of ['/', '/ranking', '/accounts', '/upload', '/users']) {
      const { charts, rest } = await loaded(at);
      expect([at, charts < 215 * KIB, rest < 240 * KIB]).toEqual([at, true, true]);
    }
    await closeWindow(page);
  });

  it('asks for few things and builds a small page', async () => {
    const { page } = await board.as({ role: 'committee' }, '/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await settle(page);
    expect(requests.length).toBeLessThanOrEqual(25);
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(3000);
    await closeWindow(page);
  });
});
