import { Module } from '@nestjs/common';
import { HostsService } from './hosts.service';

/** Pace and breaker of the platforms' hosts. */
@Module({ providers: [HostsService], exports: [HostsService] })
export class HostsModule {}
