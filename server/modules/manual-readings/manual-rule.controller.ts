import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { ManualRuleDto } from './manual-reading.dto';
import { ManualRuleService } from './manual-rule.service';

@ApiTags('manual-readings')
@Controller('campaigns/:id/manual-rule')
export class ManualRuleController {
  constructor(private readonly rule: ManualRuleService) {}

  @Put()
  @Roles('committee')
  @ApiOkResponse({ type: ManualRuleDto })
  async set(
    @Param('id', IdPipe) id: number,
    @Body() { needsSecond }: ManualRuleDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ManualRuleDto> {
    await this.rule.set(id, needsSecond, visitor);
    return { needsSecond };
  }
}
