import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity';
import { Unit } from '../units/unit.entity';
import { User } from '../users/user.entity';

/** Something told (通知): to one unit, or to a work group when it names none. A cause is told once. */
@Entity('notices')
@Index(['campaignId', 'unitId', 'cause'], { unique: true })
@Index(['unitId', 'createdAt'])
export class Notice {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  campaignId: number;

  @ManyToOne(() => Campaign, { onDelete: 'CASCADE' })
  campaign: Relation<Campaign>;

  @Column('int', { nullable: true })
  unitId: number | null;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE', nullable: true })
  unit: Relation<Unit> | null;

  /** Why it is told, e.g. `phase:3/one-day`. */
  @Column('text')
  cause: string;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Null: by the timetable. */
  @Column('int', { nullable: true })
  createdById: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  createdBy: Relation<User> | null;
}
