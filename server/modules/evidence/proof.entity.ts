import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Outcome } from '../../../domain/outcome';
import type { Reading } from '../../../domain/reading';
import { Account } from '../accounts/account.entity';

/**
 * What is kept of a visit that changed something or failed (存证): how it ended, what was read, and which body
 * proves it. It says all of it by itself: the log of visits is thrown away sooner.
 */
@Entity('proofs')
@Index(['accountId', 'at'])
@Index(['evidenceSha256', 'at'])
@Index(['at', 'checkId'])
export class Proof {
  @PrimaryColumn('bigint')
  checkId: string;

  @Column('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  surface: string;

  /** As judged, see `Check.outcome`. */
  @Column('text')
  outcome: Outcome;

  @Column('int', { nullable: true })
  status: number | null;

  @Column('text', { nullable: true })
  finalUrl: string | null;

  @Column('text', { nullable: true })
  detail: string | null;

  /** The piece of the page that decided. */
  @Column('text', { nullable: true })
  fragment: string | null;

  @Column('text')
  parserVersion: string;

  /** The uid the page was asked by; null: by an alias. */
  @Column('text', { nullable: true })
  askedUid: string | null;

  /** What the page said, be it of somebody else; null when it was no readable profile. */
  @Column('jsonb', { nullable: true })
  reading: Reading | null;

  /** Address of the body in `evidence`; null when there was none to keep. Stays when the body is deleted. */
  @Column('text', { nullable: true })
  evidenceSha256: string | null;
}
