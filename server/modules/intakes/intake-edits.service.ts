import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CellEdit } from '../../../ingest/forms/cell-edit';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import type { IntakeRowDto } from '../submissions/checked-sheet.dto';
import { IntakeFile } from './intake-file.entity';
import { IntakeRecheckService } from './intake-recheck.service';
import type { EditedCellDto, EditedSheetDto } from './intake-row.dto';
import { IntakeRowsService } from './intake-rows.service';
import { IntakeSheet } from './intake-sheet.entity';
import { IntakeSheetsService } from './intake-sheets.service';
import { mergedEdits } from './merged-edits';
import { StagedFilesService } from './staged-files.service';

const MOST_ROWS_ANSWERED = 200;
/** In longer sheets only the corrected rows are answered: all of them would have to be opened to find the others. */
const MOST_ROWS_COMPARED = 3000;

type Change = (edits: CellEdit[]) => CellEdit[];

/** Cells that people correct on the preview. The file itself stays as it came: what they typed is laid over it. */
@Injectable()
export class IntakeEditsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sheets: IntakeSheetsService,
    private readonly rows: IntakeRowsService,
    private readonly rechecks: IntakeRecheckService,
    private readonly staged: StagedFilesService,
  ) {}

  /** Checked again before it answers. Of one cell the last writer wins. */
  async correct(sheetId: number, cells: EditedCellDto[], visitor: Visitor): Promise<EditedSheetDto> {
    const sheet = await this.sheets.one(sheetId, visitor);
    const edits = cells.map((cell) => editOf(cell, sheet));
    await this.refuseOutside(sheet, cells);
    const edited = new Set(cells.map(({ row }) => row));
    return this.change(sheet, edited, (before) => mergedEdits(before, edits));
  }

  /** Every correction of the sheet is undone. */
  async undo(sheetId: number, visitor: Visitor): Promise<EditedSheetDto> {
    const sheet = await this.sheets.one(sheetId, visitor);
    return this.change(sheet, new Set(), (before) => before.filter((edit) => edit.sheet !== sheet.sheet));
  }

  private async change(sheet: IntakeSheet, edited: Set<number>, change: Change): Promise<EditedSheetDto> {
    const before = await this.comparedRows(sheet);
    await this.rechecks.after(sheet.file, (manager, file) => {
      const edits = change(this.staged.openEdits(file.sealedEdits));
      const kept = { sealedEdits: this.staged.sealEdits(edits), edits: edits.length };
      return manager.update(IntakeFile, { id: file.id }, kept);
    });
    const after = await this.dataSource
      .getRepository(IntakeSheet)
      .findOneOrFail({ where: { id: sheet.id }, relations: { file: true } });
    const rows = before ? await this.rows.present(after) : await this.rows.numbered(after, edited);
    const judged = new Map(before?.map((row) => [row.row, judgement(row)]));
    const told = rows.filter(
      (row) => edited.has(row.row!) || (before && judged.get(row.row) !== judgement(row)),
    );
    return {
      sheet: await this.sheets.shown(sheet.id),
      rows: told.slice(0, MOST_ROWS_ANSWERED),
      revision: after.file.revision,
    };
  }

  /** Null where the sheet is too long to be compared row by row. */
  private async comparedRows(sheet: IntakeSheet): Promise<IntakeRowDto[] | null> {
    return sheet.counts.rows <= MOST_ROWS_COMPARED ? this.rows.present(sheet) : null;
  }

  /** Titles, headings and totals are no rows: they are mended in the file. */
  private async refuseOutside(sheet: IntakeSheet, cells: EditedCellDto[]): Promise<void> {
    const numbers = new Set(cells.map(({ row }) => row));
    const present = new Set((await this.rows.numbered(sheet, numbers)).map(({ row }) => row));
    const outside = cells.find(({ row }) => !present.has(row));
    if (!outside) return;
    throw new ProblemException({
      code: 'INTAKE.NO_SUCH_ROW',
      message: `“${sheet.sheet}”第 ${outside.row} 行不是数据行，不能在这里修改；请在文件中改好后重新上传。`,
    });
  }
}

function editOf({ row, key, text }: EditedCellDto, { sheet, columns }: IntakeSheet): CellEdit {
  const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
  if (column) return { sheet, row, column, text };
  throw new ProblemException({
    code: 'INTAKE.NO_SUCH_COLUMN',
    message: `“${sheet}”里没有要修改的这一列；请在文件中按模板补上这一列后重新上传。`,
  });
}

/** Two checks of a row that say the same. */
function judgement({ taken, change, problems }: IntakeRowDto): string {
  return JSON.stringify({ taken, change, problems });
}
