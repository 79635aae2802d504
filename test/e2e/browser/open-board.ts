import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { UsersService } from '../../../server/modules/users/users.service';
import type { Role } from '../../../server/modules/users/user.entity';
import { startApp, type AppOptions, type StartedApp } from '../start-app';
import { launchChromium } from './chromium';

const PASSWORD = 'a good password';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

export interface Visit {
  role: Role;
  unitId?: number;
  isPhone?: boolean;
  colorScheme?: 'light' | 'dark';
}

/** A page and what its console complained of. */
export interface OpenedPage {
  page: Page;
  complaints: string[];
}

/** The service with the built board, and a real browser on it. Close it in `afterAll`. */
export class Board {
  #made = 0;

  private constructor(
    readonly started: StartedApp,
    readonly address: string,
    private readonly browser: Browser,
  ) {}

  static async open(options?: AppOptions): Promise<Board> {
    if (!existsSync(path.resolve(__dirname, '../../../web/dist/index.html')))
      throw new Error('The board is not built: run `npm run build:web` first.');
    const started = await startApp(options);
    const address = await started.listen();
    return new Board(started, address, await launchChromium());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.started.stop();
  }

  /** Makes a user and answers with what it logs in by. */
  async user({ role, unitId }: Visit): Promise<{ login: string; password: string }> {
    const login = `visitor-${++this.#made}`;
    const user = {
      login,
      displayName: `示例用户${this.#made}`,
      role,
      unitId: unitId ?? null,
      password: PASSWORD,
    };
    await this.started.app.get(UsersService).create(user, { userId: null });
    return { login, password: PASSWORD };
  }

  /** A new window on the page at this path, without a session. */
  async anonymous(at: string, visit: Omit<Visit, 'role'> = {}): Promise<OpenedPage> {
    const context = await this.browser.newContext({
      viewport: visit.isPhone ? PHONE : DESKTOP,
      isMobile: visit.isPhone ?? false,
      hasTouch: visit.isPhone ?? false,
      colorScheme: visit.colorScheme ?? 'light',
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Europe/Berlin',
    });
    const page = await context.newPage();
    const complaints = listen(page);
    await page.goto(this.address + at);
    return { page, complaints };
  }

  /** A new window of a new user with this role, logged in by hand and then on the page at this path. */
  async as(visit: Visit, at = '/'): Promise<OpenedPage> {
    const opened = await this.anonymous('/login', visit);
    await logIn(opened.page, await this.user(visit));
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    if (at !== '/') await opened.page.goto(this.address + at);
    await settle(opened.page);
    // That nobody was logged in before is said by a 401, which the browser writes down.
    opened.complaints.length = 0;
    return opened;
  }
}

export async function logIn(page: Page, { login, password }: { login: string; password: string }) {
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Waits until the page has what it asked for: no skeleton, no figure on its way. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
}

export function closeWindow(page: Page): Promise<void> {
  const context: BrowserContext = page.context();
  return context.close();
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
