import { Injectable } from '@nestjs/common';
import { definitionOf } from '../../../ingest/forms/form-definitions';
import { limitsOf } from '../../http/page.dto';
import type { Visitor } from '../../http/visitor';
import type { IntakeRowDto } from '../submissions/checked-sheet.dto';
import type { IntakeColumnDto, IntakeRowQueryDto, IntakeRowsDto } from './intake-row.dto';
import type { IntakeSheet } from './intake-sheet.entity';
import { IntakeSheetsService } from './intake-sheets.service';
import { RowChunksService } from './row-chunks.service';
import { placesIn } from './row-outline';

/** The checked rows of a sheet, a page at a time. */
@Injectable()
export class IntakeRowsService {
  constructor(
    private readonly sheets: IntakeSheetsService,
    private readonly chunks: RowChunksService,
  ) {}

  async page(sheetId: number, query: IntakeRowQueryDto, visitor: Visitor): Promise<IntakeRowsDto> {
    const sheet = await this.sheets.one(sheetId, visitor);
    const places = placesIn(sheet.outline, query.only);
    const { take, skip } = limitsOf(query);
    return {
      columns: columnsOf(sheet),
      items: await this.chunks.at(sheetId, places.slice(skip, skip + take)),
      total: places.length,
      page: query.page,
      pageSize: query.pageSize,
      revision: sheet.file.revision,
    };
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
