import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { CHANNEL_KINDS, type ChannelKind } from './notice-channel.entity';
import { DELIVERY_STATES, type DeliveryState } from './notice-delivery.entity';

/** How a notice went through one channel. */
export class NoticeDeliveryDto {
  @ApiProperty({ type: 'integer' })
  channelId: number;

  @ApiProperty({ type: String })
  channelName: string;

  @ApiProperty({ enum: CHANNEL_KINDS, enumName: 'ChannelKind' })
  kind: ChannelKind;

  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' })
  state: DeliveryState;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  fault: string | null;
}

export class NoticeDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: to work groups.' })
  unitId: number | null;

  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  body: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'Display name; null: by the timetable.' })
  createdBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the reader read it.' })
  readAt: string | null;

  @ApiProperty({ type: 'integer', description: 'How many people of the unit have read it.' })
  readers: number;

  @ApiProperty({ type: [NoticeDeliveryDto], description: 'Empty for units.' })
  deliveries: NoticeDeliveryDto[];
}

export class NoticePageDto extends PageOf(NoticeDto) {}

export class NoticeQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;
}

export class UnreadNoticesDto {
  @ApiProperty({ type: 'integer', description: 'Of the own unit; 0 for everybody else.' })
  unread: number;
}
