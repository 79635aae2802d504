import { Injectable } from '@nestjs/common';
import type { Platform } from '../../../domain/platform';
import type { SurfaceCard } from '../../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { Config } from '../../config/config';
import { secretsOf } from '../../crypto/secrets';

/** Which pages of a platform the operator lets us ask, in which order, how often, and with what. */
@Injectable()
export class SurfacesService {
  constructor(private readonly config: Config) {}

  /** In the configured order. */
  of(platform: Platform): SurfaceCard[] {
    const { surfaces } = PLATFORM_CARDS[platform];
    return this.config.surfaces[platform].flatMap((name) =>
      surfaces.filter((surface) => surface.name === name),
    );
  }

  /**
   * Least seconds between two requests to the surface's host. The setting may slow a platform's pace down but
   * never quicken it; a replica may be asked as fast as one likes.
   */
  paceOf(surface: SurfaceCard): number {
    const wanted = this.config.paceSeconds ?? surface.paceSeconds;
    return this.config.replicaUrl ? wanted : Math.max(wanted, surface.paceSeconds);
  }

  /** Paces of all hosts that are asked at all, slowest surface first where several share a host. */
  paces(platforms: readonly Platform[]): Map<string, number> {
    const surfaces = platforms.flatMap((platform) => this.of(platform));
    const paces = new Map<string, number>();
    for (const surface of surfaces) {
      paces.set(surface.host, Math.max(this.paceOf(surface), paces.get(surface.host) ?? 0));
    }
    return paces;
  }

  credentialsOf(platform: Platform): { cookie?: string; token?: string } {
    const { cookie, token } = this.config.credentials[platform];
    return { ...(cookie && { cookie }), ...(token && { token }) };
  }

  /** What must never be stored or logged of this platform's credentials. */
  secretsOf(platform: Platform): string[] {
    return secretsOf(this.config.credentials[platform]);
  }

  /** An account known to exist; null where the platform's card names none. */
  controlUid(platform: Platform): string | null {
    return PLATFORM_CARDS[platform].controlUid ?? null;
  }

  /** Has the platform shut down by then? An archive the operator points at is asked all the same. */
  isClosed(platform: Platform, at: Date): boolean {
    const { closedOn } = PLATFORM_CARDS[platform];
    return closedOn !== undefined && at >= closedOn;
  }
}
