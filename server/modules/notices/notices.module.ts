import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { ProgressModule } from '../progress/progress.module';
import { UnitsModule } from '../units/units.module';
import { AutomaticReminders } from './automatic-reminders.service';
import { MissingUnitsService } from './missing-units.service';
import { NoticeAddressesController } from './notice-addresses.controller';
import { NoticeAddressesService } from './notice-addresses.service';
import { NoticeChannelsController } from './notice-channels.controller';
import { NoticeChannelsService } from './notice-channels.service';
import { NoticeDeliveriesService } from './notice-deliveries.service';
import { NoticeSenders } from './notice-senders.service';
import { NoticesController } from './notices.controller';
import { NoticesService } from './notices.service';
import { ReminderListService } from './reminder-list.service';
import { RemindersController } from './reminders.controller';
import { RemindersService } from './reminders.service';

/** What is told to units and work groups (通知、催报), and the ways it takes. */
@Module({
  imports: [AuditModule, CampaignsModule, JobsModule, ProgressModule, UnitsModule],
  controllers: [NoticesController, NoticeChannelsController, NoticeAddressesController, RemindersController],
  providers: [
    AutomaticReminders,
    MissingUnitsService,
    NoticeAddressesService,
    NoticeChannelsService,
    NoticeDeliveriesService,
    NoticeSenders,
    NoticesService,
    ReminderListService,
    RemindersService,
  ],
  exports: [AutomaticReminders, NoticesService],
})
export class NoticesModule {}
