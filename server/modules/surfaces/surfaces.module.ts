import { Module } from '@nestjs/common';
import { PageClient } from '../../../ingest/http/page-client';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { Config } from '../../config/config';
import { OperatorChoices } from './operator-choices';
import { SurfacePacesService } from './surface-paces.service';
import { SurfacesService } from './surfaces.service';

/** The surfaces of the platforms: which are used, with what, and the one client that asks them. */
@Module({
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
    SurfacePacesService,
    SurfacesService,
  ],
  exports: [PageClient, SurfacePacesService, SurfacesService],
})
export class SurfacesModule {}
