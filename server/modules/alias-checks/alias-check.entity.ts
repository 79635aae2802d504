import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Outcome } from '../../../domain/outcome';
import { Account } from '../accounts/account.entity';

/** The last time the alias of an account with a known uid was asked for, and where it led. */
@Entity('alias_checks')
export class AliasCheck {
  @PrimaryColumn('int')
  accountId: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  account: Relation<Account>;

  /** As it was then: another alias is asked for anew. */
  @Column('text')
  alias: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz')
  dueAt: Date;

  @Column('text')
  outcome: Outcome;

  /** The uid of the account that the alias opened; null where none was read. */
  @Column('text', { nullable: true })
  leadsTo: string | null;
}
