import { Module } from '@nestjs/common';
import { ChecksModule } from '../checks/checks.module';
import { MetricsTokenGuard } from './metrics-token.guard';
import { MetricsController } from './metrics.controller';
import { MetricsService } from './metrics.service';

/** The figures of the checking for Prometheus. */
@Module({
  imports: [ChecksModule],
  controllers: [MetricsController],
  providers: [MetricsService, MetricsTokenGuard],
})
export class MetricsModule {}
