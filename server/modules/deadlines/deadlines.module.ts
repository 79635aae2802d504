import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { DeadlineExceptionsService } from './deadline-exceptions.service';
import { DeadlinesController } from './deadlines.controller';

/** What happens after the lock of a phase. The lock itself is the phase's. */
@Module({
  imports: [AuditModule],
  controllers: [DeadlinesController],
  providers: [DeadlineExceptionsService],
})
export class DeadlinesModule {}
