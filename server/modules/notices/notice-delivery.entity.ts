import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NoticeChannel } from './notice-channel.entity';
import { Notice } from './notice.entity';

export const DELIVERY_STATES = ['waiting', 'sent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One notice on its way through one channel: once, however often it is asked for. */
@Entity('notice_deliveries')
@Index(['noticeId', 'channelId'], { unique: true })
export class NoticeDelivery {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int')
  noticeId: number;

  @ManyToOne(() => Notice, { onDelete: 'CASCADE' })
  notice: Relation<Notice>;

  @Column('int')
  channelId: number;

  @ManyToOne(() => NoticeChannel, { onDelete: 'CASCADE' })
  channel: Relation<NoticeChannel>;

  @Column('text')
  state: DeliveryState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** Why the last attempt failed, one sentence. */
  @Column('text', { nullable: true })
  fault: string | null;
}
