import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../http/roles.decorator';
import { MomentsService } from '../moments/moments.service';
import { rankedToDto } from './ranking-to.dto';
import { RankingDto, RankingQueryDto } from './ranking.dto';
import { RankingService } from './ranking.service';

@ApiTags('ranking')
@Controller('ranking')
export class RankingController {
  constructor(
    private readonly moments: MomentsService,
    private readonly rankings: RankingService,
  ) {}

  /** Every role may see the whole table: it holds counts only. */
  @Get()
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: RankingDto })
  async ranking(@Query() query: RankingQueryDto): Promise<RankingDto> {
    const moment = await this.moments.read(query);
    const kind = query.kind ?? null;
    const rows = this.rankings.rankingOf(await this.rankings.figuresAt(moment), { kind });
    const ranked = rows.map(({ unitId }) => unitId);
    return {
      asOf: moment.at.toISOString(),
      kind,
      basis: await this.rankings.basisAt(moment, ranked),
      weights: moment.campaign.rankingWeights,
      rows: rows.map(rankedToDto),
    };
  }
}
