import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { MomentsService } from '../moments/moments.service';
import { MissingListDto } from './missing-list.dto';
import { missingListToDto } from './missing-list-to.dto';
import { ReportingMatrixDto, ReportingQueryDto } from './reporting.dto';
import type { ReportingMatrix } from './reporting-matrix';
import { matrixToDto } from './reporting-to.dto';
import { ReportingService } from './reporting.service';

@ApiTags('progress')
@Controller('progress')
@Roles('committee', 'unit', 'viewer')
export class ReportingController {
  constructor(
    private readonly moments: MomentsService,
    private readonly reports: ReportingService,
  ) {}

  /** Units × forms of a phase. A unit sees its own row. */
  @Get('reporting')
  @ApiOkResponse({ type: ReportingMatrixDto })
  async reporting(
    @Query() query: ReportingQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ReportingMatrixDto> {
    return matrixToDto(await this.matrixFor(query, visitor), visitor.role !== 'viewer');
  }

  /** Who has not handed in what in a phase. A unit sees what is missing of its own. */
  @Get('missing')
  @ApiOkResponse({ type: MissingListDto })
  async missing(@Query() query: ReportingQueryDto, @CurrentUser() visitor: Visitor): Promise<MissingListDto> {
    return missingListToDto(await this.matrixFor(query, visitor));
  }

  private async matrixFor(query: ReportingQueryDto, { unitId }: Visitor): Promise<ReportingMatrix> {
    return this.reports.matrixAt(await this.moments.read(query), { ...query, unitId });
  }
}
