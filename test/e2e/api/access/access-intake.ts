import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sealer } from '../../../../server/crypto/seal';
import { IntakeFile } from '../../../../server/modules/intakes/intake-file.entity';
import { IntakeRowChunk } from '../../../../server/modules/intakes/intake-row-chunk.entity';
import { IntakeSheet } from '../../../../server/modules/intakes/intake-sheet.entity';
import { Intake } from '../../../../server/modules/intakes/intake.entity';
import { outlineOf } from '../../../../server/modules/intakes/row-outline';
import { RowChunksService } from '../../../../server/modules/intakes/row-chunks.service';
import { workbookOf } from '../../../integration/intake/sheets';

/** A staged upload of the own unit, and a second file of it that may be taken out. */
export interface AccessIntake {
  intake: Intake;
  file: IntakeFile;
  spareFile: IntakeFile;
  sheet: IntakeSheet;
}

export const INTAKE_FILE_NAME = '示例上传一份.xlsx';
export const INTAKE_PERSON = '示例待入库干部';

const AT = new Date('2012-11-18T09:00:00+08:00');
const COUNTS = { rows: 1, good: 0, refused: 1, new: 1, changed: 0, unchanged: 0, missing: 0, errors: 1 };

export async function addIntake(
  app: INestApplicationContext,
  manager: EntityManager,
  { campaignId, unitId }: { campaignId: number; unitId: number },
): Promise<AccessIntake> {
  const intake = await manager.save(
    manager.create(Intake, { campaignId, unitId, source: 'web', createdAt: AT, changedAt: AT }),
  );
  const bytes = await workbookOf([{ unit: '示例', form: 7, rows: [], name: '附表7' }]);
  const addFile = (name: string) =>
    manager.save(
      manager.create(IntakeFile, {
        ...{ intakeId: intake.id, name, size: bytes.length, receivedAt: AT },
        ...{ state: 'checked' as const, hasReturned: true },
        sealedBytes: app.get(Sealer).sealBytes(bytes),
      }),
    );
  const file = await addFile(INTAKE_FILE_NAME);
  const spareFile = await addFile('示例另一份.xlsx');
  return { intake, file, spareFile, sheet: await addSheet(app, manager, file.id) };
}

async function addSheet(
  app: INestApplicationContext,
  manager: EntityManager,
  fileId: number,
): Promise<IntakeSheet> {
  const problem = { code: 'CELL.MISSING', severity: 'error' as const, row: 6, column: 'B', value: null };
  const row = {
    ...{ row: 6, change: 'new' as const, taken: false, cells: { person: INTAKE_PERSON }, differences: [] },
    problems: [{ ...problem, message: '示例。' }],
  };
  const sheet = await manager.save(
    manager.create(IntakeSheet, {
      ...{ fileId, ordinal: 1, sheet: '附表7', form: 7, blocked: true, columns: { person: 'B' } },
      ...{ outline: outlineOf([row]), counts: { ...COUNTS, warnings: 0, hints: 0 } },
    }),
  );
  const [sealedRows] = await app.get(RowChunksService, { strict: false }).seal([row]);
  await manager.insert(IntakeRowChunk, { sheetId: sheet.id, ordinal: 0, sealedRows: sealedRows! });
  return sheet;
}
