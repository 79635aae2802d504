import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { isRemindedByItself } from '../../../domain/reminder';
import { Clock } from '../../clock/clock';
import { AuditService } from '../audit/audit.service';
import { Phase } from '../campaigns/phase.entity';
import { NoticeChannel } from './notice-channel.entity';
import { ReminderSetting } from './reminder-setting.entity';
import { RemindersService } from './reminders.service';

/** Reminders by the timetable, for campaigns that want them. */
@Injectable()
export class AutomaticReminders {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reminders: RemindersService,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Switches them on or off for a campaign. */
  async put(campaignId: number, automatic: boolean, userId: number): Promise<void> {
    await this.dataSource.manager.upsert(ReminderSetting, { campaignId, automatic }, ['campaignId']);
    const subject = `campaign:${campaignId}`;
    await this.audit.record({ userId, action: 'REMINDER.AUTOMATIC', subject, detail: { automatic } });
  }

  /** Reminds in every phase whose time it is, through every enabled channel; again within a stage does nothing. */
  async remindNow(): Promise<void> {
    const at = this.clock.now();
    const campaigns = await this.dataSource.manager.findBy(ReminderSetting, { automatic: true });
    if (campaigns.length === 0) return;
    const channels = await this.dataSource.manager.findBy(NoticeChannel, { enabled: true });
    const channelIds = channels.map((channel) => channel.id);
    for (const { campaignId } of campaigns) {
      const phases = await this.dataSource.manager.findBy(Phase, { campaignId, kind: 'collect' });
      for (const phase of phases.filter((each) => each.startsAt <= at && isRemindedByItself(each, at))) {
        await this.reminders.send({ phaseId: phase.id, unitIds: null, channelIds, byUserId: null, at });
      }
    }
  }
}
