import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import { type CellEdit, readWorkbook } from '../../../ingest/forms/read-workbook';
import { isPassedOver } from '../../../ingest/forms/sheet/read-sheet';
import type { SheetReading, WorkbookReading } from '../../../ingest/forms/workbook-reading';
import type { Visitor } from '../../http/visitor';
import type { Campaign } from '../campaigns/campaign.entity';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { Phase } from '../campaigns/phase.entity';
import { Unit } from '../units/unit.entity';
import { blanksKept } from './check/blanks-kept';
import { type ChosenPlace, chosenPlace, NO_CHOICE, type SheetChoice } from './check/chosen-place';
import { repeatProblems } from './check/repeated-sheets';
import { StandingRowsService } from './standing-rows.service';

export type { SheetChoice } from './check/chosen-place';

/** A file as it was handed in, over HTTP, by command line or from the inbox. */
export interface ReceivedFile {
  fileName: string;
  bytes: Buffer;
  /** Decides on time or late. */
  receivedAt: Date;
  /** From when on its statements stand; default: as received. */
  takenAt?: Date;
  /** Null: by command line or inbox, with the rights of the committee. */
  receivedBy: Receiver | null;
  /** Default: the newest. */
  campaignId?: number;
  corrections?: FileCorrections;
}

/** A unit's people may hand in their own unit's sheets alone. */
export type Receiver = Pick<Visitor, 'id' | 'role' | 'unitId'>;

/** What people decided about a file after they had looked at its preview. */
export interface FileCorrections {
  edits: readonly CellEdit[];
  /** By the name of the sheet. */
  choices: Readonly<Record<string, SheetChoice>>;
  /** What a blank cell does to the value that stands. */
  blankCells: 'erase' | 'keep';
}

const NO_CORRECTIONS: FileCorrections = { edits: [], choices: {}, blankCells: 'erase' };

/** A sheet with the place it belongs to; one whose place has problems cannot be taken. */
export interface ReadSheet {
  ordinal: number;
  sheet: SheetReading;
  place: ChosenPlace<Unit, Phase>;
  /** The cells that were laid over it. */
  edits: CellEdit[];
}

/** A file that was read; with an error among its problems it has no sheets. */
export interface ReadFile {
  campaign: Campaign;
  problems: Problem[];
  sheets: ReadSheet[];
}

interface Surroundings {
  file: ReceivedFile;
  campaign: Campaign;
  units: Unit[];
}

/** Reads handed-in files and finds the place of every sheet: one way, for previews and for taking in. */
@Injectable()
export class FileReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly standing: StandingRowsService,
  ) {}

  /** Rejects with the signal's reason when it is aborted, and on faults of our own. */
  async read(file: ReceivedFile, signal?: AbortSignal): Promise<ReadFile> {
    const { edits, blankCells } = file.corrections ?? NO_CORRECTIONS;
    const campaign = await this.campaigns.current(file.campaignId);
    const units = await this.dataSource.manager.findBy(Unit, { campaignId: campaign.id });
    const of = { file, campaign, units };
    const asTyped = placedSheets(await readOnce(file, edits, signal), of, edits);
    const kept = blankCells === 'keep' ? await this.keptIn(asTyped.sheets) : [];
    if (kept.length === 0) return asTyped;
    const all = [...edits, ...kept];
    return placedSheets(await readOnce(file, all, signal), of, all);
  }

  private async keptIn(sheets: ReadSheet[]): Promise<CellEdit[]> {
    const kept: CellEdit[] = [];
    for (const { sheet, place, edits } of sheets) {
      const { form } = sheet;
      if (form === null || !place.unit || !place.phase || place.problems.length > 0) continue;
      const standing = await this.standing.of({ unitId: place.unit.id, phaseId: place.phase.id, form });
      kept.push(...blanksKept({ sheet: { ...sheet, form }, standing, edits }));
    }
    return kept;
  }
}

function readOnce(
  { bytes, fileName, corrections = NO_CORRECTIONS }: ReceivedFile,
  edits: readonly CellEdit[],
  signal: AbortSignal | undefined,
): Promise<WorkbookReading> {
  const chosen = Object.entries(corrections.choices).filter(([, { form }]) => form !== null);
  const forms = Object.fromEntries(chosen.map(([sheet, { form }]) => [sheet, form as FormNumber]));
  return readWorkbook(bytes, fileName, { edits, forms, ...(signal && { signal }) });
}

function placedSheets(
  reading: WorkbookReading,
  { file, campaign, units }: Surroundings,
  edits: readonly CellEdit[],
): ReadFile {
  const { problems } = reading;
  if (problems.some(({ severity }) => severity === 'error')) return { campaign, problems, sheets: [] };
  const { choices } = file.corrections ?? NO_CORRECTIONS;
  const ownUnitId = file.receivedBy?.role === 'unit' ? file.receivedBy.unitId : null;
  const input = { units, phases: campaign.phases, receivedAt: file.receivedAt, ownUnitId };
  const sheets = reading.sheets.flatMap((sheet, index) => {
    if (isPassedOver(sheet)) return [];
    const place = chosenPlace(sheet, choices[sheet.sheet] ?? NO_CHOICE, input);
    const own = edits.filter((edit) => edit.sheet === sheet.sheet);
    return [{ ordinal: index + 1, sheet, place, edits: own }];
  });
  return { campaign, problems, sheets: repeatProblems(sheets) };
}
