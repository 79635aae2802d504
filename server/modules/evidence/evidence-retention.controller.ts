import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Config } from '../../config/config';
import { Roles } from '../../http/roles.decorator';
import { MAX_EVIDENCE_BYTES } from './evidence-body';
import { EvidenceRetentionDto } from './evidence-comparison.dto';
import { EvidenceRetentionService } from './evidence-retention.service';

@Controller('checking')
export class EvidenceRetentionController {
  constructor(
    private readonly config: Config,
    private readonly retention: EvidenceRetentionService,
  ) {}

  /** How long bodies of pages are kept, and what is kept at the moment. */
  @Get('evidence')
  @Roles('committee', 'viewer')
  @ApiOkResponse({ type: EvidenceRetentionDto })
  async state(): Promise<EvidenceRetentionDto> {
    const { change: changeDays, failure: failureDays } = this.config.evidenceDays;
    const { oldestAt, lastDeletedAt, ...stock } = await this.retention.stock();
    return {
      ...{ changeDays, failureDays, mostBytes: MAX_EVIDENCE_BYTES, ...stock },
      oldestAt: oldestAt?.toISOString() ?? null,
      lastDeletedAt: lastDeletedAt?.toISOString() ?? null,
    };
  }
}
