import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { ProblemException } from '../../http/problem.exception';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { EvidenceService } from './evidence.service';

const IDENTITY = /^\d{1,18}$/;

@Controller('checks')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

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
    const body = IDENTITY.test(id) ? await this.evidence.ofCheck(id, visitor) : null;
    if (body === null)
      throw ProblemException.notFound('EVIDENCE.NOT_FOUND', '没有这次核验的页面存证，或无权查看。');
    return body;
  }
}
