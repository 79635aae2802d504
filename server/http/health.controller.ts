import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { Public } from './public.decorator';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';

  @ApiProperty({ enum: ['ok'] })
  database: 'ok';

  @ApiProperty({ format: 'date-time', description: "The service's clock." })
  now: string;
}

/** For supervisors: 200 while the database answers, otherwise a fault. */
@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: HealthDto })
  async read(): Promise<HealthDto> {
    await this.dataSource.query('select 1');
    return { status: 'ok', database: 'ok', now: this.clock.now().toISOString() };
  }
}
