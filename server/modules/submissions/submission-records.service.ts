import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Sealer } from '../../crypto/seal';
import { limitsOf, type Page } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { rowToDto, type StandingConflict, submissionToDto } from './submission-to.dto';
import {
  COUNT_SUBMISSIONS,
  LIST_SUBMISSIONS,
  ONE_SUBMISSION,
  STANDING_CONFLICTS,
} from './submission-list.queries';
import { SubmissionRow } from './submission-row.entity';
import type { SubmissionDetailDto, SubmissionDto, SubmissionQueryDto } from './submission.dto';
import { Submission } from './submission.entity';

/** What was handed in, read again: a unit sees its own alone. */
@Injectable()
export class SubmissionRecordsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly sealer: Sealer,
  ) {}

  /** Newest first. 404 for another unit's. */
  async list(query: SubmissionQueryDto, visitor: Visitor): Promise<Page<SubmissionDto>> {
    const campaign = await this.campaigns.current(query.campaignId);
    const { unitId, phaseId = null, form = null, current = null } = query;
    const filter = [campaign.id, unitScope(unitId, visitor), phaseId, form, current];
    const { take, skip } = limitsOf(query);
    const rows = await this.dataSource.query(LIST_SUBMISSIONS, [...filter, take, skip]);
    const [{ total }] = await this.dataSource.query(COUNT_SUBMISSIONS, filter);
    return { items: rows.map(submissionToDto), total, page: query.page, pageSize: query.pageSize };
  }

  /** 404 when there is none, or when it is another unit's. */
  async one(id: number, visitor: Visitor): Promise<SubmissionDto> {
    const [row] = await this.dataSource.query(ONE_SUBMISSION, [id]);
    if (!row || (visitor.role === 'unit' && row.unitId !== visitor.unitId)) {
      throw ProblemException.notFound('SUBMISSION.NOT_FOUND', '没有这份报送，或它属于其他单位。');
    }
    return submissionToDto(row);
  }

  /** With every row, its problems, and what contradicts it at this moment. */
  async detail(id: number, visitor: Visitor): Promise<SubmissionDetailDto> {
    const submission = await this.one(id, visitor);
    const { problems } = await this.dataSource.manager.findOneByOrFail(Submission, { id });
    const rows = await this.dataSource.manager.find(SubmissionRow, {
      where: { submissionId: id },
      order: { row: 'ASC' },
    });
    const conflicts = await this.standingConflicts(submission.isCurrent ? rows : []);
    return {
      submission,
      problems,
      rows: rows.map((row) =>
        rowToDto({ row, contacts: this.contactsOf(row), conflict: conflicts.get(row.holderId ?? 0) ?? null }),
      ),
    };
  }

  private async standingConflicts(rows: SubmissionRow[]): Promise<Map<number, StandingConflict>> {
    const holderIds = rows.map((row) => row.holderId).filter((id) => id !== null);
    const found: StandingConflict[] = await this.dataSource.query(STANDING_CONFLICTS, [holderIds]);
    return new Map(found.map((conflict) => [conflict.holderId, conflict]));
  }

  private contactsOf({ sealedContacts }: SubmissionRow): Record<string, string> {
    return sealedContacts === null ? {} : JSON.parse(this.sealer.open(sealedContacts));
  }
}
