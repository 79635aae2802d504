import { Module } from '@nestjs/common';
import { HostRulesService } from './host-rules.service';
import { HostStatesService } from './host-states.service';
import { HostsService } from './hosts.service';

/** Pace, breaker and the operator's rules of the platforms' hosts. */
@Module({
  providers: [HostRulesService, HostStatesService, HostsService],
  exports: [HostRulesService, HostStatesService, HostsService],
})
export class HostsModule {}
