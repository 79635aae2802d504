import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../http/roles.decorator';
import { HostRuleSettingsService } from '../hosts/host-rule-settings.service';
import { HostRuleListService } from './host-rule-list.service';
import { DraftPaceDto, PaceDto, type PlatformPaceDto } from './pace.dto';
import { type PacePlan, PacePlannerService } from './pace-planner.service';
import { classSentence, planSentence } from './pace-words';

/** What the paces of hosts mean for the accounts, in words. */
@ApiTags('checking')
@Controller('checking/pace')
@Roles('committee')
export class CheckingPaceController {
  constructor(
    private readonly planner: PacePlannerService,
    private readonly rules: HostRuleListService,
    private readonly settings: HostRuleSettingsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: PaceDto })
  async inForce(): Promise<PaceDto> {
    return paceDto(await this.planner.plans());
  }

  /** What a rule would mean; nothing is saved. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PaceDto })
  async under(@Body() { host, rule }: DraftPaceDto): Promise<PaceDto> {
    if (host === undefined || rule === undefined) return this.inForce();
    this.settings.refuseBad(rule, this.rules.cardOf(host));
    return paceDto(await this.planner.plans({ host, rule }));
  }
}

function paceDto(plans: readonly PacePlan[]): PaceDto {
  return { platforms: plans.map(platformPace) };
}

function platformPace(plan: PacePlan): PlatformPaceDto {
  const { platform, accounts, readsPerDay, groups } = plan;
  return {
    ...{ platform, accounts },
    readsPerDay: readsPerDay === null ? null : Math.floor(readsPerDay),
    sentence: planSentence(plan),
    groups: groups.map((group) => ({ ...group, sentence: classSentence(group) })),
  };
}
