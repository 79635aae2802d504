import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import type { CheckedSheet } from '../submissions/checked-sheet.dto';
import type { CheckedFile } from '../submissions/sheet-check.service';
import { IntakeFile } from './intake-file.entity';
import { IntakeRowChunk } from './intake-row-chunk.entity';
import { IntakeSheet } from './intake-sheet.entity';
import { RowChunksService } from './row-chunks.service';
import { outlineOf } from './row-outline';

interface SealedSheet {
  sheet: CheckedSheet;
  chunks: Buffer[];
}

/** Keeps what a check found out, whole or not at all. */
@Injectable()
export class IntakeCheckStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly chunks: RowChunksService,
  ) {}

  /** False when people have changed or cancelled the file since: then nothing is kept. */
  async keep(of: Pick<IntakeFile, 'id' | 'revision'>, checked: CheckedFile): Promise<boolean> {
    const sealed: SealedSheet[] = [];
    for (const sheet of checked.sheets) sealed.push({ sheet, chunks: await this.chunks.seal(sheet.rows) });
    return this.dataSource.transaction(async (manager) => {
      const file = await manager.findOne(IntakeFile, {
        where: { id: of.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!file || file.state === 'cancelled' || file.revision !== of.revision) return false;
      for (const each of sealed) await keepSheet(manager, file.id, each);
      await forgetSheets(manager, file.id, checked.sheets);
      await manager.update(IntakeFile, { id: file.id }, fileChanges(checked));
      return true;
    });
  }
}

function fileChanges({ problems, sheets }: CheckedFile) {
  const isRefused = problems.some(({ severity }) => severity === 'error');
  const isMarked = (severity: string) => severity !== 'hint';
  const hasReturned =
    problems.some(({ severity }) => isMarked(severity)) ||
    sheets.some(({ counts }) => counts.errors + counts.warnings > 0);
  return {
    state: isRefused ? ('refused' as const) : ('checked' as const),
    problems,
    hasReturned,
  };
}

async function keepSheet(
  manager: EntityManager,
  fileId: number,
  { sheet, chunks }: SealedSheet,
): Promise<void> {
  const { rows, columns, ...found } = sheet;
  const changes = { ...found, fileId, columns: { ...columns }, outline: outlineOf(rows) };
  const known = await manager.findOneBy(IntakeSheet, { fileId, sheet: sheet.sheet });
  const { id: sheetId } = await manager.save(IntakeSheet, { ...(known && { id: known.id }), ...changes });
  await manager.delete(IntakeRowChunk, { sheetId });
  for (const [ordinal, sealedRows] of chunks.entries())
    await manager.insert(IntakeRowChunk, { sheetId, ordinal, sealedRows });
}

/** Sheets that the file, read anew, has no more. */
async function forgetSheets(manager: EntityManager, fileId: number, sheets: CheckedSheet[]): Promise<void> {
  const names = sheets.map(({ sheet }) => sheet);
  await manager.delete(IntakeSheet, { fileId, sheet: Not(In(names)) });
}
