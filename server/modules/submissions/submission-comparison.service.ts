import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, LessThan } from 'typeorm';
import {
  type ComparedRow,
  countChanges,
  type RowChange,
  type RowDifference,
  rowDifferences,
} from '../../../domain/row-differences';
import { limitsOf } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { comparedColumns, ComparedRowsService } from './compared-rows.service';
import type {
  ComparedRowDto,
  ComparedRows,
  ComparisonQueryDto,
  SubmissionComparisonDto,
} from './submission-comparison.dto';
import { SubmissionRecordsService } from './submission-records.service';
import { SubmissionRow } from './submission-row.entity';
import type { SubmissionDto } from './submission.dto';
import { Submission } from './submission.entity';

/** Any two submissions of one form of a unit, of one phase or two, laid beside each other. */
@Injectable()
export class SubmissionComparisonService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: SubmissionRecordsService,
    private readonly rows: ComparedRowsService,
  ) {}

  /** 404 where either is missing or another unit's; 409 where they are not of one unit and form. */
  async compare(id: number, query: ComparisonQueryDto, visitor: Visitor): Promise<SubmissionComparisonDto> {
    const asked = await this.records.one(id, visitor);
    const other = await this.otherOf(asked, query.with, visitor);
    const [older, newer] = inOrder(asked, other);
    const differences = rowDifferences(newer.form, await this.rowsOf(older), await this.rowsOf(newer));
    const wanted = differences.filter(({ change }) => isWanted(change, query.only));
    const { take, skip } = limitsOf(query);
    return {
      older,
      newer,
      counts: countChanges(differences),
      columns: comparedColumns(newer.form),
      rows: {
        items: wanted.slice(skip, skip + take).map((each) => this.shownRow(newer, each)),
        total: wanted.length,
        page: query.page,
        pageSize: query.pageSize,
      },
    };
  }

  private async otherOf(
    asked: SubmissionDto,
    id: number | undefined,
    visitor: Visitor,
  ): Promise<SubmissionDto | null> {
    if (id === undefined) return this.versionBefore(asked, visitor);
    const other = await this.records.one(id, visitor);
    if (other.unitId === asked.unitId && other.form === asked.form) return other;
    throw ProblemException.conflict(
      'COMPARISON.NOT_ALIKE',
      '只能比较同一单位同一张附表的两次报送，请重新选择要比较的版本。',
    );
  }

  private async versionBefore(
    { unitId, phaseId, form, version }: SubmissionDto,
    visitor: Visitor,
  ): Promise<SubmissionDto | null> {
    const before = await this.dataSource.manager.findOne(Submission, {
      where: { unitId, phaseId, form, version: LessThan(version) },
      order: { version: 'DESC' },
      select: { id: true },
    });
    return before && this.records.one(before.id, visitor);
  }

  private async rowsOf(submission: SubmissionDto | null): Promise<ComparedRow[]> {
    if (submission === null) return [];
    const rows = await this.dataSource.manager.find(SubmissionRow, {
      where: { submissionId: submission.id },
      order: { row: 'ASC' },
      select: { row: true, taken: true, values: true, sealedContacts: true },
    });
    return rows.map((row) => this.rows.opened(row));
  }

  private shownRow({ form }: SubmissionDto, difference: RowDifference): ComparedRowDto {
    const { change, before, after } = difference;
    return {
      change,
      row: after?.row ?? null,
      olderRow: before?.row ?? null,
      label: labelOf((after ?? before)!),
      cells: this.rows.cellsOf(form, difference),
    };
  }
}

function inOrder(
  asked: SubmissionDto,
  other: SubmissionDto | null,
): [older: SubmissionDto | null, newer: SubmissionDto] {
  if (other === null) return [null, asked];
  const isAskedNewer =
    asked.receivedAt > other.receivedAt || (asked.receivedAt === other.receivedAt && asked.id >= other.id);
  return isAskedNewer ? [other, asked] : [asked, other];
}

function isWanted(change: RowChange, only: ComparedRows): boolean {
  if (only === 'differing') return change !== 'unchanged';
  return only === 'all' || change === only;
}

/** Person or project, and its organization. */
function labelOf({ values }: ComparedRow): string {
  const names = ['person', 'project', 'org'].map((key) => values[key]).filter(Boolean);
  return names.join(' · ') || '—';
}
