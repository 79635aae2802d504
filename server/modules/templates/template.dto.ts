import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsId } from '../../http/id';

export class PhaseTemplatesQueryDto {
  @ApiProperty({ type: 'integer', description: 'A collect phase.' })
  @Type(() => Number)
  @IsId()
  phaseId: number;
}

export class UnitTemplateQueryDto extends PhaseTemplatesQueryDto {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsId()
  unitId: number;
}
