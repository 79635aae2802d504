import {
  Column,
  Entity,
  Index,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { Outcome } from '../../../domain/outcome';
import { Account } from '../accounts/account.entity';

/**
 * One visit (核验) of one profile page: when, how long, how it ended, and the proof. Kept by the local month of
 * `at`; the key begins with the account, for its history is what is asked for.
 */
@Entity('checks')
@Index(['at'], { type: 'brin' })
export class Check {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @PrimaryColumn('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  @PrimaryColumn('timestamptz')
  at: Date;

  @Column('int')
  durationMs: number;

  /** Which page or interface was asked, e.g. `ajax`, `legacy`. */
  @Column('text')
  surface: string;

  @Column('text')
  outcome: Outcome;

  /** HTTP status; null when nothing answered. */
  @Column('int', { nullable: true })
  status: number | null;

  /** Where the visit ended after redirects. */
  @Column('text', { nullable: true })
  finalUrl: string | null;

  /** In words for people: the marker or error that decided the outcome. */
  @Column('text', { nullable: true })
  detail: string | null;

  /** Address of the stored body; kept for changes and failures. */
  @Column('text', { nullable: true })
  evidenceSha256: string | null;

  /** The rows of the page that showed verification, at most 500 characters. */
  @Column('text', { nullable: true })
  fragment: string | null;

  @Column('text')
  parserVersion: string;

  /** The user who looked at the page; null = the timetable. */
  @Column('int', { nullable: true })
  recordedBy: number | null;
}
