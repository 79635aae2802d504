import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { limitsOf, type Page } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import type { ManualReadingDto, ManualReadingQueryDto, SeenCountDto } from './manual-reading.dto';
import type { ManualReading } from './manual-reading.entity';
import { COUNT_READINGS, LIST_READINGS, ONE_READING } from './manual-readings.queries';
import { mayDecide } from './manual-rules';

type Stored = Pick<
  ManualReading,
  | ('id' | 'state' | 'lookedAt' | 'address' | 'found' | 'words' | 'verified' | 'verifiedKind' | 'reason')
  | ('nickname' | 'followers' | 'followersStep' | 'following' | 'followingStep' | 'posts' | 'postsStep')
  | ('lastPostAt' | 'recordedAt' | 'recordedById' | 'decidedAt' | 'refusal' | 'checkId')
>;
type Row = Stored & Pick<ManualReadingDto, 'account' | 'pictures' | 'recordedBy' | 'byUnit' | 'decidedBy'>;

/** What persons have recorded; a unit sees what was recorded of its own accounts. */
@Injectable()
export class ManualReadingListService {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. */
  async list(
    campaignId: number,
    query: ManualReadingQueryDto,
    visitor: Visitor,
  ): Promise<Page<ManualReadingDto>> {
    const unitId = unitScope(undefined, visitor);
    const filter = [campaignId, unitId, query.accountId ?? null, query.state ?? null];
    const { take, skip } = limitsOf(query);
    const [rows, counted]: [Row[], { total: number }[]] = await Promise.all([
      this.dataSource.query(LIST_READINGS, [...filter, take, skip]),
      this.dataSource.query(COUNT_READINGS, filter),
    ]);
    const items = rows.map((row) => shown(row, visitor));
    return { items, total: counted[0]!.total, page: query.page, pageSize: query.pageSize };
  }

  /** 404 for a reading of another unit's account. */
  async one(id: number, visitor: Visitor): Promise<ManualReadingDto> {
    const [row]: Row[] = await this.dataSource.query(ONE_READING, [id, unitScope(undefined, visitor)]);
    if (!row) throw readingNotFound();
    return shown(row, visitor);
  }
}

export function readingNotFound(): ProblemException {
  return ProblemException.notFound('MANUAL_READING.NOT_FOUND', '没有这条人工核验记录，或无权查看。');
}

function shown(row: Row, visitor: Visitor): ManualReadingDto {
  const { recordedById, followersStep, followingStep, postsStep, ...rest } = row;
  return {
    ...rest,
    lookedAt: row.lookedAt.toISOString(),
    followers: countOf(row.followers, followersStep),
    following: countOf(row.following, followingStep),
    posts: countOf(row.posts, postsStep),
    lastPostAt: row.lastPostAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    mayDecide: row.state === 'waiting' && mayDecide(visitor, recordedById),
  };
}

function countOf(value: number | null, step: number | null): SeenCountDto | null {
  return value === null ? null : { value, step: step ?? 1 };
}
