import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { Phase } from '../campaigns/phase.entity';
import { Unit } from '../units/unit.entity';
import type { IntakeSheetDto, UpdateIntakeSheetDto } from './intake-file.dto';
import { IntakeSheet } from './intake-sheet.entity';
import { IntakeDetailService } from './intake-detail.service';
import { IntakeRecheckService } from './intake-recheck.service';
import type { Intake } from './intake.entity';
import { IntakesService, refuseClosed } from './intakes.service';

/** Sheets of intakes: found again, and what people decide about them. */
@Injectable()
export class IntakeSheetsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly intakes: IntakesService,
    private readonly details: IntakeDetailService,
    private readonly rechecks: IntakeRecheckService,
  ) {}

  /** With its file. 404 where there is none, it was taken out, or it is another's. */
  async one(id: number, visitor: Visitor): Promise<IntakeSheet> {
    const sheet = await this.dataSource
      .getRepository(IntakeSheet)
      .findOne({ where: { id }, relations: { file: true } });
    if (!sheet || sheet.file.state === 'cancelled') throw noSheet();
    await this.intakes.one(sheet.file.intakeId, visitor);
    return sheet;
  }

  async shown(id: number): Promise<IntakeSheetDto> {
    const { file } = await this.dataSource
      .getRepository(IntakeSheet)
      .findOneOrFail({ where: { id }, relations: { file: true } })
      .catch(() => Promise.reject(noSheet()));
    const sheets = await this.details.sheetsOf(file.intakeId);
    return sheets.find((sheet) => sheet.id === id)!;
  }

  /** A choice of form, unit or phase is checked before it answers. 404 for what is not of the campaign. */
  async decide(id: number, given: UpdateIntakeSheetDto, visitor: Visitor): Promise<IntakeSheetDto> {
    const sheet = await this.one(id, visitor);
    const intake = await this.intakes.openOne(sheet.file.intakeId, visitor);
    await this.refuseForeign(given, intake, visitor);
    const { form, unitId, phaseId, selected } = given;
    if (selected !== undefined) await this.select(id, selected, intake);
    if ((form ?? unitId ?? phaseId) !== undefined) {
      await this.rechecks.after(sheet.file, (manager) => choose(manager, sheet, { form, unitId, phaseId }));
    }
    return this.shown(id);
  }

  private async select(id: number, selected: boolean, intake: Intake): Promise<void> {
    refuseClosed(intake);
    await this.dataSource.getRepository(IntakeSheet).update({ id }, { selected });
    await this.intakes.touch(intake.id);
  }

  private async refuseForeign(
    { unitId, phaseId }: UpdateIntakeSheetDto,
    { campaignId }: Intake,
    visitor: Visitor,
  ): Promise<void> {
    const { manager } = this.dataSource;
    if (unitId !== undefined) unitScope(unitId, visitor);
    if (unitId !== undefined && !(await manager.existsBy(Unit, { id: unitId, campaignId })))
      throw ProblemException.notFound('UNIT.NOT_FOUND', '没有这个填报单位，请刷新后重新选择。');
    if (phaseId !== undefined && !(await manager.existsBy(Phase, { id: phaseId, campaignId })))
      throw ProblemException.notFound('PHASE.NOT_FOUND', '没有这个阶段，请刷新后重新选择。');
  }
}

type Choice = Pick<UpdateIntakeSheetDto, 'form' | 'unitId' | 'phaseId'>;

/** Unit and phase also for the file's other sheets that leave them open: a workbook is rarely of two units. */
async function choose(
  manager: EntityManager,
  { id, fileId }: IntakeSheet,
  { form, unitId, phaseId }: Choice,
): Promise<void> {
  if (form !== undefined) await manager.update(IntakeSheet, { id }, { chosenForm: form });
  const sheets = await manager.findBy(IntakeSheet, { fileId });
  const leavingOpen = (what: IntakeSheet['undecided'][number]) =>
    sheets.filter((each) => each.id === id || each.undecided.includes(what)).map((each) => each.id);
  if (unitId !== undefined)
    await manager.update(IntakeSheet, { id: In(leavingOpen('unit')) }, { chosenUnitId: unitId });
  if (phaseId !== undefined)
    await manager.update(IntakeSheet, { id: In(leavingOpen('phase')) }, { chosenPhaseId: phaseId });
}

function noSheet(): ProblemException {
  return ProblemException.notFound(
    'INTAKE.NO_SHEET',
    '没有这张工作表，可能已随文件移除；请返回这批上传重新打开。',
  );
}
