import type { ListedIntake } from './intake-list.queries';
import type { IntakeFileDto, IntakeSheetDto } from './intake-file.dto';
import type { IntakeFile } from './intake-file.entity';
import type { IntakeSheet } from './intake-sheet.entity';
import type { IntakeDto } from './intake.dto';

export function intakeToDto(row: ListedIntake): IntakeDto {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

export function intakeFileToDto(file: IntakeFile, sheets: IntakeSheetDto[]): IntakeFileDto {
  const { id, name, path, size, state, problems, hasReturned, edits, fault } = file;
  return { id, name, path, size, state, problems, sheets, hasReturned, edits, fault };
}

/** The sheet must come with its unit and phase. */
export function intakeSheetToDto(sheet: IntakeSheet): IntakeSheetDto {
  const { id, fileId, form, unitId, phaseId, undecided, selected, blocked, deadline } = sheet;
  const { nil, version, counts, problems, result } = sheet;
  return {
    ...{ id, fileId, sheet: sheet.sheet, form, unitId, unitName: sheet.unit?.name ?? null },
    ...{ phaseId, phaseName: sheet.phase?.name ?? null, undecided, selected, blocked, deadline },
    ...{ nil, version, counts, problems, result },
  };
}
