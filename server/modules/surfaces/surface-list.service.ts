import { Injectable } from '@nestjs/common';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import {
  CREDENTIAL_KINDS,
  type CredentialKind,
  isAskable,
  type SurfaceCard,
} from '../../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { missingFor } from './missing-for-surface';
import type { PlatformCredentialDto, SurfaceDto, SurfacePlatformDto, SurfacesDto } from './surface.dto';
import { SurfacesService } from './surfaces.service';
import { Config } from '../../config/config';
import { Clock } from '../../clock/clock';

/** What the operator sees of the surfaces: which there are, which are used, and what they lack. */
@Injectable()
export class SurfaceListService {
  constructor(
    private readonly surfaces: SurfacesService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<SurfacesDto> {
    await this.surfaces.refresh();
    return { platforms: PLATFORMS.map((platform) => this.of(platform)) };
  }

  of(platform: Platform): SurfacePlatformDto {
    const { title, closedOn } = PLATFORM_CARDS[platform];
    const chosen = this.surfaces.chosen(platform);
    const others = this.surfaces.offers(platform).filter((surface) => !chosen.includes(surface));
    return {
      platform,
      title,
      closedOn: closedOn?.toISOString() ?? null,
      source: this.surfaces.order(platform).source,
      surfaces: [
        ...chosen.map((surface) => this.surfaceDto(surface, true)),
        ...others.map((surface) => this.surfaceDto(surface, false)),
      ],
      credentials: credentialKinds(platform).map((kind) => this.credentialDto(platform, kind)),
    };
  }

  private surfaceDto(surface: SurfaceCard, enabled: boolean): SurfaceDto {
    const { platform, name, title, kind, needs, counts, note } = surface;
    return {
      ...{ name, title, kind, needs, counts, note, enabled },
      host: isAskable(surface) ? surface.host : null,
      perCall: surface.kind === 'batch' ? surface.size : 1,
      missing: missingFor(surface, {
        isReplica: this.config.replicaUrl !== null,
        isClosed: this.surfaces.isClosed(platform, this.clock.now()),
        credentials: this.surfaces.credentialsOf(platform),
        isLocked: (kind) => this.surfaces.credentialState(platform, kind).note?.isReadable === false,
      }),
    };
  }

  private credentialDto(platform: Platform, kind: CredentialKind): PlatformCredentialDto {
    const { source, note } = this.surfaces.credentialState(platform, kind);
    return {
      kind,
      isSet: source !== null,
      source,
      setAt: note?.setAt.toISOString() ?? null,
      setBy: note?.setBy ?? null,
    };
  }
}

/** What the surfaces of a platform may need, each once. */
export function credentialKinds(platform: Platform): CredentialKind[] {
  const { surfaces } = PLATFORM_CARDS[platform];
  return CREDENTIAL_KINDS.filter((kind) => surfaces.some(({ needs }) => needs === kind));
}
