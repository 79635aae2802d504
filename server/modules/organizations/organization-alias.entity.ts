import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity';
import { Unit } from '../units/unit.entity';
import { User } from '../users/user.entity';
import { Organization } from './organization.entity';

/**
 * Another name under which sheets speak of a registered organization (对照名). Two units may use the same short
 * name, each for an organization of its own.
 */
@Entity('organization_aliases')
@Index(['unitId', 'nameKey'], { unique: true })
@Index(['campaignId', 'nameKey'])
@Index(['organizationId'])
export class OrganizationAlias {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  /** The unit of the organization. */
  @Column('int')
  unitId: number;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  unit: Relation<Unit>;

  @Column('int')
  organizationId: number;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  organization: Relation<Organization>;

  @Column('text')
  name: string;

  /** `textKey(name)`. */
  @Column('text')
  nameKey: string;

  /** Null for the command line. */
  @Column('int', { nullable: true })
  createdById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  createdBy: Relation<User> | null;

  @Column('timestamptz')
  createdAt: Date;
}
