import { Controller, Get, Header, HttpStatus, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { shanghaiDay } from '../../../domain/local-time';
import { attachmentHeader } from '../../http/attachment-header';
import { CurrentUser } from '../../http/current-user.decorator';
import { ProblemException } from '../../http/problem.exception';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { EvidenceBodiesService, type StoredBody } from './evidence-bodies.service';
import { EvidenceComparisonDto, EvidenceComparisonQueryDto } from './evidence-comparison.dto';
import { EvidenceComparisonService } from './evidence-comparison.service';

const IDENTITY = /^\d{1,18}$/;

@Controller('checks')
export class EvidenceController {
  constructor(
    private readonly bodies: EvidenceBodiesService,
    private readonly comparisons: EvidenceComparisonService,
  ) {}

  /** What is kept of a check beside what is kept of before it. */
  @Get(':id/comparison')
  @Roles('committee', 'unit')
  @ApiParam({ name: 'id', type: String })
  @ApiOkResponse({ type: EvidenceComparisonDto })
  async compare(
    @Param('id') id: string,
    @Query() { against }: EvidenceComparisonQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<EvidenceComparisonDto> {
    const comparison = IDENTITY.test(id) ? await this.comparisons.ofCheck(id, visitor, against) : null;
    if (comparison === null) throw notKept();
    return comparison;
  }

  /** The page as it came: as plain text, for a page from outside must never run as ours. */
  @Get(':id/evidence')
  @Roles('committee', 'unit')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('text/plain')
  @ApiParam({ name: 'id', type: String })
  @ApiOkResponse({ type: String, description: 'The body of the page, as plain text.' })
  async read(@Param('id') id: string, @CurrentUser() visitor: Visitor): Promise<string> {
    return (await this.bodyOf(id, visitor)).text;
  }

  /** The bytes of the page, to be saved and never shown: their hash is the address of the proof. */
  @Get(':id/evidence/file')
  @Roles('committee', 'unit')
  @Header('Content-Type', 'application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiParam({ name: 'id', type: String })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async save(
    @Param('id') id: string,
    @CurrentUser() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes } = await this.bodyOf(id, visitor);
    // The ending keeps a double click from running it as a page.
    void reply.header('Content-Disposition', attachmentHeader(`核验${id}-页面原文.txt`));
    return bytes;
  }

  private async bodyOf(id: string, visitor: Visitor): Promise<StoredBody & { kind: 'kept' }> {
    const body: StoredBody = IDENTITY.test(id) ? await this.bodies.ofCheck(id, visitor) : { kind: 'none' };
    if (body.kind === 'none') throw notKept();
    if (body.kind === 'deleted') throw deletedOn(body.at);
    return body;
  }
}

function notKept(): ProblemException {
  return ProblemException.notFound('EVIDENCE.NOT_FOUND', '没有这次核验的页面存证，或无权查看。');
}

function deletedOn(at: Date): ProblemException {
  const message = `这次核验的页面原文已按保留期删除（${shanghaiDay(at)}）；读到的内容和判定依据仍可在存证页查看。`;
  return new ProblemException({ code: 'EVIDENCE.DELETED', message }, HttpStatus.GONE);
}
