import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did or saw what: logins, full views of contacts, exports, uploads, changes of users. */
@Entity('audit_entries')
@Index(['at'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('timestamptz')
  at: Date;

  /** Null for the command line and the timetable. */
  @Column('int', { nullable: true })
  userId: number | null;

  /** `NOUN.VERB`, e.g. `CONTACTS.VIEW`, `PROGRESS.EXPORT`. */
  @Column('text')
  action: string;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;
}
