import { Injectable } from '@nestjs/common';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Config } from '../../config/config';

/** How often the hosts of surfaces may be asked. */
@Injectable()
export class SurfacePacesService {
  constructor(private readonly config: Config) {}

  /**
   * Least seconds between two requests to the surface's host. The setting may slow a platform's pace down but
   * never quicken it; a replica may be asked as fast as one likes.
   */
  paceOf(surface: AskableSurface): number {
    const wanted = this.config.paceSeconds ?? surface.paceSeconds;
    return this.config.replicaUrl ? wanted : Math.max(wanted, surface.paceSeconds);
  }

  /** Paces of the hosts of these surfaces, slowest surface first where several share a host. */
  paces(surfaces: readonly AskableSurface[]): Map<string, number> {
    const paces = new Map<string, number>();
    for (const surface of surfaces) {
      paces.set(surface.host, Math.max(this.paceOf(surface), paces.get(surface.host) ?? 0));
    }
    return paces;
  }
}
