import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity';

/** Does the timetable remind the units of a campaign by itself? Without a row: no. */
@Entity('reminder_settings')
export class ReminderSetting {
  @PrimaryColumn('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('boolean')
  automatic: boolean;
}
