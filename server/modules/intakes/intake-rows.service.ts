import { Injectable } from '@nestjs/common';
import { definitionOf } from '../../../ingest/forms/form-definitions';
import { limitsOf } from '../../http/page.dto';
import type { Visitor } from '../../http/visitor';
import type { IntakeRowDto } from '../submissions/checked-sheet.dto';
import type { CorrectedCellDto, IntakeColumnDto, IntakeRowQueryDto, IntakeRowsDto } from './intake-row.dto';
import type { IntakeSheet } from './intake-sheet.entity';
import { IntakeSheetsService } from './intake-sheets.service';
import { RowChunksService } from './row-chunks.service';
import { placesIn } from './row-outline';
import { StagedFilesService } from './staged-files.service';

/** The checked rows of a sheet, a page at a time. */
@Injectable()
export class IntakeRowsService {
  constructor(
    private readonly sheets: IntakeSheetsService,
    private readonly chunks: RowChunksService,
    private readonly staged: StagedFilesService,
  ) {}

  async page(sheetId: number, query: IntakeRowQueryDto, visitor: Visitor): Promise<IntakeRowsDto> {
    const sheet = await this.sheets.one(sheetId, visitor);
    const places = placesIn(sheet.outline, query.only);
    const { take, skip } = limitsOf(query);
    const items = await this.chunks.at(sheetId, places.slice(skip, skip + take));
    const shown = new Set(items.map(({ row }) => row));
    return {
      columns: columnsOf(sheet),
      items,
      corrected: (await this.correctedIn(sheet)).filter(({ row }) => shown.has(row)),
      total: places.length,
      page: query.page,
      pageSize: query.pageSize,
      revision: sheet.file.revision,
    };
  }

  /** The cells of the sheet that people corrected; those outside its columns are left out. */
  private async correctedIn({ fileId, sheet, columns }: IntakeSheet): Promise<CorrectedCellDto[]> {
    const keys = new Map(Object.entries(columns).map(([key, letter]) => [letter, key]));
    const edits = await this.staged.editsOf(fileId);
    return edits.flatMap((edit) => {
      const key = edit.sheet === sheet ? keys.get(edit.column) : undefined;
      return key === undefined ? [] : [{ row: edit.row, key }];
    });
  }

  /** Those of the sheet that the file has now, in its order. */
  async present(sheet: IntakeSheet): Promise<IntakeRowDto[]> {
    const places = Array.from({ length: sheet.counts.rows }, (_, place) => place);
    return this.chunks.at(sheet.id, places);
  }

  /** The present rows that bear these numbers, without opening the whole sheet. */
  numbered(sheet: IntakeSheet, numbers: Iterable<number>): Promise<IntakeRowDto[]> {
    return this.chunks.numbered(sheet.id, sheet.counts.rows, numbers);
  }
}

function columnsOf({ form, columns }: IntakeSheet): IntakeColumnDto[] {
  if (form === null) return [];
  return definitionOf(form).columns.map(({ key, heading, required, contact, choices }) => ({
    ...{ key, heading, required, contact },
    letter: columns[key] ?? null,
    choices: choices ? [...choices] : null,
  }));
}
