import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity';
import { Organization } from '../organizations/organization.entity';
import { Unit } from '../units/unit.entity';
import { User } from '../users/user.entity';

/** `gone`: no sheet bears the name any more, so nobody has to decide. */
export const NAME_QUESTION_STATES = ['open', 'answered', 'dismissed', 'gone'] as const;
export type NameQuestionState = (typeof NAME_QUESTION_STATES)[number];

/** Which organization does a unit mean by a name that the register does not hold? For the committee to decide. */
@Entity('name_questions')
// `nulls not distinct` in the migration, which TypeORM cannot say.
@Index(['campaignId', 'unitId', 'nameKey'], { unique: true })
@Index(['campaignId', 'state'])
export class NameQuestion {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  /** Null: asked by a list of the committee, which belongs to no unit. */
  @Column('int', { nullable: true })
  unitId: number | null;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE', nullable: true })
  unit: Relation<Unit> | null;

  /** As it was written first. */
  @Column('text')
  name: string;

  /** `textKey(name)`. */
  @Column('text')
  nameKey: string;

  @Column('text')
  state: NameQuestionState;

  @Column('timestamptz')
  firstSeenAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  /** The answer. */
  @Column('int', { nullable: true })
  organizationId: number | null;

  @ManyToOne(() => Organization, { onDelete: 'SET NULL', nullable: true })
  organization: Relation<Organization> | null;

  @Column('int', { nullable: true })
  settledById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  settledBy: Relation<User> | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  /** Why it was dismissed. */
  @Column('text', { nullable: true })
  reason: string | null;
}
