import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity';
import { Unit } from '../units/unit.entity';
import { User } from '../users/user.entity';

export const INTAKE_SOURCES = ['web', 'command', 'inbox'] as const;
export type IntakeSource = (typeof INTAKE_SOURCES)[number];

export const INTAKE_STATES = ['open', 'committing', 'committed', 'cancelled'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** What a blank cell does to the value that stands: `erase` it, or `keep` it. */
export const BLANK_CELLS = ['erase', 'keep'] as const;
export type BlankCells = (typeof BLANK_CELLS)[number];

/** good-rows: rows with errors stay behind. all-or-nothing: one error, and nothing is taken in. */
export const COMMIT_MODES = ['good-rows', 'all-or-nothing'] as const;
export type CommitMode = (typeof COMMIT_MODES)[number];

/** Files handed in together (一批), checked and shown before anything of them is taken in. */
@Entity('intakes')
@Index(['campaignId', 'unitId', 'state'])
@Index(['changedAt'])
export class Intake {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  /** The unit whose people see it and whose sheets alone it may hold; null: the committee's. */
  @Column('int', { nullable: true })
  unitId: number | null;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE', nullable: true })
  unit: Relation<Unit> | null;

  @Column('text')
  source: IntakeSource;

  @Column('text', { default: 'open' })
  state: IntakeState;

  @Column('text', { default: 'erase' })
  blankCells: BlankCells;

  /** Set when it is to be taken in. */
  @Column('text', { nullable: true })
  mode: CommitMode | null;

  @Column('timestamptz')
  createdAt: Date;

  /** Null: by command line or from the inbox. */
  @Column('int', { nullable: true })
  createdById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  createdBy: Relation<User> | null;

  /** Nobody has touched it since: what it holds is thrown away some time after. */
  @Column('timestamptz')
  changedAt: Date;

  /** When somebody said that it shall be taken in. */
  @Column('timestamptz', { nullable: true })
  commitAskedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
