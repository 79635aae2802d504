import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { REMINDER_STAGES, type ReminderStage } from '../../../domain/reminder';
import { IsId } from '../../http/id';
import { MayBeAbsent } from '../../http/may-be-absent';
import { NoticeDeliveryDto } from './notice.dto';

/** What was told already for the present cause. */
export class ReminderToldDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: [NoticeDeliveryDto] })
  deliveries: NoticeDeliveryDto[];
}

/** One unit that has not handed everything in, and the text for it. */
export class UnitReminderDto {
  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: [Number], description: 'Numbers of the missing forms.' })
  forms: number[];

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  body: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where it is written to, masked; null: not known.',
  })
  email: string | null;

  @ApiProperty({ type: ReminderToldDto, nullable: true })
  told: ReminderToldDto | null;
}

/** The text for work groups. */
export class GroupReminderDto {
  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  body: string;

  @ApiProperty({ type: ReminderToldDto, nullable: true })
  told: ReminderToldDto | null;
}

export class RemindersDto {
  @ApiProperty({ type: 'integer' })
  phaseId: number;

  @ApiProperty({ type: String })
  phaseName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  cutOffAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  locksAt: string | null;

  @ApiProperty({
    enum: REMINDER_STAGES,
    enumName: 'ReminderStage',
    nullable: true,
    description: 'Null: too early, or locked.',
  })
  stage: ReminderStage | null;

  @ApiProperty({ type: Boolean, description: 'Does the timetable remind by itself?' })
  automatic: boolean;

  @ApiProperty({ type: [UnitReminderDto], description: 'By kind, then by name.' })
  units: UnitReminderDto[];

  @ApiProperty({ type: GroupReminderDto, nullable: true, description: 'Null when nobody is missing.' })
  group: GroupReminderDto | null;
}

export class RemindersQueryDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Default: the newest collect phase begun.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  phaseId?: number;
}

/** Whom to remind, and how besides in the system itself. */
export class SendRemindersDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  phaseId: number;

  @ApiPropertyOptional({ type: [Number], description: 'Default: all that are missing.' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10_000)
  @IsId({ each: true })
  unitIds?: number[];

  @ApiProperty({ type: [Number] })
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  channelIds: number[];
}

export class ReminderSettingDto {
  @ApiProperty({ type: Boolean })
  @IsBoolean()
  automatic: boolean;
}

export class NoticeAddressDto {
  @ApiProperty({ type: String, nullable: true, description: 'Answered masked; null takes it away.' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email: string | null;
}
