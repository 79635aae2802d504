import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { BaselineListDto } from './baseline-list.dto';
import { LIST_LISTS, type ListedList } from './baseline-lists.queries';

/** The lists that the committee holds, newest first; withdrawn ones too. */
@Injectable()
export class BaselineListsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
  ) {}

  async list(campaignId?: number): Promise<BaselineListDto[]> {
    const { id } = await this.campaigns.current(campaignId);
    const rows = await this.dataSource.query<ListedList[]>(LIST_LISTS, [id, null]);
    return rows.map(listToDto);
  }

  async one(campaignId: number, id: number): Promise<BaselineListDto> {
    const [row] = await this.dataSource.query<ListedList[]>(LIST_LISTS, [campaignId, id]);
    return listToDto(row!);
  }
}

function listToDto({ importedAt, withdrawnAt, ...list }: ListedList): BaselineListDto {
  return {
    ...list,
    importedAt: importedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
