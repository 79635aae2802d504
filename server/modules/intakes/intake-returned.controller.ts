import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { attachmentHeader } from '../../http/attachment-header';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { IntakeReturnedService } from './intake-returned.service';
import { IntakesService } from './intakes.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

/** Files as they go back, with what is wrong marked in them. */
@ApiTags('intakes')
@Controller('intakes')
@Roles('committee', 'unit')
export class IntakeReturnedController {
  constructor(
    private readonly intakes: IntakesService,
    private readonly returned: IntakeReturnedService,
  ) {}

  @Get(':id/files/:fileId/returned')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async one(
    @Param('id', IdPipe) id: number,
    @Param('fileId', IdPipe) fileId: number,
    @CurrentUser() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.intakes.one(id, visitor);
    const { bytes, fileName } = await this.returned.one(id, fileId, visitor);
    sayAttachment(reply, fileName);
    return new StreamableFile(bytes, { type: XLSX });
  }

  /** All files with something to mend. */
  @Get(':id/returned.zip')
  @ApiProduces(ZIP)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async all(
    @Param('id', IdPipe) id: number,
    @CurrentUser() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.intakes.one(id, visitor);
    const stream = await this.returned.all(id, visitor);
    sayAttachment(reply, `退回文件-${id}.zip`);
    return new StreamableFile(stream, { type: ZIP });
  }
}

/** Not by @Header: a refusal is JSON. */
function sayAttachment(reply: FastifyReply, name: string): void {
  void reply.headers({
    'Content-Disposition': attachmentHeader(name),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
