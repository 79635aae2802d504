import type { Problem } from '../../../domain/problem';
import type { SheetReading } from '../../../ingest/forms/workbook-reading';
import type { Phase } from '../campaigns/phase.entity';
import type { Unit } from '../units/unit.entity';
import { maskProblems } from './contact-mask';
import type { IntakeResult, PlacedSheet } from './sheet-intake.service';
import type { FileResultDto, SheetResultDto } from './submission.dto';

/** The result of a sheet that was refused as a whole: every problem of the reader and of its place. */
export function refusedSheet(
  sheet: SheetReading,
  of: { unit: Unit | null; phase: Phase | null; problems: Problem[] },
): SheetResultDto {
  return {
    sheet: sheet.sheet,
    form: sheet.form,
    ...placeNames(of.unit, of.phase),
    result: 'refused',
    version: null,
    submissionId: null,
    late: false,
    rowsTaken: 0,
    rowsRefused: sheet.rows.length,
    problems: inOrder([...of.problems, ...maskProblems(sheet.problems, sheet)]),
  };
}

/** The result of a sheet that found its place, with the problems of its rows. */
export function sheetResult(
  { sheet, unit, phase }: PlacedSheet,
  { result, submission, plan }: IntakeResult,
): SheetResultDto {
  const taken = result === 'refused' ? 0 : plan.rows.filter((row) => row.taken).length;
  return {
    sheet: sheet.sheet,
    form: sheet.form,
    ...placeNames(unit, phase),
    result,
    version: submission?.version ?? null,
    submissionId: submission?.id ?? null,
    late: submission?.late ?? false,
    rowsTaken: taken,
    rowsRefused: plan.rows.length - taken,
    problems: inOrder([...plan.problems, ...plan.rows.flatMap((row) => row.problems)]),
  };
}

export function fileResult(fileName: string, problems: Problem[], sheets: SheetResultDto[]): FileResultDto {
  return { fileName, result: overall(sheets), problems, sheets };
}

function overall(sheets: SheetResultDto[]): FileResultDto['result'] {
  if (sheets.every((sheet) => sheet.result === 'refused')) return 'refused';
  if (sheets.every((sheet) => sheet.result === 'unchanged')) return 'unchanged';
  const isWhole = sheets.every((sheet) => sheet.result !== 'refused' && sheet.rowsRefused === 0);
  return isWhole ? 'accepted' : 'partly';
}

function placeNames(unit: Unit | null, phase: Phase | null) {
  return {
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
    phaseId: phase?.id ?? null,
    phaseName: phase?.name ?? null,
  };
}

/** What concerns the whole sheet first, then row by row. */
function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
