import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { REGISTER_CHANGE_KINDS, type RegisterChangeKind } from './register-change.entity';

/** One change of the register, and whether it can still be taken back. */
export class RegisterChangeDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: by command line.' })
  by: string | null;

  @ApiProperty({ enum: REGISTER_CHANGE_KINDS, enumName: 'RegisterChangeKind' })
  kind: RegisterChangeKind;

  @ApiProperty({ type: String, description: 'One Chinese sentence.' })
  summary: string;

  @ApiProperty({ type: Boolean })
  undoable: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it cannot be undone, one Chinese sentence.',
  })
  whyNot: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt: string | null;
}

export class RegisterChangePageDto extends PageOf(RegisterChangeDto) {}

export class RegisterChangesQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;
}
