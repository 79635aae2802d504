import { Injectable } from '@nestjs/common';
import type { Platform } from '../../../domain/platform';
import {
  type AskableSurface,
  type CredentialKind,
  type Credentials,
  isAskable,
  type SurfaceCard,
} from '../../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { Config } from '../../config/config';
import { secretsOf } from '../../crypto/secrets';
import { type CredentialNote, type OperatorChoice, OperatorChoices } from './operator-choices';

/** Where a setting comes from; the environment wins over the settings page. */
export type SettingSource = 'environment' | 'settings' | 'default';

/** What is known of one credential, without its value. */
export interface CredentialState {
  source: Exclude<SettingSource, 'default'> | null;
  note: CredentialNote | null;
}

/** Changes made in another process are seen after this long. */
const FRESH_MS = 3000;

/** Which surfaces of a platform the operator lets us use, in which order, and with what. */
@Injectable()
export class SurfacesService {
  private choices = new Map<Platform, OperatorChoice>();
  private readAt = Number.NEGATIVE_INFINITY;
  /** Of replaced credentials too: an answer under way may still hold them. */
  private readonly everUsed = new Map<Platform, Set<string>>();

  constructor(
    private readonly config: Config,
    private readonly stored: OperatorChoices,
  ) {}

  /** Reads the settings again, unless that was done a moment ago. All other questions are answered from memory. */
  async refresh(): Promise<void> {
    if (performance.now() - this.readAt >= FRESH_MS) await this.reload();
  }

  /** Reads the settings again, for whoever has just changed them. */
  async reload(): Promise<void> {
    this.choices = await this.stored.read();
    this.readAt = performance.now();
    for (const platform of this.choices.keys()) this.secretsOf(platform);
  }

  /** The surfaces that requests are sent to, in the operator's order. */
  of(platform: Platform): AskableSurface[] {
    return this.chosen(platform).filter(isAskable);
  }

  /** All surfaces in the operator's order, those for people included. */
  chosen(platform: Platform): SurfaceCard[] {
    const offers = this.offers(platform);
    return this.order(platform).names.flatMap((name) => offers.filter((surface) => surface.name === name));
  }

  /** Every surface the platform's card knows. */
  offers(platform: Platform): readonly SurfaceCard[] {
    return PLATFORM_CARDS[platform].surfaces;
  }

  /** Names of surfaces in order, and who says so. */
  order(platform: Platform): { names: readonly string[]; source: SettingSource } {
    const fixed = this.config.surfaces[platform];
    if (fixed) return { names: fixed, source: 'environment' };
    const chosen = this.choices.get(platform)?.order;
    if (chosen) return { names: chosen, source: 'settings' };
    return { names: PLATFORM_CARDS[platform].defaultSurfaces, source: 'default' };
  }

  /** Is the platform read by people alone? */
  isManualOnly(platform: Platform): boolean {
    return this.of(platform).length === 0 && this.chosen(platform).some(({ kind }) => kind === 'manual');
  }

  credentialsOf(platform: Platform): Credentials {
    const { cookie, token } = this.config.credentials[platform];
    return {
      ...this.choices.get(platform)?.credentials,
      ...(cookie && { cookie }),
      ...(token && { token }),
    };
  }

  credentialState(platform: Platform, kind: CredentialKind): CredentialState {
    if (this.config.credentials[platform][kind]) return { source: 'environment', note: null };
    const note = this.choices.get(platform)?.notes[kind] ?? null;
    return { source: note && 'settings', note };
  }

  /** What must never be stored or logged: every secret that this process has used for the platform. */
  secretsOf(platform: Platform): string[] {
    const { cookie = null, token = null } = this.credentialsOf(platform);
    const used = this.everUsed.get(platform) ?? new Set();
    for (const secret of secretsOf({ cookie, token })) used.add(secret);
    this.everUsed.set(platform, used);
    return [...used];
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
