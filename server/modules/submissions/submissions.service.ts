import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Problem } from '../../../domain/problem';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import { isPassedOver } from '../../../ingest/forms/sheet/read-sheet';
import { type SheetReading, sheetIsRefused } from '../../../ingest/forms/workbook-reading';
import type { Visitor } from '../../http/visitor';
import type { Campaign } from '../campaigns/campaign.entity';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { Phase } from '../campaigns/phase.entity';
import { Unit } from '../units/unit.entity';
import { fileResult, refusedSheet, sheetResult } from './intake-result';
import { SheetIntake } from './sheet-intake.service';
import { placeOfSheet } from './sheet-place';
import { HandedInFile } from './store/write-file';
import type { FileResultDto, SheetResultDto, UploadResultDto } from './submission.dto';
import type { UploadedFile } from './upload-parts';

/** A file as it was handed in, over HTTP or by command line. */
export interface ReceivedFile {
  fileName: string;
  bytes: Buffer;
  receivedAt: Date;
  /** Null: by command line, with the rights of the committee. */
  receivedBy: Visitor | null;
  /** Default: the newest. */
  campaignId?: number;
}

/** What all sheets of a file share. */
interface Reception {
  campaign: Campaign;
  units: Unit[];
  file: HandedInFile;
  received: ReceivedFile;
  /** Unit, phase and form of the sheets before: one file reports each only once. */
  seen: Set<string>;
}

/** The one door for forms (报送), over HTTP and by command line. */
@Injectable()
export class SubmissionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly intake: SheetIntake,
  ) {}

  /** Takes files in one after the other; what became of each is in the result, in their order. */
  async receiveAll(
    files: UploadedFile[],
    by: Omit<ReceivedFile, 'fileName' | 'bytes'>,
  ): Promise<UploadResultDto> {
    const results: FileResultDto[] = [];
    for (const file of files) results.push(await this.receive({ ...by, ...file }));
    const sheets = results.flatMap((file) => file.sheets);
    const rowsTaken = sheets.reduce((sum, sheet) => sum + sheet.rowsTaken, 0);
    const rowsRefused = sheets.reduce((sum, sheet) => sum + sheet.rowsRefused, 0);
    return { files: results, rowsTaken, rowsRefused };
  }

  /**
   * Takes a file in, sheet by sheet: good rows are taken, rows with errors kept as refused, a sheet that cannot
   * be placed or read is refused without touching the others. Whatever is wrong is in the result.
   */
  async receive(received: ReceivedFile): Promise<FileResultDto> {
    const reading = await readWorkbook(received.bytes, received.fileName);
    if (reading.problems.some(isError)) return fileResult(received.fileName, reading.problems, []);
    const campaign = await this.campaigns.current(received.campaignId);
    const units = await this.dataSource.manager.findBy(Unit, { campaignId: campaign.id });
    const file = new HandedInFile(received.fileName, received.bytes);
    const reception = { campaign, units, file, received, seen: new Set<string>() };
    const sheets: SheetResultDto[] = [];
    for (const sheet of reading.sheets.filter((each) => !isPassedOver(each))) {
      sheets.push(await this.receiveSheet(sheet, reception));
    }
    return fileResult(received.fileName, reading.problems, sheets);
  }

  private async receiveSheet(sheet: SheetReading, reception: Reception): Promise<SheetResultDto> {
    const { campaign, units, file, received, seen } = reception;
    const { receivedAt, receivedBy } = received;
    const ownUnitId = receivedBy?.role === 'unit' ? receivedBy.unitId : null;
    const { phases } = campaign;
    const { unit, phase, problems } = placeOfSheet(sheet, { units, phases, receivedAt, ownUnitId });
    const found = [...problems, ...repeatProblem(sheet, { unit, phase, seen })];
    const { form } = sheet;
    const isRefused = found.length > 0 || sheetIsRefused(sheet);
    if (isRefused || !unit || !phase || form === null) {
      return refusedSheet(sheet, { unit, phase, problems: found });
    }
    const placed = { sheet: { ...sheet, form }, unit, phase, campaign, file, receivedAt, receivedBy };
    return sheetResult(placed, await this.intake.take(placed));
  }
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function repeatProblem(
  { sheet, form }: SheetReading,
  { unit, phase, seen }: { unit: Unit | null; phase: Phase | null; seen: Set<string> },
): Problem[] {
  const key = `${unit?.id}|${phase?.id}|${form}`;
  if (!unit || !phase || form === null) return [];
  if (!seen.has(key)) {
    seen.add(key);
    return [];
  }
  const message = `同一文件中“${unit.name}”的附表${form}不止一张，“${sheet}”未收；请合并成一张工作表后重新上传。`;
  return [{ code: 'SHEET.REPEATED', severity: 'error', row: null, column: null, value: sheet, message }];
}
