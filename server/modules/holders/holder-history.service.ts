import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { limitsOf, type PageQueryDto } from '../../http/page.dto';
import type { Visitor } from '../../http/visitor';
import { ComparedRowsService } from '../submissions/compared-rows.service';
import {
  accountEntries,
  claimEntries,
  discrepancyEntries,
  newestFirst,
  registerEntries,
  verificationEntries,
} from './history-entries';
import { HolderAccessService } from './holder-access.service';
import type { HolderHistoryEntryDto, HolderHistoryPageDto } from './holder-history.dto';
import {
  ACCOUNTS_OF_HOLDER,
  CLAIMS_OF_HOLDER,
  DISCREPANCIES_OF_HOLDER,
  REGISTER_CHANGES_OF_HOLDER,
  STATEMENTS_OF_HOLDER,
  VERIFICATIONS_OF_HOLDER,
} from './holder-history.queries';
import { statementEntries } from './statement-entries';

/** The whole history of one holder: who said what of it when, in which file, and what the pages showed. */
@Injectable()
export class HolderHistoryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: HolderAccessService,
    private readonly rows: ComparedRowsService,
  ) {}

  /** Newest first. Viewers are told what became of claims and accounts, not who handed in what. */
  async page(holderId: number, query: PageQueryDto, visitor: Visitor): Promise<HolderHistoryPageDto> {
    await this.access.find(holderId, visitor);
    const entries = newestFirst(await this.entriesFor(holderId, visitor));
    const { take, skip } = limitsOf(query);
    const { page, pageSize } = query;
    return { items: entries.slice(skip, skip + take), total: entries.length, page, pageSize };
  }

  private async entriesFor(holderId: number, visitor: Visitor): Promise<HolderHistoryEntryDto[]> {
    const open = await this.openEntries(holderId);
    if (visitor.role === 'viewer') return open.map((entry) => ({ ...entry, by: null, source: null }));
    return [...open, ...(await this.closedEntries(holderId))];
  }

  private async openEntries(holderId: number): Promise<HolderHistoryEntryDto[]> {
    return [
      ...claimEntries(await this.dataSource.query(CLAIMS_OF_HOLDER, [holderId])),
      ...accountEntries(await this.dataSource.query(ACCOUNTS_OF_HOLDER, [holderId])),
      ...verificationEntries(await this.dataSource.query(VERIFICATIONS_OF_HOLDER, [holderId])),
    ];
  }

  private async closedEntries(holderId: number): Promise<HolderHistoryEntryDto[]> {
    return [
      ...statementEntries(await this.dataSource.query(STATEMENTS_OF_HOLDER, [holderId]), this.rows),
      ...discrepancyEntries(await this.dataSource.query(DISCREPANCIES_OF_HOLDER, [holderId])),
      ...registerEntries(await this.dataSource.query(REGISTER_CHANGES_OF_HOLDER, [holderId])),
    ];
  }
}
