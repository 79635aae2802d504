import type { Locator, Page } from 'playwright-core';

/** Waits for a thing to be seen on the page. */
export async function expectShown(thing: Locator): Promise<void> {
  await thing.waitFor();
  expect(await thing.isVisible()).toBe(true);
}

/** Waits for the address to become this. */
export async function expectAddress(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address);
  expect(page.url()).toMatch(address);
}
