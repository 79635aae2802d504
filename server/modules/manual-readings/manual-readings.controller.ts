import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PICTURE_TYPES } from '../../../ingest/pictures/picture';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { ManualDecisionsService } from './manual-decisions.service';
import { ManualPicturesService } from './manual-pictures.service';
import { readManualReadingForm } from './manual-reading-form';
import { ManualReadingListService } from './manual-reading-list.service';
import {
  ManualReadingDto,
  ManualReadingPageDto,
  ManualReadingQueryDto,
  RecordManualReadingDto,
  RefuseManualReadingDto,
} from './manual-reading.dto';
import { ManualReadingsService } from './manual-readings.service';

const PICTURES = {
  type: 'object' as const,
  required: ['pictures'],
  properties: {
    pictures: {
      type: 'array' as const,
      items: { type: 'string' as const, format: 'binary' },
      description: 'One to six, PNG, JPEG, WebP or GIF, each up to 5 MB.',
    },
  },
};
const FORM_SCHEMA = { allOf: [{ $ref: getSchemaPath(RecordManualReadingDto) }, PICTURES] };

@ApiTags('manual-readings')
@Controller('manual-readings')
@Roles('committee')
export class ManualReadingsController {
  constructor(
    private readonly readings: ManualReadingsService,
    private readonly decisions: ManualDecisionsService,
    private readonly shown: ManualReadingListService,
    private readonly pictures: ManualPicturesService,
    private readonly campaigns: CampaignsService,
  ) {}

  /** The newest first; a unit sees its own accounts. */
  @Get()
  @Roles('committee', 'unit')
  @ApiOkResponse({ type: ManualReadingPageDto })
  async list(
    @Query() query: ManualReadingQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ManualReadingPageDto> {
    const { id } = await this.campaigns.current(query.campaignId);
    return this.shown.list(id, query, visitor);
  }

  /** Counts at once, or waits: a unit's always, a committee person's where the campaign asks for two. */
  @Post()
  @Roles('committee', 'unit')
  @ApiExtraModels(RecordManualReadingDto)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM_SCHEMA })
  @ApiCreatedResponse({ type: ManualReadingDto })
  async record(@Req() request: FastifyRequest, @CurrentUser() visitor: Visitor): Promise<ManualReadingDto> {
    const id = await this.readings.record(await readManualReadingForm(request), visitor);
    return this.shown.one(id, visitor);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: ManualReadingDto })
  async confirm(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<ManualReadingDto> {
    await this.decisions.confirm(id, visitor);
    return this.shown.one(id, visitor);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiOkResponse({ type: ManualReadingDto })
  async refuse(
    @Param('id', IdPipe) id: number,
    @Body() { reason }: RefuseManualReadingDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ManualReadingDto> {
    await this.decisions.refuse(id, visitor, reason);
    return this.shown.one(id, visitor);
  }

  /** The picture as it is kept; whatever is in it, nothing of it may run as ours. */
  @Get(':id/pictures/:ordinal')
  @Roles('committee', 'unit')
  @ApiProduces(...PICTURE_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async picture(
    @Param('id', IdPipe) id: number,
    @Param('ordinal', IdPipe) ordinal: number,
    @CurrentUser() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { contentType, bytes } = await this.pictures.read(id, ordinal, visitor);
    // Not by @Header: a refusal is JSON.
    void reply.headers({
      'Content-Type': contentType,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=86400, immutable',
    });
    return bytes;
  }
}
