import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { droppedFrom, thinnedFrom } from '../../../domain/visit-retention';
import { Config } from '../../config/config';
import { Campaign } from '../campaigns/campaign.entity';
import { retentionRules } from './retention-rules';
import type { RetentionDto, StoredMonthDto, StoredTableDto } from './retention.dto';
import { STORED_MONTHS, TABLE_SIZES } from './retention.queries';
import type { StorageMonth } from './storage-month.entity';

/** Every table that grows with the checking. */
const TABLES: Record<string, string> = {
  checks: '核验记录',
  snapshots: '文字快照',
  count_runs: '当月读数',
  reading_months: '往月读数',
  check_tallies: '核验计数',
  proofs: '存证',
  evidence: '存证原文',
};

/** What is kept of the checking and how long, and what it takes now. */
@Injectable()
export class RetentionStateService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  async now(): Promise<RetentionDto> {
    const [tables, months] = await Promise.all([this.tables(), this.months()]);
    return { rules: retentionRules(this.config.visitRetention), tables, months };
  }

  private async tables(): Promise<StoredTableDto[]> {
    const rows: Omit<StoredTableDto, 'title'>[] = await this.dataSource.query(TABLE_SIZES, [
      Object.keys(TABLES),
    ]);
    return rows.map((row) => ({ ...row, title: TABLES[row.name]! }));
  }

  private async months(): Promise<StoredMonthDto[]> {
    const { visitRetention } = this.config;
    const [rows, campaigns]: [StorageMonth[], Campaign[]] = await Promise.all([
      this.dataSource.query(STORED_MONTHS),
      this.dataSource.manager.find(Campaign),
    ]);
    return rows.map(({ month, rolledUpAt, thinnedAt, droppedAt }) => ({
      month,
      rolledUpAt: rolledUpAt?.toISOString() ?? null,
      thinnedAt: thinnedAt?.toISOString() ?? null,
      droppedAt: droppedAt?.toISOString() ?? null,
      thinnedFrom: thinnedFrom(month, visitRetention).toISOString(),
      droppedFrom: droppedFrom(month, campaigns, visitRetention).toISOString(),
    }));
  }
}
