import { IntakeCheckService } from '../../server/modules/intakes/intake-check.service';
import { IntakeFile } from '../../server/modules/intakes/intake-file.entity';
import { IntakeFilesService } from '../../server/modules/intakes/intake-files.service';
import { IntakesService } from '../../server/modules/intakes/intakes.service';
import { UsersService } from '../../server/modules/users/users.service';
import type { Visitor } from '../../server/http/visitor';
import { DataSource } from 'typeorm';
import type { SheetToWrite } from '../../ingest/forms/writing/sheet-to-write';
import type { DemoService } from './demo-service';
import { DEMO_USERS } from './demo-users';
import type { HandIn } from './hand-ins';
import { withFaults } from './row-faults';
import { writeHandIn } from './write-hand-in';

/** How many units have sent corrections that nobody has looked at yet. */
const UNITS = 14;
const FILLED_ON = '2012-11-18';

/**
 * Lays the newest corrections of some units before the committee: read and checked, not taken in. Among them are
 * changed and missing rows, slips, a file without its unit, and a picture that was renamed.
 */
export async function stageCorrections(
  { app, campaignId }: DemoService,
  { handIns, seed }: { handIns: readonly HandIn[]; seed: number },
): Promise<void> {
  const files = await Promise.all(correctionsOf(handIns, seed).map(written));
  const visitor = await committeeOf(app.get(UsersService, { strict: false }));
  const intakeId = await app
    .get(IntakesService, { strict: false })
    .open({ campaignId, source: 'web' }, visitor);
  await app.get(IntakeFilesService, { strict: false }).add(intakeId, files);
  const staged = await app.get(DataSource).getRepository(IntakeFile).findBy({ intakeId });
  const checking = app.get(IntakeCheckService, { strict: false });
  for (const { id } of staged) await checking.check(id, new AbortController().signal);
}

async function written(handIn: HandIn) {
  return { name: handIn.fileName, path: null, bytes: await writeHandIn(handIn), problems: [] };
}

/** The newest whole file of phase 3 of each unit, changed a little. */
export function correctionsOf(handIns: readonly HandIn[], seed: number): HandIn[] {
  const newest = new Map<string, HandIn>();
  for (const handIn of handIns) {
    const isWhole = handIn.phase === 3 && handIn.fault === null && handIn.sheets.length > 1;
    if (isWhole) newest.set(handIn.unit.name, handIn);
  }
  return [...newest.values()].slice(0, UNITS).map((handIn, index) => corrected(handIn, { index, seed }));
}

function corrected(handIn: HandIn, { index, seed }: { index: number; seed: number }): HandIn {
  const fileName = `${handIn.unit.shortName}-第三阶段-更正-${FILLED_ON}.xlsx`;
  const rows = new Map(handIn.sheets.map(({ form, rows: list }) => [form, moved(list, index)]));
  const slipped = index % 2 === 0 ? withFaults(rows as never, seed, fileName) : rows;
  const sheets = handIn.sheets.map((sheet): SheetToWrite => {
    const list = slipped.get(sheet.form) as SheetToWrite['rows'];
    const unit = index === 3 ? null : sheet.head.unit;
    return { ...sheet, rows: list, head: { ...sheet.head, unit: unit ?? null, filledOn: FILLED_ON } };
  });
  return { ...handIn, fileName, sheets, fault: index === 5 ? 'picture' : null };
}

/** Follower counts have grown, and of longer lists the last row has gone. */
function moved(rows: SheetToWrite['rows'], index: number): Record<string, unknown>[] {
  const kept = rows.length > 6 ? rows.slice(0, -1) : rows;
  return kept.map((row, place) =>
    typeof row.followers === 'number' && (place + index) % 5 === 0
      ? { ...row, followers: row.followers + 137 }
      : { ...row },
  );
}

async function committeeOf(users: UsersService): Promise<Visitor> {
  const [{ login }] = DEMO_USERS as [(typeof DEMO_USERS)[number]];
  const user = (await users.list()).find((each) => each.login === login)!;
  return { id: user.id, login, displayName: user.displayName, role: user.role, unitId: user.unitId };
}
