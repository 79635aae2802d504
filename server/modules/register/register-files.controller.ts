import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentHeader } from '../../http/attachment-header';
import { CurrentUser } from '../../http/current-user.decorator';
import { readFileWithFields } from '../../http/file-with-fields';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { RegisterExport } from './register-export.service';
import { RegisterImportDto, RegisterImportQueryDto, RegisterScopeDto } from './register-import.dto';
import { RegisterImports } from './register-imports.service';
import { writeRegisterWorkbook } from './register-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_SCHEMA = {
  type: 'object' as const,
  required: ['file'],
  properties: { file: { type: 'string' as const, format: 'binary' } },
};
const BINARY = { schema: { type: 'string' as const, format: 'binary' } };

@ApiTags('register')
@Controller('register')
@Roles('committee')
export class RegisterFilesController {
  constructor(
    private readonly imports: RegisterImports,
    private readonly exports: RegisterExport,
    private readonly campaigns: CampaignsService,
  ) {}

  /** .xlsx, .xls, .csv or .json. What could not be used, and why, is in the answer. */
  @Post('imports')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE_SCHEMA })
  @ApiOkResponse({ type: RegisterImportDto })
  async import(
    @Req() request: FastifyRequest,
    @Query() { mode, campaignId, closeMissing }: RegisterImportQueryDto,
    @CurrentUser() { id: userId }: Visitor,
  ): Promise<RegisterImportDto> {
    const { fileName: name, bytes } = await readFileWithFields(request);
    const campaign = await this.campaigns.current(campaignId);
    return this.imports.import({
      ...{ campaignId: campaign.id, bytes, name, mode, userId },
      closeMissing: closeMissing ?? null,
    });
  }

  @Get('template.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse(BINARY)
  async template(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sent(reply, '名册模板.xlsx', await writeRegisterWorkbook([]));
  }

  /** The whole register, in the shape of the template. Logged. */
  @Get('export.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse(BINARY)
  async export(
    @Query() { campaignId }: RegisterScopeDto,
    @CurrentUser() { id: userId }: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const campaign = await this.campaigns.current(campaignId);
    return sent(reply, `${campaign.name} 名册.xlsx`, await this.exports.workbook(campaign.id, userId));
  }
}

/** Not by @Header: a refusal is JSON. */
function sent(reply: FastifyReply, name: string, bytes: Buffer): Buffer {
  void reply.headers({
    'Content-Type': XLSX,
    'Content-Disposition': attachmentHeader(name),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  return bytes;
}
