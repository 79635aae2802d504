import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { PageQueryDto } from '../../http/page.dto';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { HolderDetailDto } from './holder-detail.dto';
import { HolderDetailService } from './holder-detail.service';
import { HolderHistoryPageDto } from './holder-history.dto';
import { HolderHistoryService } from './holder-history.service';

@ApiTags('holders')
@Controller('holders')
@Roles('committee', 'unit', 'viewer')
export class OneHolderController {
  constructor(
    private readonly details: HolderDetailService,
    private readonly histories: HolderHistoryService,
  ) {}

  @Get(':id')
  @ApiOkResponse({ type: HolderDetailDto })
  detail(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<HolderDetailDto> {
    return this.details.view(id, visitor);
  }

  @Get(':id/history')
  @ApiOkResponse({ type: HolderHistoryPageDto })
  history(
    @Param('id', IdPipe) id: number,
    @Query() query: PageQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<HolderHistoryPageDto> {
    return this.histories.page(id, query, visitor);
  }
}
