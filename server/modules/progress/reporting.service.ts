import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { collectPhaseFor } from '../../../domain/campaign';
import { groupBy } from '../../../domain/group-by';
import {
  reportingRow,
  reportingTotals,
  type ReceivedForm,
  type ReportingCell,
  type ReportingTotals,
} from '../../../domain/reporting';
import type { UnitKind } from '../../../domain/unit';
import { compareUnits } from '../../../domain/unit-order';
import { ProblemException } from '../../http/problem.exception';
import type { Phase } from '../campaigns/phase.entity';
import type { FiguresMoment } from '../moments/moments.service';
import { Unit } from '../units/unit.entity';
import { RECEIVED_FORMS } from './reporting.queries';

interface ReceivedRow extends ReceivedForm {
  unitId: number;
  phaseId: number;
  submissionId: number;
  rows: number;
  refused: number;
}

/** A cell with what was received for it, null where nothing was. */
export type FilledCell = ReportingCell & { received: ReceivedRow | null };

/** The forms of each unit in one collect phase, and their totals. */
export interface ReportingMatrix {
  phase: Phase;
  rows: { unit: Unit; cells: FilledCell[] }[];
  totals: ReportingTotals;
}

/** Which unit handed in which form in time (报送情况). */
@Injectable()
export class ReportingService {
  constructor(private readonly dataSource: DataSource) {}

  /** One matrix a collect phase, in their order; of one unit when asked. Units by id. */
  async matricesAt(moment: FiguresMoment, unitId: number | null = null): Promise<ReportingMatrix[]> {
    const { campaign, at } = moment;
    const [units, received] = await Promise.all([
      this.dataSource
        .getRepository(Unit)
        .find({ where: { campaignId: campaign.id, ...(unitId && { id: unitId }) }, order: { id: 'ASC' } }),
      this.dataSource.query<ReceivedRow[]>(RECEIVED_FORMS, [campaign.id, at, unitId]),
    ]);
    return campaign.phases
      .filter((phase) => phase.kind === 'collect')
      .map((phase) => matrixOf({ phase, units, received, at }));
  }

  /** One phase's matrix, by default that of the newest collect phase begun; units by kind and name. */
  async matrixAt(moment: FiguresMoment, choice: MatrixChoice): Promise<ReportingMatrix> {
    const matrices = await this.matricesAt(moment, choice.unitId);
    const phaseId = choice.phaseId ?? phaseShownAt(moment)?.id;
    const matrix = matrices.find(({ phase }) => phase.id === phaseId);
    if (!matrix) throw ProblemException.notFound('PHASE.UNKNOWN', '没有这个填报阶段，请重新选择。');
    const rows = matrix.rows
      .filter(({ unit }) => choice.kind === undefined || unit.kind === choice.kind)
      .sort((a, b) => compareUnits(a.unit, b.unit));
    return { ...matrix, rows, totals: totalsOf(rows, matrix.phase, moment.at) };
  }
}

/** Which matrix is asked for; a unit's visitor sees its own row alone. */
export interface MatrixChoice {
  phaseId?: number;
  kind?: UnitKind;
  unitId: number | null;
}

/** Before the first collect phase begins, it is the one to come. */
function phaseShownAt({ campaign, at }: FiguresMoment): Phase | undefined {
  return collectPhaseFor(campaign.phases, at) ?? campaign.phases.find((phase) => phase.kind === 'collect');
}

interface Received {
  phase: Phase;
  units: Unit[];
  received: ReceivedRow[];
  at: Date;
}

function matrixOf({ phase, units, received, at }: Received): ReportingMatrix {
  const inPhase = groupBy(
    received.filter((row) => row.phaseId === phase.id),
    (row) => row.unitId,
  );
  const rows = units.map((unit) => {
    const own = inPhase.get(unit.id) ?? [];
    const cells = reportingRow(unit, phase, own, at).map((cell) => ({
      ...cell,
      received: own.find((row) => row.form === cell.form) ?? null,
    }));
    return { unit, cells };
  });
  return { phase, rows, totals: totalsOf(rows, phase, at) };
}

function totalsOf(rows: ReportingMatrix['rows'], phase: Phase, at: Date): ReportingTotals {
  return reportingTotals(
    rows.flatMap((row) => row.cells),
    phase,
    at,
  );
}
