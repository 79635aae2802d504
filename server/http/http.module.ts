import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { SessionsModule } from '../modules/sessions/sessions.module';
import { AccessGuard } from './access.guard';
import { HealthController } from './health.controller';
import { OpenRoutesCheck } from './open-routes.check';
import { ProblemFilter } from './problem.filter';
import { RequestPipe } from './request.pipe';
import { SameOriginGuard } from './same-origin.guard';

/** What every request passes: origin, then rights, then the check of its content; and how faults are answered. */
@Module({
  imports: [SessionsModule, DiscoveryModule],
  controllers: [HealthController],
  providers: [
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: RequestPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
    OpenRoutesCheck,
  ],
})
export class HttpModule {}
