import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { collectPhaseFor } from '../../../domain/campaign';
import type { UnitKind } from '../../../domain/unit';
import { compareUnits } from '../../../domain/unit-order';
import { ProblemException } from '../../http/problem.exception';
import type { Phase } from '../campaigns/phase.entity';
import type { FiguresMoment } from '../moments/moments.service';
import { Unit } from '../units/unit.entity';
import { matrixOf, reportingMatrix, type ReceivedRow, type ReportingMatrix } from './reporting-matrix';
import { RECEIVED_VERSIONS } from './reporting.queries';

export type { ReportingMatrix } from './reporting-matrix';

/** Which unit handed in which form in time (报送情况), counted from what was taken, at any moment. */
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
      this.dataSource.query<ReceivedRow[]>(RECEIVED_VERSIONS, [campaign.id, at, unitId]),
    ]);
    return campaign.phases
      .filter((phase) => phase.kind === 'collect')
      .map((phase) => reportingMatrix({ phase, units, received, at }));
  }

  /** One phase's matrix, by default that of the newest collect phase begun; units by kind and name. */
  async matrixAt(moment: FiguresMoment, choice: MatrixChoice): Promise<ReportingMatrix> {
    const matrices = await this.matricesAt(moment, choice.unitId);
    const phaseId = choice.phaseId ?? phaseShownAt(moment)?.id;
    const matrix = matrices.find(({ phase }) => phase.id === phaseId);
    if (!matrix) throw ProblemException.notFound('PHASE.UNKNOWN', '没有这个填报阶段，请重新选择。');
    return sorted(matrix, choice.kind);
  }

  /** The matrices of these phases, units by kind and name; of one unit when asked. */
  async sortedMatricesAt(
    moment: FiguresMoment,
    unitId: number | null,
    phaseIds: number[],
  ): Promise<ReportingMatrix[]> {
    const matrices = await this.matricesAt(moment, unitId);
    return matrices.filter(({ phase }) => phaseIds.includes(phase.id)).map((matrix) => sorted(matrix));
  }
}

/** Which matrix is asked for; a unit's visitor sees its own row alone. */
export interface MatrixChoice {
  phaseId?: number;
  kind?: UnitKind;
  unitId: number | null;
}

function sorted({ phase, at, rows }: ReportingMatrix, kind?: UnitKind): ReportingMatrix {
  const chosen = rows.filter(({ unit }) => kind === undefined || unit.kind === kind);
  return matrixOf(
    phase,
    at,
    chosen.sort((a, b) => compareUnits(a.unit, b.unit)),
  );
}

/** Before the first collect phase begins, it is the one to come. */
function phaseShownAt({ campaign, at }: FiguresMoment): Phase | undefined {
  return collectPhaseFor(campaign.phases, at) ?? campaign.phases.find((phase) => phase.kind === 'collect');
}
