import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { UsersModule } from '../users/users.module';
import { LoginThrottleService } from './login-throttle.service';
import { OwnPasswordService } from './own-password.service';
import { SessionCookieService } from './session-cookie.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { SetupController } from './setup.controller';

@Module({
  imports: [AuditModule, UsersModule],
  controllers: [SessionsController, SetupController],
  providers: [SessionsService, OwnPasswordService, SessionCookieService, LoginThrottleService],
  exports: [SessionsService, SessionCookieService],
})
export class SessionsModule {}
