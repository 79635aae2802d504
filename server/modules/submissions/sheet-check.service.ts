import { Injectable } from '@nestjs/common';
import { deadlineOf, type Deadline } from '../../../domain/deadline';
import type { Problem } from '../../../domain/problem';
import { checkedCounts } from './check/checked-counts';
import { checkedRows } from './check/checked-rows';
import type { CheckedSheet } from './checked-sheet.dto';
import { maskProblems } from './contact-mask';
import { FileReadingService, type ReadFile, type ReadSheet, type ReceivedFile } from './file-reading.service';
import { PlannedWorld } from './plan/planned-world';
import { placedSheet } from './placed-sheet';
import { SheetIntake, type PlacedSheet } from './sheet-intake.service';
import { StandingRowsService } from './standing-rows.service';

/** What a check found out about a file. */
export interface CheckedFile {
  /** Of the file as a whole; with an error among them it has no sheets. */
  problems: Problem[];
  sheets: CheckedSheet[];
}

interface FileUnderCheck {
  read: ReadFile;
  file: ReceivedFile;
  /** What the sheets before would leave behind. */
  before: PlannedWorld;
}

/** Says what taking a file in would do: every row beside the version that counts. Writes nothing. */
@Injectable()
export class SheetCheckService {
  constructor(
    private readonly files: FileReadingService,
    private readonly intake: SheetIntake,
    private readonly standing: StandingRowsService,
  ) {}

  /** Rejects with the signal's reason when it is aborted, and on faults of our own. */
  async check(file: ReceivedFile, signal?: AbortSignal): Promise<CheckedFile> {
    const read = await this.files.read(file, signal);
    const sheets: CheckedSheet[] = [];
    const before = new PlannedWorld();
    for (const sheet of read.sheets) {
      signal?.throwIfAborted();
      sheets.push(await this.checkSheet(sheet, { read, file, before }));
    }
    return { problems: read.problems, sheets };
  }

  private async checkSheet(
    sheetRead: ReadSheet,
    { read: { campaign }, file, before }: FileUnderCheck,
  ): Promise<CheckedSheet> {
    const placed = placedSheet(sheetRead, { ...file, campaign, file: null });
    const preview = placed && (await this.intake.preview(placed, before));
    if (placed && preview && !preview.plan.problems.some(isErrorOfSheet)) {
      const { unit, phase, sheet } = placed;
      before.add({ unit, phase, form: sheet.form }, preview.plan);
    }
    const standing = placed ? await this.standing.of(placeOf(placed)) : [];
    const { sheet } = sheetRead;
    const rows =
      sheet.form === null
        ? []
        : checkedRows({ sheet, form: sheet.form, standing, plan: preview?.plan ?? null });
    const problems = [
      ...sheetRead.place.problems,
      ...(preview ? preview.plan.problems : ownProblems(sheetRead)),
    ];
    return {
      ...whereItBelongs(sheetRead),
      blocked: placed === null || problems.some(isErrorOfSheet),
      deadline: deadlineFor(sheetRead, file),
      nil: sheet.nil,
      version: preview?.previous?.version ?? null,
      counts: checkedCounts(rows, problems),
      problems,
      columns: sheet.columns,
      rows,
    };
  }
}

function placeOf({ unit, phase, sheet }: PlacedSheet) {
  return { unitId: unit.id, phaseId: phase.id, form: sheet.form };
}

function whereItBelongs({ ordinal, sheet: { sheet, form }, place }: ReadSheet) {
  const { unit, phase, undecided } = place;
  return { ordinal, sheet, form, unitId: unit?.id ?? null, phaseId: phase?.id ?? null, undecided };
}

/** Of the sheet itself and of lines that are no rows. */
function ownProblems({ sheet }: ReadSheet): Problem[] {
  const rows = new Set(sheet.rows.map(({ row }) => row));
  return maskProblems(sheet.problems, sheet).filter(({ row }) => row === null || !rows.has(row));
}

function isErrorOfSheet({ severity, row }: Problem): boolean {
  return severity === 'error' && row === null;
}

function deadlineFor(
  { sheet: { form }, place: { unit, phase } }: ReadSheet,
  file: ReceivedFile,
): Deadline | null {
  if (!unit || !phase || form === null) return null;
  return deadlineOf({ phase, exceptions: phase.exceptions, unitId: unit.id, form, at: file.receivedAt });
}
