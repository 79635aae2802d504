import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { MomentQueryDto } from '../moments/moment.dto';
import { MomentsService } from '../moments/moments.service';
import { BurnUpDto } from './burn-up.dto';
import { BurnUpService } from './burn-up.service';
import { OverviewDto } from './overview.dto';
import { OverviewService } from './overview.service';
import { matrixToDto } from './reporting-to.dto';
import { ReportingMatrixDto, ReportingQueryDto } from './reporting.dto';
import { ReportingService } from './reporting.service';

@ApiTags('progress')
@Controller('progress')
export class ProgressController {
  constructor(
    private readonly moments: MomentsService,
    private readonly overviews: OverviewService,
    private readonly burnUps: BurnUpService,
    private readonly reports: ReportingService,
  ) {}

  @Get('overview')
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: OverviewDto })
  async overview(@Query() query: MomentQueryDto): Promise<OverviewDto> {
    return this.overviews.overviewAt(await this.moments.read(query));
  }

  @Get('burn-up')
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: BurnUpDto })
  async burnUp(@Query() query: MomentQueryDto): Promise<BurnUpDto> {
    return this.burnUps.burnUpAt(await this.moments.read(query));
  }

  @Get('reporting')
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: ReportingMatrixDto })
  async reporting(
    @Query() query: ReportingQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ReportingMatrixDto> {
    const moment = await this.moments.read(query);
    const matrix = await this.reports.matrixAt(moment, { ...query, unitId: visitor.unitId });
    return matrixToDto(matrix, visitor.role !== 'viewer');
  }
}
