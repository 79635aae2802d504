import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { UnitKind } from '../../../domain/unit';
import { Campaign } from '../campaigns/campaign.entity';

/** A reporting unit (填报单位) of a campaign: district, bureau, university, central enterprise … */
@Entity('units')
@Index(['campaignId', 'nameKey'], { unique: true })
export class Unit {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('text')
  name: string;

  /** `textKey(name)`: how names are compared. */
  @Column('text')
  nameKey: string;

  /** Short form for charts and narrow screens, e.g. 和平区. */
  @Column('text')
  shortName: string;

  /** Keys of other ways in which sheets write this unit's name. */
  @Column('text', { array: true, default: [] })
  aliasKeys: string[];

  @Column('text')
  kind: UnitKind;

  /** Local dates; a unit is expected to report from opening until closing. */
  @Column('date', { nullable: true })
  openedOn: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;
}
