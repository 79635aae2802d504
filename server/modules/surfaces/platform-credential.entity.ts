import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import type { CredentialKind } from '../../../ingest/platforms/platform-card';
import { User } from '../users/user.entity';

/** A cookie or token of the operator's own account or application; sealed, and never answered back. */
@Entity('platform_credentials')
export class PlatformCredential {
  @PrimaryColumn('text')
  platform: Platform;

  @PrimaryColumn('text')
  kind: CredentialKind;

  @Column('text')
  sealedValue: string;

  @Column('timestamptz')
  setAt: Date;

  @Column('int', { nullable: true })
  setById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  setBy: Relation<User> | null;
}
