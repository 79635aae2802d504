import { dueFormNumbers } from '../../../domain/campaign';
import { isLocked, standingExceptions } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import { groupBy } from '../../../domain/group-by';
import {
  isTaken,
  reportingRow,
  reportingTotals,
  type ReceivedVersion,
  type ReportingCell,
  type ReportingTotals,
} from '../../../domain/reporting';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import type { Phase } from '../campaigns/phase.entity';
import type { Unit } from '../units/unit.entity';

/** A version as RECEIVED_VERSIONS reads it. */
export interface ReceivedRow extends ReceivedVersion {
  unitId: number;
  phaseId: number;
  form: FormNumber;
  /** Null: a sheet of which no row could be taken. */
  submissionId: number | null;
  rowsRefused: number;
}

/** A cell with the newest version of its form, or else the newest sheet that came to nothing. */
export interface FilledCell extends ReportingCell {
  newest: ReceivedRow | null;
  /** Until when the unit may hand it in although the phase is locked; null: it may not, or need not be allowed to. */
  exceptedUntil: Date | null;
}

export interface ReportingMatrixRow {
  unit: Unit;
  cells: FilledCell[];
  totals: ReportingTotals;
}

/** The forms of each unit in one collect phase, and what they add up to. */
export interface ReportingMatrix {
  phase: Phase;
  at: Date;
  rows: ReportingMatrixRow[];
  totals: ReportingTotals;
}

export interface KindTotals extends ReportingTotals {
  kind: UnitKind;
  units: number;
}

interface MatrixInput {
  phase: Phase;
  units: readonly Unit[];
  /** Of all phases, oldest version first. */
  received: readonly ReceivedRow[];
  at: Date;
}

export function reportingMatrix({ phase, units, received, at }: MatrixInput): ReportingMatrix {
  const inPhase = received.filter((row) => row.phaseId === phase.id);
  const byUnit = groupBy(inPhase, (row) => row.unitId);
  const rows = units.map((unit) => {
    const cells = filledCells({ phase, unit, received: byUnit.get(unit.id) ?? [], at });
    return { unit, cells, totals: reportingTotals(cells, phase, at) };
  });
  return matrixOf(phase, at, rows);
}

/** The same matrix with some of its rows only, and the totals of these. */
export function matrixOf(phase: Phase, at: Date, rows: ReportingMatrixRow[]): ReportingMatrix {
  return {
    phase,
    at,
    rows,
    totals: totalsOf(
      { phase, at },
      rows.flatMap((row) => row.cells),
    ),
  };
}

/** Totals by form, of the forms expected of anybody. */
export function totalsByForm({
  phase,
  at,
  rows,
}: ReportingMatrix): ({ form: FormNumber } & ReportingTotals)[] {
  const byForm = groupBy(
    rows.flatMap((row) => row.cells),
    (cell) => cell.form,
  );
  return [...byForm].map(([form, cells]) => ({ form, ...totalsOf({ phase, at }, cells) }));
}

/** Totals by kind, of how many units, of the kinds that the matrix holds, in their order. */
export function totalsByKind({ phase, at, rows }: ReportingMatrix): KindTotals[] {
  const byKind = groupBy(rows, (row) => row.unit.kind);
  return UNIT_KINDS.filter((kind) => byKind.has(kind)).map((kind) => {
    const own = byKind.get(kind)!;
    const cells = own.flatMap((row) => row.cells);
    return { kind, units: own.length, ...totalsOf({ phase, at }, cells) };
  });
}

function totalsOf({ phase, at }: { phase: Phase; at: Date }, cells: FilledCell[]): ReportingTotals {
  return reportingTotals(cells, phase, at);
}

function filledCells({
  phase,
  unit,
  received,
  at,
}: Omit<MatrixInput, 'units'> & { unit: Unit }): FilledCell[] {
  const byForm = groupBy(received, (row) => row.form);
  const forms = [...byForm].map(([form, versions]) => ({ form, versions }));
  const openable = isLocked(phase, at) ? dueFormNumbers(phase) : [];
  return reportingRow(unit, phase, forms, at).map((cell) => ({
    ...cell,
    newest: newestOf(byForm.get(cell.form) ?? []),
    exceptedUntil: openable.includes(cell.form)
      ? exceptedUntil(phase, { unitId: unit.id, form: cell.form, at })
      : null,
  }));
}

function newestOf(versions: readonly ReceivedRow[]): ReceivedRow | null {
  return versions.findLast(isTaken) ?? versions.at(-1) ?? null;
}

function exceptedUntil(
  { exceptions }: Phase,
  of: { unitId: number; form: FormNumber; at: Date },
): Date | null {
  return standingExceptions({ exceptions, ...of })[0]?.until ?? null;
}
