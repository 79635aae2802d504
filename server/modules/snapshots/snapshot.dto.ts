import { ApiProperty } from '@nestjs/swagger';
import type { ReadingRun } from './snapshots.service';

/** A run of readings that say the same, words and numbers. Null = not shown on the page. */
export class SnapshotDto {
  @ApiProperty({ type: String })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  firstSeenAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt: string;

  @ApiProperty({ type: 'integer', description: 'How many visits read the same.' })
  readings: number;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  verified: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  verifiedKind: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  following: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  followers: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  posts: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Rounding step of followers: 1 = exact.' })
  followersStep: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastPostAt: string | null;

  @ApiProperty({ type: String, description: 'The check that began what the page says in words.' })
  checkId: string;

  static of(run: ReadingRun): SnapshotDto {
    const { nickname, verified, verifiedKind, reason } = run.facts;
    const { following, followers, posts, steps, lastPostAt } = run.counts;
    return Object.assign(new SnapshotDto(), {
      id: `${run.id}-${run.firstSeenAt.getTime()}`,
      firstSeenAt: run.firstSeenAt.toISOString(),
      lastSeenAt: run.lastSeenAt.toISOString(),
      readings: run.readings,
      ...{ nickname, verified, verifiedKind, reason, following, followers, posts },
      followersStep: steps.followers,
      lastPostAt: lastPostAt?.toISOString() ?? null,
      checkId: run.checkId,
    } satisfies SnapshotDto);
  }
}
