import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { InboxController } from './inbox.controller';
import { InboxJobService } from './inbox-job.service';
import { InboxListService } from './inbox-list.service';
import { InboxRecordsService } from './inbox-records.service';
import { InboxService } from './inbox.service';
import { InboxTakingService } from './inbox-taking.service';
import { WholeFilesService } from './whole-files.service';

/** The inbox folder (收件夹), and files that come whole: by command line or laid there. */
@Module({
  imports: [JobsModule, SubmissionsModule],
  controllers: [InboxController],
  providers: [
    InboxJobService,
    InboxListService,
    InboxRecordsService,
    InboxService,
    InboxTakingService,
    WholeFilesService,
  ],
  exports: [InboxService, WholeFilesService],
})
export class InboxModule {}
