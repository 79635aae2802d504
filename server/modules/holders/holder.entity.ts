import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { HolderCategory } from '../../../domain/holder';
import { Campaign } from '../campaigns/campaign.entity';
import { Organization } from '../organizations/organization.entity';
import { Unit } from '../units/unit.entity';

/**
 * Whoever should hold an account (应开户主体). Natural key: category + organization + name (+ phone hash
 * where two persons of one organization share a name).
 */
@Entity('holders')
@Index(['campaignId', 'category', 'organizationId', 'nameKey', 'phoneHash'], { unique: true })
@Index(['unitId', 'category'])
export class Holder {
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

  /** The organization itself, or the one responsible for the project or recommending the person. */
  @Column('int')
  organizationId: number;

  @ManyToOne(() => Organization, { onDelete: 'CASCADE' })
  organization: Relation<Organization>;

  @Column('text')
  category: HolderCategory;

  /** Full name of the organization, name of the project, or name of the person. */
  @Column('text')
  name: string;

  @Column('text')
  nameKey: string;

  /** Keyed hash of the phone of a person, '' for organizations and projects. Tells namesakes apart. */
  @Column('text', { default: '' })
  phoneHash: string;

  /** What the form says besides contacts: post, nature, sex, kind … */
  @Column('jsonb', { default: {} })
  details: Record<string, unknown>;

  /** Encrypted JSON of phones, e-mails and other contacts; null when none was given. */
  @Column('text', { nullable: true })
  sealedContacts: string | null;
}
