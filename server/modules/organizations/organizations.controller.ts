import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { OrganizationListService } from './organization-list.service';
import { OrganizationDto, OrganizationPageDto, OrganizationsQueryDto } from './organization.dto';

@ApiTags('organizations')
@Controller('organizations')
@Roles('committee', 'unit')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationListService) {}

  @Get()
  @ApiOkResponse({ type: OrganizationPageDto })
  list(@Query() query: OrganizationsQueryDto, @CurrentUser() visitor: Visitor): Promise<OrganizationPageDto> {
    return this.organizations.list(query, visitor);
  }

  @Get(':id')
  @ApiOkResponse({ type: OrganizationDto })
  one(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<OrganizationDto> {
    return this.organizations.one(id, visitor);
  }
}
