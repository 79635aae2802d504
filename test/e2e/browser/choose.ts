import type { Page } from 'playwright-core';

/** Picks an option of a choice box by keyboard and pointer, as its list opens above the page. */
export async function choose(
  page: Page,
  { label, option }: { label: string; option: string },
): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).press('Enter');
  await page.getByRole('option', { name: option, exact: true }).click();
}
