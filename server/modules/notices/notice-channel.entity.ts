import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `email` reaches single units, the robots reach a work group. In-app needs no channel. */
export const CHANNEL_KINDS = ['email', 'wecom', 'dingtalk', 'feishu'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** A way out of the house for notices (通知渠道). */
@Entity('notice_channels')
export class NoticeChannel {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  kind: ChannelKind;

  @Column('text')
  name: string;

  /** JSON with the addresses and passwords of this kind, sealed. */
  @Column('text')
  sealedSettings: string;

  @Column('boolean', { default: true })
  enabled: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  testedAt: Date | null;

  /** What the last test said; null: it went well, or none was made. */
  @Column('text', { nullable: true })
  testFault: string | null;
}
