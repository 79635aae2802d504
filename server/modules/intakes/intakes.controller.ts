import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import { readUpload } from '../../http/upload-parts';
import type { Visitor } from '../../http/visitor';
import { arrivedFiles } from './arrived-files';
import { IntakeCommitService } from './intake-commit.service';
import { IntakeDetailService } from './intake-detail.service';
import { IntakeFilesService } from './intake-files.service';
import {
  CommitIntakeDto,
  CreateIntakeDto,
  IntakeDetailDto,
  IntakePageDto,
  IntakeQueryDto,
  UpdateIntakeDto,
} from './intake.dto';
import { IntakesService } from './intakes.service';

const FILES_SCHEMA = {
  type: 'object' as const,
  required: ['files'],
  properties: { files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } } },
};

/** Staged upload: files are read and checked first, and taken in when somebody says so. */
@ApiTags('intakes')
@Controller('intakes')
@Roles('committee', 'unit')
export class IntakesController {
  constructor(
    private readonly intakes: IntakesService,
    private readonly details: IntakeDetailService,
    private readonly files: IntakeFilesService,
    private readonly commits: IntakeCommitService,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: IntakeDetailDto })
  async open(@Body() given: CreateIntakeDto, @CurrentUser() visitor: Visitor): Promise<IntakeDetailDto> {
    return this.details.detail(await this.intakes.open({ ...given, source: 'web' }, visitor));
  }

  @Get()
  @ApiOkResponse({ type: IntakePageDto })
  list(@Query() query: IntakeQueryDto, @CurrentUser() visitor: Visitor): Promise<IntakePageDto> {
    return this.intakes.list(query, visitor);
  }

  @Get(':id')
  @ApiOkResponse({ type: IntakeDetailDto })
  async detail(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<IntakeDetailDto> {
    await this.intakes.one(id, visitor);
    return this.details.detail(id);
  }

  /** Workbooks, and ZIPs of workbooks. Reading begins at once. */
  @Post(':id/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILES_SCHEMA })
  @ApiCreatedResponse({ type: IntakeDetailDto })
  async add(
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @CurrentUser() visitor: Visitor,
  ): Promise<IntakeDetailDto> {
    await this.intakes.openOne(id, visitor);
    await this.files.add(id, arrivedFiles(await readUpload(request, { archives: true })));
    return this.details.detail(id);
  }

  /** Its reading is stopped and it is taken out. */
  @Delete(':id/files/:fileId')
  @ApiOkResponse({ type: IntakeDetailDto })
  async remove(
    @Param('id', IdPipe) id: number,
    @Param('fileId', IdPipe) fileId: number,
    @CurrentUser() visitor: Visitor,
  ): Promise<IntakeDetailDto> {
    await this.intakes.openOne(id, visitor);
    await this.files.remove(id, fileId);
    return this.details.detail(id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: IntakeDetailDto })
  async update(
    @Param('id', IdPipe) id: number,
    @Body() { blankCells }: UpdateIntakeDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<IntakeDetailDto> {
    await this.intakes.openOne(id, visitor);
    await this.files.keepBlanks(id, blankCells);
    return this.details.detail(id);
  }

  /** Answers at once; the worker takes it in. */
  @Post(':id/commit')
  @HttpCode(200)
  @ApiOkResponse({ type: IntakeDetailDto })
  async commit(
    @Param('id', IdPipe) id: number,
    @Body() { mode }: CommitIntakeDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<IntakeDetailDto> {
    await this.intakes.one(id, visitor);
    await this.commits.ask(id, mode, visitor);
    return this.details.detail(id);
  }

  /** Nothing of it is taken in. */
  @Delete(':id')
  @ApiOkResponse({ type: IntakeDetailDto })
  async cancel(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<IntakeDetailDto> {
    await this.intakes.openOne(id, visitor);
    await this.files.cancelAll(id);
    return this.details.detail(id);
  }
}
