import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { DiscrepancyListService } from './discrepancy-list.service';
import {
  DiscrepancyCountsDto,
  DiscrepancyPageDto,
  DiscrepancyQueryDto,
  DiscrepancyScopeDto,
} from './discrepancy.dto';

@Controller('discrepancies')
@Roles('committee', 'unit')
export class DiscrepanciesController {
  constructor(
    private readonly discrepancies: DiscrepancyListService,
    private readonly campaigns: CampaignsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: DiscrepancyPageDto })
  async list(
    @Query() query: DiscrepancyQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<DiscrepancyPageDto> {
    const campaign = await this.campaigns.current(query.campaignId);
    return this.discrepancies.list(campaign.id, query, visitor);
  }

  @Get('counts')
  @ApiOkResponse({ type: [DiscrepancyCountsDto] })
  async counts(
    @Query() query: DiscrepancyScopeDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<DiscrepancyCountsDto[]> {
    const campaign = await this.campaigns.current(query.campaignId);
    return this.discrepancies.counts(campaign.id, query.unitId, visitor);
  }
}
