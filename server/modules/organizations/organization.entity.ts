import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { OrganizationLevel } from '../../../domain/organization';
import { Campaign } from '../campaigns/campaign.entity';
import { Unit } from '../units/unit.entity';

/** A League organization (团组织) of the register: a node of the tree below a reporting unit. */
@Entity('organizations')
@Index(['campaignId', 'nameKey'], { unique: true })
@Index(['unitId', 'level'])
export class Organization {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('int')
  unitId: number;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  unit: Relation<Unit>;

  @Index()
  @Column('int', { nullable: true })
  parentId: number | null;

  @ManyToOne(() => Organization, { onDelete: 'SET NULL', nullable: true })
  parent: Relation<Organization> | null;

  @Column('text')
  name: string;

  /** `textKey(name)`. */
  @Column('text')
  nameKey: string;

  @Column('text')
  level: OrganizationLevel;

  @Column('date', { nullable: true })
  openedOn: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;
}
