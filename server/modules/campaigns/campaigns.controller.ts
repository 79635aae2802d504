import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { campaignToDto } from './campaign-to.dto';
import { CampaignDto, CreateCampaignDto } from './campaign.dto';
import { CampaignsService } from './campaigns.service';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(private readonly campaigns: CampaignsService) {}

  @Get()
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: [CampaignDto] })
  async list(): Promise<CampaignDto[]> {
    return (await this.campaigns.list()).map(campaignToDto);
  }

  @Post()
  @Roles('committee')
  @ApiCreatedResponse({ type: CampaignDto })
  async create(@Body() given: CreateCampaignDto, @CurrentUser() visitor: Visitor): Promise<CampaignDto> {
    return campaignToDto(await this.campaigns.create(given, visitor.id));
  }
}
