import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { OrganizationListService } from '../organizations/organization-list.service';
import {
  CreateOrganizationDto,
  MergeOrganizationDto,
  MergePreviewDto,
  MoveOrganizationDto,
  OrganizationDto,
  UpdateOrganizationDto,
} from '../organizations/organization.dto';
import { OrganizationEditing } from './organization-editing.service';
import { OrganizationMerge } from './organization-merge.service';

@ApiTags('organizations')
@Controller('organizations')
@Roles('committee')
export class OrganizationEditingController {
  constructor(
    private readonly editing: OrganizationEditing,
    private readonly merging: OrganizationMerge,
    private readonly organizations: OrganizationListService,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: OrganizationDto })
  async create(
    @Body() given: CreateOrganizationDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<OrganizationDto> {
    const id = await this.editing.create(given, visitor.id);
    return this.organizations.one(id, visitor);
  }

  @Patch(':id')
  @ApiOkResponse({ type: OrganizationDto })
  async edit(
    @Param('id', IdPipe) id: number,
    @Body() given: UpdateOrganizationDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<OrganizationDto> {
    await this.editing.edit(id, given, visitor.id);
    return this.organizations.one(id, visitor);
  }

  /** With everything below it; 409 for a place that would make a circle. */
  @Post(':id/move')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganizationDto })
  async move(
    @Param('id', IdPipe) id: number,
    @Body() given: MoveOrganizationDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<OrganizationDto> {
    await this.editing.move(id, given, visitor.id);
    return this.organizations.one(id, visitor);
  }

  @Get(':id/merge-preview')
  @ApiOkResponse({ type: MergePreviewDto })
  preview(
    @Param('id', IdPipe) id: number,
    @Query() { intoId }: MergeOrganizationDto,
  ): Promise<MergePreviewDto> {
    return this.merging.preview(id, intoId);
  }

  /** Answers with the organization that stays. */
  @Post(':id/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganizationDto })
  async merge(
    @Param('id', IdPipe) id: number,
    @Body() { intoId }: MergeOrganizationDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<OrganizationDto> {
    await this.merging.merge(id, intoId, visitor.id);
    return this.organizations.one(intoId, visitor);
  }
}
