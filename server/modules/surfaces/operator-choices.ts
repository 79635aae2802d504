import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import type { CredentialKind, Credentials } from '../../../ingest/platforms/platform-card';
import { Sealer } from '../../crypto/seal';
import { PlatformCredential } from './platform-credential.entity';
import { SurfaceSetting } from './surface-setting.entity';

/** What is kept of a credential besides its value; `isReadable` is false once the service's key was changed. */
export interface CredentialNote {
  isReadable: boolean;
  setAt: Date;
  setBy: string | null;
}

/** What the operator has set on the settings page of one platform. */
export interface OperatorChoice {
  /** Null: nothing chosen. */
  order: string[] | null;
  credentials: Credentials;
  notes: Partial<Record<CredentialKind, CredentialNote>>;
}

/** The settings as they stand in the database, with the credentials opened. */
@Injectable()
export class OperatorChoices {
  private readonly log = new Logger(OperatorChoices.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async read(): Promise<Map<Platform, OperatorChoice>> {
    const { manager } = this.dataSource;
    const [settings, credentials] = await Promise.all([
      manager.find(SurfaceSetting),
      manager.find(PlatformCredential, { relations: { setBy: true } }),
    ]);
    const choices = new Map<Platform, OperatorChoice>();
    for (const { platform, surfaces } of settings) choiceIn(choices, platform).order = surfaces;
    for (const row of credentials) this.add(row, choiceIn(choices, row.platform));
    return choices;
  }

  private add(
    { platform, kind, sealedValue, setAt, setBy }: PlatformCredential,
    choice: OperatorChoice,
  ): void {
    const value = this.opened(sealedValue);
    if (value === null)
      this.log.warn(`The ${kind} of ${platform} was sealed with another key; it is not used.`);
    else choice.credentials[kind] = value;
    choice.notes[kind] = { isReadable: value !== null, setAt, setBy: setBy?.displayName ?? null };
  }

  private opened(sealedValue: string): string | null {
    try {
      return this.sealer.open(sealedValue);
    } catch {
      return null;
    }
  }
}

function choiceIn(choices: Map<Platform, OperatorChoice>, platform: Platform): OperatorChoice {
  const known = choices.get(platform);
  if (known) return known;
  const fresh: OperatorChoice = { order: null, credentials: {}, notes: {} };
  choices.set(platform, fresh);
  return fresh;
}
