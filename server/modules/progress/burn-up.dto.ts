import { ApiProperty } from '@nestjs/swagger';
import type { BurnUpDay } from '../../../domain/burn-up';
import { PhaseDto } from '../campaigns/campaign.dto';

/** Confirmed holders at the end of a day; on the last day, at the moment asked for. */
export class BurnUpDayDto implements BurnUpDay {
  @ApiProperty({ type: String, format: 'date' })
  day: string;

  @ApiProperty({ type: 'integer', description: 'Organizations of every level, branches included.' })
  organizations: number;

  @ApiProperty({ type: 'integer' })
  cadres: number;

  @ApiProperty({ type: 'integer' })
  projects: number;

  @ApiProperty({ type: 'integer' })
  youthWorkers: number;

  @ApiProperty({ type: 'integer', description: 'organizations + cadres: the head-line.' })
  total: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Coverage of organizations above branch level.' })
  organizationRate: number | null;

  @ApiProperty({ type: 'integer', description: 'Organizations and cadres that a list called verified.' })
  claimed: number;
}

export class BurnUpDueDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Above branch level; null: no register.' })
  organizations: number | null;

  @ApiProperty({ type: 'integer' })
  cadres: number;
}

export class BurnUpDto {
  @ApiProperty({ type: [BurnUpDayDto] })
  days: BurnUpDayDto[];

  @ApiProperty({ type: BurnUpDueDto })
  due: BurnUpDueDto;

  @ApiProperty({ type: String, format: 'date' })
  goalOn: string;

  @ApiProperty({ type: [PhaseDto] })
  phases: PhaseDto[];
}
