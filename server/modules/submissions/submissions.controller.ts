import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../clock/clock';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { attachmentHeader } from '../../http/attachment-header';
import { NilReturnsService } from './nil-returns.service';
import { SubmissionFilesService } from './submission-files.service';
import { SubmissionRecordsService } from './submission-records.service';
import {
  CampaignScopeDto,
  NilReturnDto,
  SubmissionDetailDto,
  SubmissionDto,
  SubmissionPageDto,
  SubmissionQueryDto,
  UploadResultDto,
} from './submission.dto';
import { SubmissionsService } from './submissions.service';
import { readUpload } from '../../http/upload-parts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILES_SCHEMA = {
  type: 'object' as const,
  required: ['files'],
  properties: { files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } } },
};

@ApiTags('submissions')
@Controller('submissions')
@Roles('committee', 'unit')
export class SubmissionsController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly records: SubmissionRecordsService,
    private readonly files: SubmissionFilesService,
    private readonly nilReturns: NilReturnsService,
    private readonly clock: Clock,
  ) {}

  /** Takes form files in. What was refused, and why, is in the answer: it is 201 then, too. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILES_SCHEMA })
  @ApiCreatedResponse({ type: UploadResultDto })
  async upload(
    @Req() request: FastifyRequest,
    @Query() scope: CampaignScopeDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<UploadResultDto> {
    const received = { receivedAt: this.clock.now(), receivedBy: visitor, campaignId: scope.campaignId };
    return this.submissions.receiveAll(await readUpload(request), received);
  }

  /** 零报告. */
  @Post('nil')
  @ApiCreatedResponse({ type: SubmissionDto })
  async nil(@Body() given: NilReturnDto, @CurrentUser() visitor: Visitor): Promise<SubmissionDto> {
    const received = { receivedAt: this.clock.now(), receivedBy: visitor };
    return this.records.one(await this.nilReturns.receive(given, received), visitor);
  }

  @Get()
  @ApiOkResponse({ type: SubmissionPageDto })
  list(@Query() query: SubmissionQueryDto, @CurrentUser() visitor: Visitor): Promise<SubmissionPageDto> {
    return this.records.list(query, visitor);
  }

  @Get(':id')
  @ApiOkResponse({ type: SubmissionDetailDto })
  detail(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<SubmissionDetailDto> {
    return this.records.detail(id, visitor);
  }

  /** The workbook as it was handed in. Every download is logged. */
  @Get(':id/file')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', IdPipe) id: number,
    @CurrentUser() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.files.download(id, visitor);
    // Not by @Header: a refusal is JSON.
    void reply.headers({
      'Content-Type': XLSX,
      'Content-Disposition': attachmentHeader(name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    return bytes;
  }
}
