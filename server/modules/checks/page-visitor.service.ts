import { Injectable } from '@nestjs/common';
import type { Platform } from '../../../domain/platform';
import { PageClient } from '../../../ingest/http/page-client';
import type { AskableSurface, AskedAccount, BatchSurface } from '../../../ingest/platforms/platform-card';
import { type Visit as SeenPage, visitProfile } from '../../../ingest/platforms/visit';
import { visitMany } from '../../../ingest/platforms/visit-many';
import { withoutSecrets } from '../../crypto/secrets';
import { EvidenceService } from '../evidence/evidence.service';
import { SurfacesService } from '../surfaces/surfaces.service';
import type { LeasedAccount, Visit } from './check-visit';
import { storableReading } from './storable-reading';

export { storableReading } from './storable-reading';

/** A visit, and how long the platform asked us to stay away. */
export interface PageVisit extends Visit {
  retryAfterSeconds: number | null;
}

type Visited = Pick<LeasedAccount, 'id' | 'platform' | 'uid' | 'alias'>;

interface Answered {
  account: Visited;
  surface: AskableSurface;
  seen: SeenPage;
  proof: Visit['proof'];
  at: Date;
}

/** Visits pages of accounts, and keeps our own secrets out of what comes back. */
@Injectable()
export class PageVisitorService {
  constructor(
    private readonly client: PageClient,
    private readonly surfaces: SurfacesService,
    private readonly evidence: EvidenceService,
  ) {}

  /** Can this surface be asked for the account at all? Some take uids only, some need a token. */
  canAsk(account: Visited, surface: AskableSurface): boolean {
    const credentials = this.surfaces.credentialsOf(account.platform);
    if (surface.kind === 'request') return surface.requestFor(askedAs(account), credentials) !== null;
    return account.uid !== null && surface.requestForMany([account.uid], credentials) !== null;
  }

  /** Does the operator's order end with a platform that has shut down by then? */
  endsClosed({ platform }: Pick<Visited, 'platform'>, at: Date): boolean {
    const last = this.surfaces.chosen(platform).at(-1);
    return last?.kind === 'closed' && this.surfaces.isClosed(platform, at);
  }

  async visit(account: Visited, surface: AskableSurface, at: Date): Promise<PageVisit> {
    const seen = await visitProfile({
      client: this.client,
      surface,
      account: askedAs(account),
      credentials: this.surfaces.credentialsOf(account.platform),
      fetchedAt: at,
    });
    return this.kept({ account, surface, seen, proof: this.proofOf(account.platform, seen), at });
  }

  /**
   * Visits up to `surface.size` accounts of one platform by one request: one visit each, in their order. What
   * is kept as proof is the whole answer, packed once for all of them. Nobody is an empty list.
   */
  async visitMany(accounts: readonly Visited[], surface: BatchSurface, at: Date): Promise<PageVisit[]> {
    const [first] = accounts;
    if (!first) return [];
    const seen = await visitMany({
      client: this.client,
      surface,
      accounts: accounts.map(askedAs),
      credentials: this.surfaces.credentialsOf(first.platform),
      fetchedAt: at,
    });
    const answered = seen.find(({ body }) => body !== null);
    const proof = answered ? this.proofOf(first.platform, answered) : null;
    return seen.map((page, index) =>
      this.kept({ account: accounts[index]!, surface, seen: page, proof: page.body && proof, at }),
    );
  }

  /** Visits the account known to exist; null where the platform's card names none. */
  async visitControl(platform: Platform, surface: AskableSurface, at: Date): Promise<PageVisit | null> {
    const uid = this.surfaces.controlUid(platform);
    return uid === null ? null : this.visit({ id: 0, platform, uid, alias: null }, surface, at);
  }

  private kept({ account, surface, seen, proof, at }: Answered): PageVisit {
    const secrets = this.surfaces.secretsOf(account.platform);
    const { outcome, parserVersion, status, durationMs, retryAfterSeconds } = seen;
    return {
      ...{ accountId: account.id, at, surface: surface.name, outcome, parserVersion, status, durationMs },
      ...{ retryAfterSeconds, controlWell: false },
      reading: seen.reading && storableReading(seen.reading),
      detail: withoutSecrets(seen.detail, secrets),
      fragment: seen.fragment && withoutSecrets(seen.fragment, secrets),
      finalUrl: seen.finalUrl && withoutSecrets(seen.finalUrl, secrets),
      proof,
    };
  }

  /** Packs a body at most once, however many accounts it is proof of. */
  private proofOf(platform: Platform, { body, contentType }: SeenPage): Visit['proof'] {
    if (body === null) return null;
    const secrets = this.surfaces.secretsOf(platform);
    let packed: ReturnType<EvidenceService['pack']> | null = null;
    return () => (packed ??= this.evidence.pack({ body, contentType, secrets }));
  }
}

/** Aliases are kept as they were given: one with `@` in front is a nickname. */
function askedAs({ uid, alias }: Visited): AskedAccount {
  return { uid, alias };
}
