import type { Page } from 'playwright-core';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import { verifiedOrganization, workbookOf, type Row, type Sheet } from '../../integration/intake/sheets';
import { Board, settle } from './open-board';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of form 1 in 和平区: two that are right, one whose address leads nowhere. */
export const FIRST = verifiedOrganization('和平区第一中学团委', '1700000001');
export const STREET = verifiedOrganization('和平区小白楼街道团工委', '1700000003', {
  level: 'working-committee',
});
export const ASTRAY: Row = {
  ...verifiedOrganization('和平区环卫所团总支', '1700000002', { level: 'general-branch' }),
  url: 'http://example.com/somebody',
};

/** The service with its worker, the register of 和平区, 南开区 and 机械局, a day before the cut-off of phase 1. */
export async function openIntakeBoard(): Promise<{ board: Board; units: Record<string, Unit> }> {
  const board = await Board.open({ now: new Date('2012-09-28T15:59:00+08:00'), worker: true });
  const db = board.started.dataSource;
  const campaign = await db.getRepository(Campaign).findOneByOrFail({});
  await board.started.app.get(OrganizationsService).importRegister(campaign.id, REGISTER);
  const units = await db.getRepository(Unit).find();
  return { board, units: Object.fromEntries(units.map((unit) => [unit.shortName, unit])) };
}

/** A workbook of form 1 of 和平区 with one right row, unless said otherwise. */
export function formBook(said: Partial<Sheet> = {}): Promise<Buffer> {
  return workbookOf([{ unit: '和平区', form: 1, rows: [FIRST], ...said }]);
}

/** Hands files in on the upload page, or into the intake that is open, and waits until all are read. */
export async function handIn(page: Page, files: Record<string, Buffer>): Promise<void> {
  const payload = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: XLSX, buffer }));
  await page.locator('input[type=file][multiple]').setInputFiles(payload);
  await page.waitForURL(/\/intakes\/\d+$/);
  await page.getByText(/个文件已读完/).waitFor();
  await settle(page);
}

/** The card of a file of the intake. */
export const fileCard = (page: Page, name: string) => page.getByRole('article', { name });
