import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { Unit } from '../units/unit.entity';
import { SheetIntake } from './sheet-intake.service';
import { placeOfSheet } from './sheet-place';
import type { NilReturnDto } from './submission.dto';

/** Declarations that a unit has nothing to report on a form (零报告), made without a file. */
@Injectable()
export class NilReturnsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly intake: SheetIntake,
  ) {}

  /** Returns the submission that now counts. Refused where rows stand already, or the phase collects no such form. */
  async receive(nil: NilReturnDto, of: { receivedAt: Date; receivedBy: Visitor }): Promise<number> {
    refuseOtherUnit(nil, of.receivedBy);
    const unit = await this.dataSource.manager.findOneBy(Unit, { id: nil.unitId });
    if (!unit) throw ProblemException.notFound('UNIT.NOT_FOUND', '没有这个填报单位，请刷新后重新选择。');
    const campaign = await this.campaigns.current(unit.campaignId);
    const phase = campaign.phases.find((each) => each.id === nil.phaseId);
    if (!phase) throw ProblemException.notFound('PHASE.NOT_FOUND', '没有这个阶段，请刷新后重新选择。');
    const sheet = { sheet: `附表${nil.form}`, form: nil.form, unit: unit.name, phase: phase.ordinal };
    const [problem] = placeOfSheet(sheet, {
      units: [unit],
      phases: campaign.phases,
      receivedAt: of.receivedAt,
      ownUnitId: null,
    }).problems;
    if (problem) throw new ProblemException({ code: problem.code, message: problem.message });
    const empty = { sheet: { ...sheet, columns: {}, rows: [], problems: [] }, file: null };
    const { submission } = await this.intake.take({ ...empty, unit, phase, campaign, ...of });
    return submission!.id;
  }
}

function refuseOtherUnit({ unitId }: NilReturnDto, { role, unitId: ownUnitId }: Visitor): void {
  if (role !== 'unit' || unitId === ownUnitId) return;
  throw ProblemException.forbidden(
    'SUBMISSION.WRONG_UNIT',
    '只能为本单位报送零报告；其他单位请由该单位自行报送。',
  );
}
