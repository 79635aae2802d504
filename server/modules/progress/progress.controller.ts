import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../http/roles.decorator';
import { MomentQueryDto } from '../moments/moment.dto';
import { MomentsService } from '../moments/moments.service';
import { BurnUpDto } from './burn-up.dto';
import { BurnUpService } from './burn-up.service';
import { OverviewDto } from './overview.dto';
import { OverviewService } from './overview.service';

@ApiTags('progress')
@Controller('progress')
export class ProgressController {
  constructor(
    private readonly moments: MomentsService,
    private readonly overviews: OverviewService,
    private readonly burnUps: BurnUpService,
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
}
