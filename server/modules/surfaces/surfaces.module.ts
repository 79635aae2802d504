import { Module } from '@nestjs/common';
import { PageClient } from '../../../ingest/http/page-client';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { Config } from '../../config/config';
import { AuditModule } from '../audit/audit.module';
import { OperatorChoices } from './operator-choices';
import { PlatformCredentialsService } from './platform-credentials.service';
import { SurfaceListService } from './surface-list.service';
import { SurfaceSettingsService } from './surface-settings.service';
import { SurfacesController } from './surfaces.controller';
import { SurfacesService } from './surfaces.service';

/** The surfaces of the platforms: which are used, with what, and the one client that asks them. */
@Module({
  imports: [AuditModule],
  controllers: [SurfacesController],
  providers: [
    {
      provide: PageClient,
      inject: [Config],
      useFactory: ({ replicaUrl }: Config) =>
        new PageClient({
          allowedHosts: Object.values(PLATFORM_CARDS).flatMap(({ hosts }) => hosts),
          ...(replicaUrl && { replicaUrl }),
        }),
    },
    OperatorChoices,
    PlatformCredentialsService,
    SurfaceListService,
    SurfaceSettingsService,
    SurfacesService,
  ],
  exports: [PageClient, SurfaceListService, SurfacesService],
})
export class SurfacesModule {}
