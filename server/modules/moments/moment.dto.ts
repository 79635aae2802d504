import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/id';

/** Of which campaign and which moment figures are asked for. */
export class MomentQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({
    type: String,
    description: 'A day (its end in Shanghai, or now when it is today) or an ISO moment. Default: now.',
    example: '2012-11-12',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}
