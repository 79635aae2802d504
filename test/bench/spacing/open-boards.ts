import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
/** Pages that refresh themselves: what hangs on the walls. */
const WALL = ['/', '/checks'];

/** Boards that somebody has open in a browser. */
export class OpenBoards {
  private constructor(private readonly browser: Browser) {}

  /** Logs in once and opens so many pages, the overview and the watch page in turn. */
  static async open(
    address: string,
    user: { login: string; password: string },
    count: number,
  ): Promise<OpenBoards> {
    const executablePath = PLACES.find((place) => existsSync(place));
    if (!executablePath) throw new Error(`There is no Chromium at ${PLACES.join(', ')}.`);
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const answer = await context.request.post(`${address}/api/session`, {
      data: user,
      headers: { origin: address },
    });
    if (!answer.ok()) throw new Error(`The boards could not log in: ${answer.status()}.`);
    for (let opened = 0; opened < count; opened += 1) {
      const page = await context.newPage();
      await page.goto(address + WALL[opened % WALL.length]!, { waitUntil: 'networkidle' });
    }
    return new OpenBoards(browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
