import { phaseToDto } from '../campaigns/campaign-to.dto';
import type { ReportingCellDto, ReportingMatrixDto } from './reporting.dto';
import type { FilledCell, ReportingMatrix } from './reporting.service';

/** A matrix as the API shows it; without `linked`, submissions cannot be opened from it. */
export function matrixToDto({ phase, rows, totals }: ReportingMatrix, linked: boolean): ReportingMatrixDto {
  const { expected, received, onTime, late, missing } = totals;
  return {
    phase: phaseToDto(phase),
    rows: rows.map(({ unit, cells }) => ({
      unitId: unit.id,
      unitName: unit.name,
      shortName: unit.shortName,
      kind: unit.kind,
      cells: cells.map((cell) => cellToDto(cell, linked)),
    })),
    expected,
    received,
    onTime,
    late,
    missing,
  };
}

function cellToDto({ form, state, received }: FilledCell, linked: boolean): ReportingCellDto {
  return {
    form,
    state,
    rows: received?.rows ?? 0,
    refused: received?.refused ?? 0,
    receivedAt: received?.firstReceivedAt.toISOString() ?? null,
    submissionId: linked ? (received?.submissionId ?? null) : null,
  };
}
