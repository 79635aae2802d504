import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visitor } from '../../http/visitor';
import { MomentsService } from '../moments/moments.service';
import { HolderAccessService } from './holder-access.service';
import type { HolderDetailDto } from './holder-detail.dto';
import { ONE_HOLDER } from './holder-detail.queries';
import { holderFacts } from './holder-facts';
import { standingsAt } from './standings.service';

type FoundHolder = Omit<HolderDetailDto, 'facts'> & { details: Record<string, unknown> };

/** One holder: who it is, where it stands now, and its accounts. */
@Injectable()
export class HolderDetailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: HolderAccessService,
    private readonly moments: MomentsService,
  ) {}

  async view(id: number, visitor: Visitor): Promise<HolderDetailDto> {
    const { campaignId, unitId } = await this.access.find(id, visitor);
    const moment = await this.moments.read({ campaignId });
    const [found] = await this.dataSource.query<FoundHolder[]>(ONE_HOLDER, [
      ...standingsAt(moment, unitId),
      id,
    ]);
    const { details, ...holder } = found!;
    return { ...holder, facts: holderFacts(details) };
  }
}
