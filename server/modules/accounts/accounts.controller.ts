import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { AccountDetailDto, CheckRequestedDto } from './account-detail.dto';
import { AccountDetailService } from './account-detail.service';
import { AccountPageDto, AccountQueryDto } from './account.dto';
import { AccountsService } from './accounts.service';

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly details: AccountDetailService,
    private readonly campaigns: CampaignsService,
  ) {}

  @Get()
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: AccountPageDto })
  async list(@Query() query: AccountQueryDto, @CurrentUser() visitor: Visitor): Promise<AccountPageDto> {
    return this.accounts.list(await this.campaigns.current(query.campaignId), query, visitor);
  }

  @Get(':id')
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: AccountDetailDto })
  find(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<AccountDetailDto> {
    return this.details.find(id, visitor);
  }

  @Post(':id/check')
  @HttpCode(HttpStatus.OK)
  @Roles('committee', 'unit')
  @ApiOkResponse({ type: CheckRequestedDto })
  requestCheck(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<CheckRequestedDto> {
    return this.accounts.requestCheck(id, visitor);
  }
}
