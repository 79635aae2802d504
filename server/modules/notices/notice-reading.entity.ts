import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../users/user.entity';
import { Notice } from './notice.entity';

/** That somebody has read a notice. */
@Entity('notice_readings')
export class NoticeReading {
  @PrimaryColumn('int')
  noticeId: number;

  @ManyToOne(() => Notice, { onDelete: 'CASCADE' })
  notice: Relation<Notice>;

  @PrimaryColumn('int')
  userId: number;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  user: Relation<User>;

  @Column('timestamptz')
  readAt: Date;
}
