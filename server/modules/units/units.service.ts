import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compareUnits } from '../../../domain/unit-order';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { UnitDto } from './unit.dto';
import { Unit } from './unit.entity';

/** The reporting units (填报单位) of a campaign. Their names are public, their rows are not. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
  ) {}

  /** By kind, then by name. */
  async list(campaignId?: number): Promise<UnitDto[]> {
    const campaign = await this.campaigns.current(campaignId);
    const units = await this.dataSource.getRepository(Unit).findBy({ campaignId: campaign.id });
    return units.sort(compareUnits).map(unitToDto);
  }

  /** A unit whose rows the visitor may see; 404 otherwise, so that nothing is told of other units. */
  async seenBy(visitor: Visitor, unitId: number): Promise<Unit> {
    const own = visitor.role !== 'unit' || visitor.unitId === unitId;
    const unit = own ? await this.dataSource.getRepository(Unit).findOneBy({ id: unitId }) : null;
    if (!unit) throw ProblemException.notFound('UNIT.NOT_FOUND', '没有这个填报单位，或无权查看。');
    return unit;
  }
}

export function unitToDto({ aliasKeys, ...unit }: Unit): UnitDto {
  const { id, name, shortName, kind, openedOn, closedOn } = unit;
  return { id, name, shortName, kind, openedOn, closedOn, aliases: aliasKeys };
}
