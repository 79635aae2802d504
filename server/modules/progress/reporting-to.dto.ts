import { phaseToDto } from '../campaigns/campaign-to.dto';
import type { ReportingCellDto, ReportingMatrixDto } from './reporting.dto';
import { totalsByForm, totalsByKind, type FilledCell, type ReportingMatrix } from './reporting-matrix';

/** A matrix as the API shows it; without `linked`, submissions cannot be opened from it. */
export function matrixToDto(matrix: ReportingMatrix, linked: boolean): ReportingMatrixDto {
  return {
    ...matrix.totals,
    phase: phaseToDto(matrix.phase),
    rows: matrix.rows.map(({ unit, cells, totals }) => ({
      unitId: unit.id,
      unitName: unit.name,
      shortName: unit.shortName,
      kind: unit.kind,
      cells: cells.map((cell) => cellToDto(cell, linked)),
      totals,
    })),
    byForm: totalsByForm(matrix),
    byKind: totalsByKind(matrix),
  };
}

function cellToDto(
  { form, state, expected, newest, receivedAt, exceptedUntil }: FilledCell,
  linked: boolean,
): ReportingCellDto {
  return {
    form,
    state,
    expected,
    rows: newest?.rowsTaken ?? 0,
    refused: newest?.rowsRefused ?? 0,
    receivedAt: receivedAt?.toISOString() ?? null,
    submissionId: linked ? (newest?.submissionId ?? null) : null,
    exceptedUntil: exceptedUntil?.toISOString() ?? null,
  };
}
