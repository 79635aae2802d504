import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Roles } from '../../http/roles.decorator';
import { RetentionDto } from './retention.dto';
import { RetentionStateService } from './retention-state.service';

@Controller('checking')
export class RetentionController {
  constructor(private readonly state: RetentionStateService) {}

  @Get('retention')
  @Roles('committee')
  @ApiOkResponse({ type: RetentionDto })
  read(): Promise<RetentionDto> {
    return this.state.now();
  }
}
