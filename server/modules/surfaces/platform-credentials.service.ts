import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import type { CredentialKind } from '../../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { Clock } from '../../clock/clock';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { readCredential } from './credential-value';
import { PlatformCredential } from './platform-credential.entity';
import { credentialKinds } from './surface-list.service';
import { SurfacesService } from './surfaces.service';

/** Which credential, and who changes it. */
export interface CredentialChange {
  platform: Platform;
  kind: CredentialKind;
  userId: number;
}

/** Cookies and tokens given on the settings page: sealed before they are stored, and never shown again. */
@Injectable()
export class PlatformCredentialsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    private readonly surfaces: SurfacesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Refuses what cannot be sent in a header, what no surface needs, and what the environment gives. */
  async put(change: CredentialChange, pasted: string): Promise<void> {
    this.refuseForeign(change);
    const read = readCredential(change.kind, pasted);
    if ('fault' in read) throw new ProblemException({ code: 'CREDENTIAL.INVALID', message: read.fault });
    const { platform, kind, userId } = change;
    const row = { platform, kind, sealedValue: this.sealer.seal(read.value) };
    const stamp = { setAt: this.clock.now(), setById: userId };
    await this.write(change, 'SET', (manager) =>
      manager.upsert(PlatformCredential, { ...row, ...stamp }, ['platform', 'kind']),
    );
  }

  /** Forgets a credential; nothing when there is none. */
  async remove(change: CredentialChange): Promise<void> {
    this.refuseForeign(change);
    const { platform, kind } = change;
    await this.write(change, 'REMOVE', (manager) => manager.delete(PlatformCredential, { platform, kind }));
  }

  private refuseForeign({ platform, kind }: CredentialChange): void {
    if (!credentialKinds(platform).includes(kind)) throw notNeeded(platform, kind);
    if (this.surfaces.credentialState(platform, kind).source === 'environment') throw fixed(platform, kind);
  }

  private async write(
    { platform, kind, userId }: CredentialChange,
    verb: string,
    work: (manager: EntityManager) => Promise<unknown>,
  ): Promise<void> {
    const subject = `platform:${platform}`;
    await this.dataSource.transaction(async (manager) => {
      await work(manager);
      await this.audit.record({ userId, action: `CREDENTIAL.${verb}`, subject, detail: { kind } }, manager);
    });
    await this.surfaces.reload();
  }
}

function notNeeded(platform: Platform, kind: CredentialKind): ProblemException {
  const message = `${PLATFORM_CARDS[platform].title}的采集面都不用 ${kind}，不必填写。`;
  return new ProblemException({ code: 'CREDENTIAL.NOT_NEEDED', message });
}

function fixed(platform: Platform, kind: CredentialKind): ProblemException {
  const name = `${platform}_${kind}`.toUpperCase();
  return ProblemException.conflict(
    'CREDENTIAL.SET_BY_ENVIRONMENT',
    `这一项由环境变量 ${name} 给出，页面上改不了；请改这个变量，或去掉它后重启。`,
  );
}
