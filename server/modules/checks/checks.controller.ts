import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Roles } from '../../http/roles.decorator';
import { CheckingStateDto } from './checking-state.dto';
import { CheckingStateService } from './checking-state.service';

@Controller('checks')
export class ChecksController {
  constructor(private readonly checking: CheckingStateService) {}

  @Get('state')
  @Roles('committee', 'viewer')
  @ApiOkResponse({ type: CheckingStateDto })
  state(): Promise<CheckingStateDto> {
    return this.checking.now();
  }
}
