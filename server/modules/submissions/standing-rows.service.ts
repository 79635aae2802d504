import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import { Sealer } from '../../crypto/seal';
import type { StandingRow } from './check/checked-rows';
import { SubmissionRow } from './submission-row.entity';

/** The rows of the version of a form that counts now, contacts opened: to compare with, never to show as they are. */
@Injectable()
export class StandingRowsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /** Empty when nothing was handed in yet. */
  async of(place: { unitId: number; phaseId: number; form: FormNumber }): Promise<StandingRow[]> {
    const rows = await this.dataSource.getRepository(SubmissionRow).find({
      where: { submission: { ...place, isCurrent: true } },
      order: { row: 'ASC' },
    });
    return rows.map((row) => this.opened(row));
  }

  private opened({ row, taken, values, sealedContacts }: SubmissionRow): StandingRow {
    const contacts = sealedContacts === null ? {} : JSON.parse(this.sealer.open(sealedContacts));
    return { row, taken, values: { ...values, ...contacts } };
  }
}
