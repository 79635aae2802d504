import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PLATFORMS } from '../../../domain/platform';
import { attachmentHeader } from '../../http/attachment-header';
import { CurrentUser } from '../../http/current-user.decorator';
import { readFileWithFields } from '../../http/file-with-fields';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { baselineFields } from './baseline-fields';
import { BaselineImports } from './baseline-imports.service';
import {
  BaselineImportDto,
  BaselineImportQueryDto,
  BaselineListDto,
  BaselineScopeDto,
} from './baseline-list.dto';
import { BaselineListsService } from './baseline-lists.service';
import { writeBaselineTemplate } from './baseline-template';
import { BaselineWithdrawals } from './baseline-withdrawals.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LIST_SCHEMA = {
  type: 'object' as const,
  required: ['file', 'name'],
  properties: {
    name: { type: 'string' as const, maxLength: 60 },
    platform: { type: 'string' as const, enum: [...PLATFORMS] },
    file: { type: 'string' as const, format: 'binary', description: 'After the other fields.' },
  },
};

@ApiTags('baseline-lists')
@Controller('baseline-lists')
@Roles('committee')
export class BaselineListsController {
  constructor(
    private readonly lists: BaselineListsService,
    private readonly imports: BaselineImports,
    private readonly withdrawals: BaselineWithdrawals,
    private readonly campaigns: CampaignsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: [BaselineListDto] })
  list(@Query() { campaignId }: BaselineScopeDto): Promise<BaselineListDto[]> {
    return this.lists.list(campaignId);
  }

  /** Any table. A list of a name that is there already is that list. What could not be taken, and why, is in the answer. */
  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: LIST_SCHEMA })
  @ApiOkResponse({ type: BaselineImportDto })
  async import(
    @Req() request: FastifyRequest,
    @Query() { mode, campaignId }: BaselineImportQueryDto,
    @CurrentUser() { id: userId }: Visitor,
  ): Promise<BaselineImportDto> {
    const { fields, bytes } = await readFileWithFields(request);
    const { id } = await this.campaigns.current(campaignId);
    const file = { ...baselineFields(fields), campaignId: id, bytes, mode, userId };
    const { listId, counts, problems } = await this.imports.import(file);
    return { list: listId === null ? null : await this.lists.one(id, listId), counts, problems };
  }

  @Get('template.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const bytes = await writeBaselineTemplate();
    // Not by @Header: a refusal is JSON.
    void reply.headers({
      'Content-Type': XLSX,
      'Content-Disposition': attachmentHeader('基线名单模板.xlsx'),
      'X-Content-Type-Options': 'nosniff',
    });
    return bytes;
  }

  /** The list's claims end now; what forms say of the same holders stays. */
  @Delete(':id')
  @ApiOkResponse({ type: BaselineListDto })
  async withdraw(
    @Param('id', IdPipe) id: number,
    @CurrentUser() { id: userId }: Visitor,
  ): Promise<BaselineListDto> {
    return this.lists.one(await this.withdrawals.withdraw(id, userId), id);
  }
}
