import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SnapshotContent } from '../../../domain/snapshot-run';
import { Snapshot } from './snapshot.entity';
import { EXTEND_RUNS, FOLLOWERS_SERIES, START_RUNS } from './snapshot.queries';

/** A run that begins with a check. */
export interface NewRun {
  accountId: number;
  checkId: string;
  at: Date;
  content: SnapshotContent;
}

export interface FollowersPoint {
  at: Date;
  followers: number;
}

/** What pages said, as runs of equal readings. */
@Injectable()
export class SnapshotsService {
  constructor(private readonly dataSource: DataSource) {}

  /** These runs were read once more, unchanged. */
  async extend(manager: EntityManager, seen: readonly { runId: string; at: Date }[]): Promise<void> {
    if (seen.length === 0) return;
    await manager.query(EXTEND_RUNS, [seen.map(({ runId }) => runId), seen.map(({ at }) => at)]);
  }

  async start(manager: EntityManager, runs: readonly NewRun[]): Promise<void> {
    if (runs.length > 0) await manager.query(START_RUNS, [JSON.stringify(runs.map(rowOf))]);
  }

  /** The newest 100 runs of an account, newest first. */
  async ofAccount(accountId: number): Promise<Snapshot[]> {
    return this.dataSource.manager.find(Snapshot, {
      where: { accountId },
      order: { firstSeenAt: 'DESC' },
      take: 100,
    });
  }

  /** Followers over time, oldest first, at most one point a day. */
  async followersSeries(accountId: number): Promise<FollowersPoint[]> {
    return this.dataSource.query(FOLLOWERS_SERIES, [accountId]);
  }
}

function rowOf({ accountId, checkId, at, content }: NewRun) {
  const { steps, ...fields } = content;
  return {
    accountId,
    checkId,
    at,
    ...fields,
    followingStep: steps.following,
    followersStep: steps.followers,
    postsStep: steps.posts,
  };
}
