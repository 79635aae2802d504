import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { MomentQueryDto } from '../moments/moment.dto';
import { MomentsService } from '../moments/moments.service';
import { UnitDetailService } from './unit-detail.service';
import { UnitDetailDto, UnitDto, UnitsQueryDto } from './unit.dto';
import { UnitsService } from './units.service';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly details: UnitDetailService,
    private readonly moments: MomentsService,
  ) {}

  @Get()
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: [UnitDto] })
  list(@Query() { campaignId }: UnitsQueryDto): Promise<UnitDto[]> {
    return this.units.list(campaignId);
  }

  @Get(':id')
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: UnitDetailDto })
  async detail(
    @Param('id', IdPipe) id: number,
    @Query() query: MomentQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<UnitDetailDto> {
    const unit = await this.units.seenBy(visitor, id);
    const moment = await this.moments.read({ ...query, campaignId: unit.campaignId });
    return this.details.detailAt(moment, unit, visitor.role !== 'viewer');
  }
}
