import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { shanghaiDay } from '../../../domain/local-time';
import type { OrganizationLevel } from '../../../domain/organization';
import { placeWarnings } from '../../../domain/organization-tree';
import { textKey } from '../../../domain/text';
import { Clock } from '../../clock/clock';
import { limitsOf, type Page } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { COUNT_ORGANIZATIONS, LIST_ORGANIZATIONS, ONE_ORGANIZATION } from './organization-list.queries';
import type { OrganizationDto, OrganizationsQueryDto } from './organization.dto';

type OrganizationRow = Omit<OrganizationDto, 'warnings'> & { parentLevel: OrganizationLevel | null };

/** Shows the register of League organizations; a unit sees its own. */
@Injectable()
export class OrganizationListService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly clock: Clock,
  ) {}

  /** Unit by unit, by name. */
  async list(query: OrganizationsQueryDto, visitor: Visitor): Promise<Page<OrganizationDto>> {
    const campaign = await this.campaigns.current(query.campaignId);
    const filter = [
      campaign.id,
      unitScope(query.unitId, visitor),
      query.parentId ?? null,
      query.level ?? null,
      query.search ? `%${textKey(query.search).replace(/[\\%_]/g, String.raw`\$&`)}%` : null,
      query.closed ?? null,
      shanghaiDay(this.clock.now()),
    ];
    const { take, skip } = limitsOf(query);
    const rows = await this.dataSource.query<OrganizationRow[]>(LIST_ORGANIZATIONS, [...filter, take, skip]);
    const [counted] = await this.dataSource.query<{ total: number }[]>(COUNT_ORGANIZATIONS, filter);
    const { page, pageSize } = query;
    return { items: rows.map(shownOrganization), total: counted!.total, page, pageSize };
  }

  /** 404 also for an organization of another unit than the visitor's. */
  async one(id: number, visitor: Visitor): Promise<OrganizationDto> {
    const [row] = await this.dataSource.query<OrganizationRow[]>(ONE_ORGANIZATION, [id]);
    if (row && (visitor.role !== 'unit' || visitor.unitId === row.unitId)) return shownOrganization(row);
    throw ProblemException.notFound('ORGANIZATION.NOT_FOUND', '名册中没有这个团组织，或无权查看。');
  }
}

function shownOrganization({ parentLevel, ...row }: OrganizationRow): OrganizationDto {
  return { ...row, warnings: placeWarnings({ ...row, parentLevel }) };
}
