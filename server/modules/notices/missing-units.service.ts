import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import { ProblemException } from '../../http/problem.exception';
import { CampaignsService } from '../campaigns/campaigns.service';
import { Phase } from '../campaigns/phase.entity';
import { ReportingService } from '../progress/reporting.service';
import type { Unit } from '../units/unit.entity';

/** The units that have not handed in everything expected of them in a phase, by kind and name. */
export interface MissingUnits {
  campaignId: number;
  phase: Phase;
  units: { unit: Unit; forms: FormNumber[] }[];
}

/** Who is missing: the reporting matrix, read for reminding. */
@Injectable()
export class MissingUnitsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly reports: ReportingService,
  ) {}

  /** Of the newest collect phase begun when none is named. 404 when there is no such phase. */
  async inPhase({ campaignId, phaseId, at }: PhaseAt): Promise<MissingUnits> {
    const campaign = await this.campaigns.current(campaignId ?? (await this.campaignOf(phaseId)));
    const matrix = await this.reports.matrixAt(
      { campaign, at, isLive: true },
      { ...(phaseId !== undefined && { phaseId }), unitId: null },
    );
    const units = matrix.rows.map(({ unit, cells }) => ({
      unit,
      forms: cells.filter((cell) => cell.expected && cell.onTime === null).map((cell) => cell.form),
    }));
    return {
      campaignId: campaign.id,
      phase: matrix.phase,
      units: units.filter(({ forms }) => forms.length > 0),
    };
  }

  private async campaignOf(phaseId: number | undefined): Promise<number | undefined> {
    if (phaseId === undefined) return undefined;
    const phase = await this.dataSource.manager.findOneBy(Phase, { id: phaseId });
    if (!phase) throw ProblemException.notFound('PHASE.UNKNOWN', '没有这个填报阶段，请重新选择。');
    return phase.campaignId;
  }
}

export interface PhaseAt {
  campaignId?: number | undefined;
  phaseId?: number | undefined;
  at: Date;
}
