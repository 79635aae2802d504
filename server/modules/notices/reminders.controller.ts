import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../clock/clock';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { AutomaticReminders } from './automatic-reminders.service';
import { ReminderListService } from './reminder-list.service';
import { ReminderSettingDto, RemindersDto, RemindersQueryDto, SendRemindersDto } from './reminder.dto';
import { RemindersService } from './reminders.service';

/** 催报. */
@ApiTags('notices')
@Controller('reminders')
@Roles('committee')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly lists: ReminderListService,
    private readonly automatic: AutomaticReminders,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: RemindersDto })
  list(@Query() query: RemindersQueryDto): Promise<RemindersDto> {
    return this.lists.list({ ...query, at: this.clock.now() });
  }

  /** Sends to those who have not been told of this cause yet, and answers with the list as it is then. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: RemindersDto })
  async send(@Body() given: SendRemindersDto, @CurrentUser() visitor: Visitor): Promise<RemindersDto> {
    const { phaseId, unitIds = null, channelIds } = given;
    const at = this.clock.now();
    await this.reminders.send({ phaseId, unitIds, channelIds, byUserId: visitor.id, at });
    await this.audit.record({
      userId: visitor.id,
      action: 'REMINDER.SEND',
      subject: `phase:${phaseId}`,
      detail: { units: unitIds?.length ?? 'all', channelIds },
    });
    return this.lists.list({ phaseId, at });
  }

  @Put('automatic/:campaignId')
  @ApiOkResponse({ type: ReminderSettingDto })
  async setAutomatic(
    @Param('campaignId', IdPipe) campaignId: number,
    @Body() { automatic }: ReminderSettingDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ReminderSettingDto> {
    await this.automatic.put(campaignId, automatic, visitor.id);
    return { automatic };
  }
}
