import { ApiProperty } from '@nestjs/swagger';
import type { Snapshot } from './snapshot.entity';

/** A run of equal readings. Null = not shown on the page. */
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

  @ApiProperty({ type: String, description: 'The check that started the run.' })
  checkId: string;

  static of(snapshot: Snapshot): SnapshotDto {
    return Object.assign(new SnapshotDto(), {
      id: snapshot.id,
      firstSeenAt: snapshot.firstSeenAt.toISOString(),
      lastSeenAt: snapshot.lastSeenAt.toISOString(),
      readings: snapshot.readings,
      nickname: snapshot.nickname,
      verified: snapshot.verified,
      verifiedKind: snapshot.verifiedKind,
      reason: snapshot.reason,
      following: snapshot.following,
      followers: snapshot.followers,
      posts: snapshot.posts,
      followersStep: snapshot.followersStep,
      lastPostAt: snapshot.lastPostAt?.toISOString() ?? null,
      checkId: snapshot.checkId,
    } satisfies SnapshotDto);
  }
}
