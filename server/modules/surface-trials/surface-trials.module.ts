import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { ChecksModule } from '../checks/checks.module';
import { SurfacesModule } from '../surfaces/surfaces.module';
import { SurfaceTrialService } from './surface-trial.service';
import { SurfaceTrialsController } from './surface-trials.controller';
import { TrialRequestService } from './trial-request.service';

/** Trying a surface before it is relied on. */
@Module({
  imports: [AuditModule, ChecksModule, SurfacesModule],
  controllers: [SurfaceTrialsController],
  providers: [SurfaceTrialService, TrialRequestService],
})
export class SurfaceTrialsModule {}
