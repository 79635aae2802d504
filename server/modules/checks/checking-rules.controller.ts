import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { ProblemException } from '../../http/problem.exception';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { HostRuleDto, HostRulesDto, UpdateHostRuleDto } from '../hosts/host-rule.dto';
import { HostRuleSettingsService } from '../hosts/host-rule-settings.service';
import { HostsService } from '../hosts/hosts.service';
import { HostRuleListService } from './host-rule-list.service';

/** How fast, how much and when hosts are asked. */
@ApiTags('checking')
@Controller('checking/hosts')
@Roles('committee')
export class CheckingRulesController {
  constructor(
    private readonly rules: HostRuleListService,
    private readonly settings: HostRuleSettingsService,
    private readonly hosts: HostsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: HostRulesDto })
  async list(): Promise<HostRulesDto> {
    return { hosts: await this.rules.list() };
  }

  /** The whole rule of a host; the timetable follows within seconds. */
  @Put(':host')
  @ApiOkResponse({ type: HostRuleDto })
  async save(
    @Param('host') host: string,
    @Body() rule: UpdateHostRuleDto,
    @CurrentUser() { id }: Visitor,
  ): Promise<HostRuleDto> {
    await this.settings.save(this.rules.cardOf(host), rule, id);
    return this.rules.one(host);
  }

  /** Ends the wait of a stopped host: the next worker asks the control account, and only if it answers others. */
  @Post(':host/probe')
  @HttpCode(200)
  @ApiOkResponse({ type: HostRuleDto })
  async probe(@Param('host') host: string): Promise<HostRuleDto> {
    this.rules.cardOf(host);
    if (await this.hosts.endWait(host)) return this.rules.one(host);
    throw ProblemException.conflict('HOST.NOT_STOPPED', '这个主机没有处于停用等待中，无需提前试探，请刷新。');
  }
}
