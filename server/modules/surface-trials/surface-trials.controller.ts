import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { CurrentUser } from '../../http/current-user.decorator';
import { PlatformPipe } from '../../http/platform.pipe';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { SurfaceTrialDto, TrySurfaceDto } from './surface-trial.dto';
import { SurfaceTrialService } from './surface-trial.service';
import { TrialRequestService } from './trial-request.service';

/** The “try it” button of the settings page. */
@ApiTags('checking')
@Controller('checking/surfaces')
@Roles('committee')
export class SurfaceTrialsController {
  constructor(
    private readonly requests: TrialRequestService,
    private readonly trials: SurfaceTrialService,
    private readonly audit: AuditService,
  ) {}

  @Post(':platform/:name/try')
  @HttpCode(200)
  @ApiParam({ name: 'platform', enum: PLATFORMS, enumName: 'Platform' })
  @ApiParam({ name: 'name', type: String })
  @ApiOkResponse({ type: TrySurfaceDto })
  async try(
    @Param('platform', PlatformPipe) platform: Platform,
    @Param('name') name: string,
    @Body() { address }: SurfaceTrialDto,
    @CurrentUser() { id: userId }: Visitor,
  ): Promise<TrySurfaceDto> {
    const trial = await this.requests.read({ platform, name, address: address ?? null });
    const tried = await this.trials.run(trial);
    const detail = { surface: name, outcome: tried.outcome };
    await this.audit.record({ userId, action: 'SURFACE.TRY', subject: `platform:${platform}`, detail });
    return tried;
  }
}
