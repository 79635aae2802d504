import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module';
import { AccountsModule } from '../accounts/accounts.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { HostsModule } from '../hosts/hosts.module';
import { MomentsModule } from '../moments/moments.module';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { SurfacesModule } from '../surfaces/surfaces.module';
import { CheckBatchService } from './check-batch.service';
import { CheckClaimsModule } from './check-claims.module';
import { CheckFindingsService } from './check-findings.service';
import { CheckRoundService } from './check-round.service';
import { CheckTalliesService } from './check-tallies.service';
import { CheckStoreService } from './check-store.service';
import { CheckWriterService } from './check-writer.service';
import { CheckingHostsService } from './checking-hosts.service';
import { CheckingQueuesService } from './checking-queues.service';
import { CheckingStateService } from './checking-state.service';
import { ChecksController } from './checks.controller';
import { ChecksService } from './checks.service';
import { ViewerQuestionService } from './viewer-question.service';
import { HostAccessService } from './host-access.service';
import { CheckingPaceController } from './checking-pace.controller';
import { CheckingRulesController } from './checking-rules.controller';
import { HostRuleListService } from './host-rule-list.service';
import { CheckPaceService } from './check-pace.service';
import { DueSpreaderService } from './due-spreader.service';
import { PacePlannerService } from './pace-planner.service';
import { PlatformReadsService } from './platform-reads.service';
import { PacesInForceService } from './paces-in-force.service';
import { PageVisitorService } from './page-visitor.service';

/** Visits registered profile pages and keeps what they show. */
@Module({
  imports: [
    AccountsModule,
    CheckClaimsModule,
    DiscrepanciesModule,
    EvidenceModule,
    HostsModule,
    JobsModule,
    MomentsModule,
    SnapshotsModule,
    SurfacesModule,
  ],
  controllers: [CheckingPaceController, CheckingRulesController, ChecksController],
  providers: [
    PageVisitorService,
    HostAccessService,
    PacesInForceService,
    PlatformReadsService,
    PacePlannerService,
    DueSpreaderService,
    CheckPaceService,
    HostRuleListService,
    ViewerQuestionService,
    CheckBatchService,
    CheckFindingsService,
    CheckWriterService,
    CheckStoreService,
    CheckRoundService,
    ChecksService,
    CheckTalliesService,
    CheckingQueuesService,
    CheckingHostsService,
    CheckingStateService,
  ],
  exports: [
    CheckPaceService,
    HostAccessService,
    PageVisitorService,
    ChecksService,
    CheckStoreService,
    CheckTalliesService,
    CheckingStateService,
  ],
})
export class ChecksModule {}
