import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock/clock';
import { ClockModule } from './clock/clock.module';
import { Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { CryptoModule } from './crypto/crypto.module';
import { DatabaseModule } from './database/database.module';
import { HttpModule } from './http/http.module';
import { JobsModule } from './jobs/jobs.module';
import { AccountsModule } from './modules/accounts/accounts.module';
import { AliasChecksModule } from './modules/alias-checks/alias-checks.module';
import { AuditModule } from './modules/audit/audit.module';
import { BaselineListsModule } from './modules/baseline-lists/baseline-lists.module';
import { CampaignsModule } from './modules/campaigns/campaigns.module';
import { ChecksModule } from './modules/checks/checks.module';
import { ClaimsModule } from './modules/claims/claims.module';
import { DeadlinesModule } from './modules/deadlines/deadlines.module';
import { DiscrepanciesModule } from './modules/discrepancies/discrepancies.module';
import { EvidenceModule } from './modules/evidence/evidence.module';
import { ExportsModule } from './modules/exports/exports.module';
import { HoldersModule } from './modules/holders/holders.module';
import { HostsModule } from './modules/hosts/hosts.module';
import { InboxModule } from './modules/inbox/inbox.module';
import { MetricsModule } from './modules/metrics/metrics.module';
import { ManualReadingsModule } from './modules/manual-readings/manual-readings.module';
import { NameAnswersModule } from './modules/name-questions/name-answers.module';
import { NoticesModule } from './modules/notices/notices.module';
import { IntakesModule } from './modules/intakes/intakes.module';
import { OrganizationsModule } from './modules/organizations/organizations.module';
import { ProgressModule } from './modules/progress/progress.module';
import { RankingModule } from './modules/ranking/ranking.module';
import { RegisterModule } from './modules/register/register.module';
import { ReparseModule } from './modules/reparse/reparse.module';
import { RetentionModule } from './modules/retention/retention.module';
import { SessionsModule } from './modules/sessions/sessions.module';
import { SnapshotsModule } from './modules/snapshots/snapshots.module';
import { SubmissionsModule } from './modules/submissions/submissions.module';
import { SurfaceTrialsModule } from './modules/surface-trials/surface-trials.module';
import { SurfacesModule } from './modules/surfaces/surfaces.module';
import { TemplatesModule } from './modules/templates/templates.module';
import { UnitsModule } from './modules/units/units.module';
import { UsersModule } from './modules/users/users.module';

/** What differs between the service, its demo and its tests. */
export interface Surroundings {
  config: Config;
  clock: Clock;
}

/** The whole service: every module of `modules/` is named here. */
@Module({
  imports: [
    CryptoModule,
    DatabaseModule,
    HttpModule,
    JobsModule,
    AccountsModule,
    AliasChecksModule,
    AuditModule,
    BaselineListsModule,
    CampaignsModule,
    ChecksModule,
    ClaimsModule,
    DeadlinesModule,
    DiscrepanciesModule,
    EvidenceModule,
    ExportsModule,
    HoldersModule,
    HostsModule,
    InboxModule,
    MetricsModule,
    ManualReadingsModule,
    NameAnswersModule,
    NoticesModule,
    IntakesModule,
    OrganizationsModule,
    ProgressModule,
    RankingModule,
    RegisterModule,
    RetentionModule,
    ReparseModule,
    SessionsModule,
    SnapshotsModule,
    SubmissionsModule,
    SurfaceTrialsModule,
    SurfacesModule,
    TemplatesModule,
    UnitsModule,
    UsersModule,
  ],
})
export class AppModule {
  static with({ config, clock }: Surroundings): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(config), ClockModule.with(clock)] };
  }
}
