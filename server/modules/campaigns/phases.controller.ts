import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { phaseToDto } from './campaign-to.dto';
import { PhaseDto, UpdatePhaseDto } from './campaign.dto';
import { PhasesService } from './phases.service';

@ApiTags('campaigns')
@Controller('phases')
export class PhasesController {
  constructor(private readonly phases: PhasesService) {}

  /** Moves a cut-off that lies ahead, sets or takes away the lock, renames. Every change is logged. */
  @Patch(':id')
  @Roles('committee')
  @ApiOkResponse({ type: PhaseDto })
  async change(
    @Param('id', IdPipe) id: number,
    @Body() given: UpdatePhaseDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<PhaseDto> {
    return phaseToDto(await this.phases.change(id, given, visitor.id));
  }
}
