import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dueFormNumbers } from '../../../domain/campaign';
import { shanghaiDay } from '../../../domain/local-time';
import { isOpenOn } from '../../../domain/open-dates';
import { isAboveBranch, ORGANIZATION_LEVELS } from '../../../domain/organization';
import { mustReport } from '../../../domain/unit';
import { compareUnits } from '../../../domain/unit-order';
import { writeTemplate, type TemplateOf } from '../../../ingest/forms/write-template';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import { Phase } from '../campaigns/phase.entity';
import { Organization } from '../organizations/organization.entity';
import { Unit } from '../units/unit.entity';
import { freeName, templateName } from './template-name';

/** What of a unit its template shows. */
export type TemplateUnit = Pick<Unit, 'id' | 'campaignId' | 'name'>;

/** One unit's workbook of empty forms. */
export interface TemplateFile {
  name: string;
  bytes: Buffer;
}

/** The workbooks of empty forms (附表模板), each with its unit's own organizations to choose from. */
@Injectable()
export class TemplatesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A collect phase with its campaign; 404 for anything else. */
  async phase(phaseId: number): Promise<Phase> {
    const phase = await this.dataSource
      .getRepository(Phase)
      .findOne({ where: { id: phaseId, kind: 'collect' }, relations: { campaign: true } });
    if (!phase) throw ProblemException.notFound('PHASE.UNKNOWN', '没有这个填报阶段，请重新选择。');
    return phase;
  }

  /** The workbook of a unit for a phase of its campaign; 404 for a phase of another. */
  async fileOf(unit: TemplateUnit, phaseId: number, contact?: string): Promise<TemplateFile> {
    const phase = await this.phase(phaseId);
    if (phase.campaignId !== unit.campaignId) {
      throw ProblemException.notFound('PHASE.UNKNOWN', '没有这个填报阶段，请重新选择。');
    }
    return this.write(unit, phase, contact);
  }

  /** One workbook a unit that must report, one after the other: the next is made when the last has been taken. */
  async *filesOf(phase: Phase, contact?: string): AsyncGenerator<TemplateFile> {
    const names = new Set<string>();
    for (const unit of await this.reportingUnits(phase)) {
      const { name, bytes } = await this.write(unit, phase, contact);
      yield { name: freeName(name, names), bytes };
    }
  }

  private async reportingUnits({ campaignId }: Phase): Promise<Unit[]> {
    const day = shanghaiDay(this.clock.now());
    const units = await this.dataSource.getRepository(Unit).findBy({ campaignId });
    return units.filter((unit) => mustReport(unit.kind) && isOpenOn(unit, day)).sort(compareUnits);
  }

  private async write(unit: TemplateUnit, phase: Phase, contact?: string): Promise<TemplateFile> {
    const bytes = await writeTemplate({
      campaign: phase.campaign,
      phase,
      unit,
      forms: dueFormNumbers(phase),
      organizations: await this.organizationsOf(unit, phase),
      cutOffDay: shanghaiDay(phase.endsAt),
      ...(contact ? { contact } : {}),
    });
    return { name: templateName(unit, phase), bytes };
  }

  /** Branches only where a form of the phase speaks of them; higher levels first. */
  private async organizationsOf({ id }: TemplateUnit, phase: Phase): Promise<TemplateOf['organizations']> {
    const day = shanghaiDay(this.clock.now());
    const withBranches = phase.dueForms.some(({ scope }) => scope !== 'above-branch');
    const all = await this.dataSource
      .getRepository(Organization)
      .find({ where: { unitId: id }, relations: { parent: true }, order: { name: 'ASC' } });
    return all
      .filter((one) => isOpenOn(one, day) && (withBranches || isAboveBranch(one.level)))
      .sort((a, b) => ORGANIZATION_LEVELS.indexOf(a.level) - ORGANIZATION_LEVELS.indexOf(b.level))
      .map(({ name, level, parent }) => ({ name, level, parent: parent?.name ?? null }));
  }
}
