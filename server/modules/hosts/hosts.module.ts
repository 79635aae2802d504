import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { HostRuleSettingsService } from './host-rule-settings.service';
import { HostRulesService } from './host-rules.service';
import { HostStatesService } from './host-states.service';
import { HostsService } from './hosts.service';

/** Pace, breaker and the operator's rules of the platforms' hosts. */
@Module({
  imports: [AuditModule],
  providers: [HostRulesService, HostRuleSettingsService, HostStatesService, HostsService],
  exports: [HostRulesService, HostRuleSettingsService, HostStatesService, HostsService],
})
export class HostsModule {}
