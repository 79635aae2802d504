import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsObject, IsString, Length, Matches } from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';
import { CHANNEL_KINDS, type ChannelKind } from './notice-channel.entity';

const SETTINGS = 'email: host, port, secure, user, password, from; robots: url, secret.';

export class NoticeChannelDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: CHANNEL_KINDS, enumName: 'ChannelKind' })
  kind: ChannelKind;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: Boolean })
  enabled: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Without the secrets.' })
  settings: Record<string, unknown>;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  testedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last test failed.' })
  testFault: string | null;
}

export class CreateNoticeChannelDto {
  @ApiProperty({ enum: CHANNEL_KINDS, enumName: 'ChannelKind' })
  @IsIn(CHANNEL_KINDS)
  kind: ChannelKind;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  @Matches(/\S/, { message: '不能为空' })
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: SETTINGS })
  @IsObject()
  settings: Record<string, unknown>;
}

export class UpdateNoticeChannelDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 40 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 40)
  @Matches(/\S/, { message: '不能为空' })
  name?: string;

  @ApiPropertyOptional({ type: Boolean })
  @MayBeAbsent()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: SETTINGS })
  @MayBeAbsent()
  @IsObject()
  settings?: Record<string, unknown>;
}

export class TestNoticeChannelDto {
  @ApiPropertyOptional({ type: String, description: 'For e-mail: where the test goes.' })
  @MayBeAbsent()
  @IsEmail()
  to?: string;
}

export class ChannelTestDto {
  @ApiProperty({ type: Boolean })
  ok: boolean;

  @ApiProperty({ type: String })
  sentence: string;
}
