import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Surroundings } from './app.module';
import { ClockModule } from './clock/clock.module';
import { ConfigModule } from './config/config.module';
import { CryptoModule } from './crypto/crypto.module';
import { DatabaseModule } from './database/database.module';
import { JobRunnerService } from './jobs/job-runner.service';
import { JobsModule } from './jobs/jobs.module';
import { AliasChecksModule } from './modules/alias-checks/alias-checks.module';
import { AliasChecksSchedule } from './modules/alias-checks/alias-checks.schedule';
import { CheckJobsService } from './modules/checks/check-jobs.service';
import { CheckLoopsService } from './modules/checks/check-loops.service';
import { CheckTalliesSchedule } from './modules/checks/check-tallies.schedule';
import { ChecksModule } from './modules/checks/checks.module';
import { ChecksScheduleService } from './modules/checks/checks.schedule';
import { EvidenceModule } from './modules/evidence/evidence.module';
import { EvidenceSchedule } from './modules/evidence/evidence.schedule';
import { InboxModule } from './modules/inbox/inbox.module';
import { InboxSchedule } from './modules/inbox/inbox.schedule';
import { IntakesModule } from './modules/intakes/intakes.module';
import { IntakesSchedule } from './modules/intakes/intakes.schedule';
import { NoticesModule } from './modules/notices/notices.module';
import { RemindersSchedule } from './modules/notices/reminders.schedule';
import { RetentionModule } from './modules/retention/retention.module';
import { StorageUpkeepSchedule } from './modules/retention/storage-upkeep.schedule';

/** The worker: the timetable and the checks, without HTTP. */
@Module({
  imports: [
    CryptoModule,
    DatabaseModule,
    ScheduleModule.forRoot(),
    JobsModule,
    AliasChecksModule,
    ChecksModule,
    EvidenceModule,
    InboxModule,
    IntakesModule,
    NoticesModule,
    RetentionModule,
  ],
  providers: [
    JobRunnerService,
    AliasChecksSchedule,
    CheckJobsService,
    CheckLoopsService,
    CheckTalliesSchedule,
    ChecksScheduleService,
    EvidenceSchedule,
    InboxSchedule,
    IntakesSchedule,
    RemindersSchedule,
    StorageUpkeepSchedule,
  ],
})
export class WorkerModule {
  static with({ config, clock }: Surroundings): DynamicModule {
    return { module: WorkerModule, imports: [ConfigModule.with(config), ClockModule.with(clock)] };
  }
}
