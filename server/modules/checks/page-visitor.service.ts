import { Injectable } from '@nestjs/common';
import type { Platform } from '../../../domain/platform';
import { PageClient } from '../../../ingest/http/page-client';
import type { AskedAccount, SurfaceCard } from '../../../ingest/platforms/platform-card';
import { visitProfile } from '../../../ingest/platforms/visit';
import { withoutSecrets } from '../../crypto/secrets';
import { EvidenceService } from '../evidence/evidence.service';
import type { LeasedAccount, Visit } from './check-visit';
import { storableReading } from './storable-reading';
import { SurfacesService } from './surfaces.service';

/** A visit, and how long the platform asked us to stay away. */
export interface PageVisit extends Visit {
  retryAfterSeconds: number | null;
}

type Visited = Pick<LeasedAccount, 'id' | 'platform' | 'uid' | 'alias'>;

/** Visits one page of one account, and keeps our own secrets out of what comes back. */
@Injectable()
export class PageVisitorService {
  constructor(
    private readonly client: PageClient,
    private readonly surfaces: SurfacesService,
    private readonly evidence: EvidenceService,
  ) {}

  /** Can this surface be asked for the account at all? Some take uids only, some need a token. */
  canAsk(account: Visited, surface: SurfaceCard): boolean {
    return surface.requestFor(askedAs(account), this.surfaces.credentialsOf(account.platform)) !== null;
  }

  async visit(account: Visited, surface: SurfaceCard, at: Date): Promise<PageVisit> {
    const secrets = this.surfaces.secretsOf(account.platform);
    const seen = await visitProfile({
      client: this.client,
      surface,
      account: askedAs(account),
      credentials: this.surfaces.credentialsOf(account.platform),
      fetchedAt: at,
    });
    const { outcome, parserVersion, status, durationMs, retryAfterSeconds, body, contentType } = seen;
    return {
      ...{ accountId: account.id, at, surface: surface.name, outcome, parserVersion, status, durationMs },
      ...{ retryAfterSeconds, controlWell: false },
      reading: seen.reading && storableReading(seen.reading),
      detail: withoutSecrets(seen.detail, secrets),
      fragment: seen.fragment && withoutSecrets(seen.fragment, secrets),
      finalUrl: seen.finalUrl && withoutSecrets(seen.finalUrl, secrets),
      proof: body && (() => this.evidence.pack({ body, contentType, secrets })),
    };
  }

  /** Visits the account known to exist; null where the platform's card names none. */
  async visitControl(platform: Platform, surface: SurfaceCard, at: Date): Promise<PageVisit | null> {
    const uid = this.surfaces.controlUid(platform);
    return uid === null ? null : this.visit({ id: 0, platform, uid, alias: null }, surface, at);
  }
}

/** Aliases are kept as they were given: one with `@` in front is a nickname. */
function askedAs({ uid, alias }: Visited): AskedAccount {
  return { uid, alias };
}
