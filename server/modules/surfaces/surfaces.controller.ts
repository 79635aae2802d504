import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { CREDENTIAL_KINDS, type CredentialKind } from '../../../ingest/platforms/platform-card';
import { CurrentUser } from '../../http/current-user.decorator';
import { PlatformPipe } from '../../http/platform.pipe';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CredentialKindPipe } from './credential-kind.pipe';
import { PlatformCredentialsService } from './platform-credentials.service';
import { SurfaceListService } from './surface-list.service';
import { SurfaceSettingsService } from './surface-settings.service';
import { PutCredentialDto, SurfacePlatformDto, SurfacesDto, UpdateSurfacesDto } from './surface.dto';

/** Which surfaces are used and with what. Credentials go in and never come out. */
@ApiTags('checking')
@Controller('checking')
@Roles('committee')
export class SurfacesController {
  constructor(
    private readonly surfaces: SurfaceListService,
    private readonly settings: SurfaceSettingsService,
    private readonly credentials: PlatformCredentialsService,
  ) {}

  @Get('surfaces')
  @ApiOkResponse({ type: SurfacesDto })
  list(): Promise<SurfacesDto> {
    return this.surfaces.list();
  }

  @Put('surfaces/:platform')
  @ApiParam({ name: 'platform', enum: PLATFORMS, enumName: 'Platform' })
  @ApiOkResponse({ type: SurfacePlatformDto })
  async setOrder(
    @Param('platform', PlatformPipe) platform: Platform,
    @Body() { order }: UpdateSurfacesDto,
    @CurrentUser() { id }: Visitor,
  ): Promise<SurfacePlatformDto> {
    await this.settings.setOrder(platform, order, id);
    return this.surfaces.of(platform);
  }

  @Put('credentials/:platform/:kind')
  @ApiParam({ name: 'platform', enum: PLATFORMS, enumName: 'Platform' })
  @ApiParam({ name: 'kind', enum: CREDENTIAL_KINDS, enumName: 'CredentialKind' })
  @ApiOkResponse({ type: SurfacePlatformDto })
  async putCredential(
    @Param('platform', PlatformPipe) platform: Platform,
    @Param('kind', CredentialKindPipe) kind: CredentialKind,
    @Body() { value }: PutCredentialDto,
    @CurrentUser() { id: userId }: Visitor,
  ): Promise<SurfacePlatformDto> {
    await this.credentials.put({ platform, kind, userId }, value);
    return this.surfaces.of(platform);
  }

  @Delete('credentials/:platform/:kind')
  @ApiParam({ name: 'platform', enum: PLATFORMS, enumName: 'Platform' })
  @ApiParam({ name: 'kind', enum: CREDENTIAL_KINDS, enumName: 'CredentialKind' })
  @ApiOkResponse({ type: SurfacePlatformDto })
  async removeCredential(
    @Param('platform', PlatformPipe) platform: Platform,
    @Param('kind', CredentialKindPipe) kind: CredentialKind,
    @CurrentUser() { id: userId }: Visitor,
  ): Promise<SurfacePlatformDto> {
    await this.credentials.remove({ platform, kind, userId });
    return this.surfaces.of(platform);
  }
}
