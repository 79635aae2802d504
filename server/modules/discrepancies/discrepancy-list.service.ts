import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { limitsOf, type Page } from '../../http/page.dto';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { ADVICE } from './discrepancy.advice';
import type { DiscrepancyCountsDto, DiscrepancyDto, DiscrepancyQueryDto } from './discrepancy.dto';
import {
  COUNT_BY_KIND,
  COUNT_DISCREPANCIES,
  DISCREPANCIES_OF_ACCOUNT,
  LIST_DISCREPANCIES,
} from './discrepancy.queries';

type Row = Omit<DiscrepancyDto, 'advice' | 'openedAt' | 'closedAt'> & {
  openedAt: Date;
  closedAt: Date | null;
};

/** Lists discrepancies; a unit sees its own alone. */
@Injectable()
export class DiscrepancyListService {
  constructor(private readonly dataSource: DataSource) {}

  async list(
    campaignId: number,
    query: DiscrepancyQueryDto,
    visitor: Visitor,
  ): Promise<Page<DiscrepancyDto>> {
    const pattern = query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null;
    const filter = [
      campaignId,
      unitScope(query.unitId, visitor),
      query.kind ?? null,
      query.open ?? null,
      pattern,
    ];
    const { take, skip } = limitsOf(query);
    const [rows, counted]: [Row[], { total: number }[]] = await Promise.all([
      this.dataSource.query(LIST_DISCREPANCIES, [...filter, take, skip]),
      this.dataSource.query(COUNT_DISCREPANCIES, filter),
    ]);
    return { items: rows.map(shown), total: counted[0]!.total, page: query.page, pageSize: query.pageSize };
  }

  /** Open ones by kind, most frequent first. */
  async counts(
    campaignId: number,
    unitId: number | undefined,
    visitor: Visitor,
  ): Promise<DiscrepancyCountsDto[]> {
    return this.dataSource.query(COUNT_BY_KIND, [campaignId, unitScope(unitId, visitor)]);
  }

  /** Of one account, open ones first; the caller has checked that the visitor may see it. */
  async ofAccount(accountId: number): Promise<DiscrepancyDto[]> {
    const rows: Row[] = await this.dataSource.query(DISCREPANCIES_OF_ACCOUNT, [accountId]);
    return rows.map(shown);
  }
}

function shown(row: Row): DiscrepancyDto {
  return {
    ...row,
    advice: ADVICE[row.kind],
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
