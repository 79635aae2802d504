import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { CountName } from '../../../domain/snapshot-run';
import type { Suspicion } from '../../../domain/suspicious-count';
import { Account } from './account.entity';

/**
 * A count out of proportion (可疑数据) that a page showed: not the account's until a second reading, 24 h later,
 * says the same. Snapshots keep what the page said; this says from when to when it was not believed.
 */
@Entity('suspicious_counts')
@Index(['accountId', 'count'], { unique: true, where: 'settled_at IS NULL' })
@Index(['accountId', 'seenAt'])
export class SuspiciousCount {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  @Column('text')
  count: CountName;

  /** The count believed when the suspicious one was read. */
  @Column('int')
  known: number;

  /** What the page showed, and how far it was rounded (1 = exact). */
  @Column('int')
  value: number;

  @Column('int')
  step: number;

  @Column('text')
  why: Suspicion;

  @Column('timestamptz')
  seenAt: Date;

  /** The check that read it. */
  @Column('bigint')
  checkId: string;

  /** Null while it waits for its second reading. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  /** Did the second reading confirm it? Null while it waits. */
  @Column('boolean', { nullable: true })
  accepted: boolean | null;
}
