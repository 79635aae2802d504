import type { CheckPace } from '../../../domain/check-timing';
import type { SnapshotContent } from '../../../domain/snapshot-run';
import type { AccountState } from './check-plan';

type Prefixed<Prefix extends string, Shape> = {
  [Key in keyof Shape & string as `${Prefix}${Capitalize<Key>}`]: Shape[Key];
};

/** A row of LOCK_STATES. */
export type StateRow = Omit<AccountState, 'counts' | 'knowledge' | 'run' | 'schedule'> &
  Omit<AccountState['knowledge'], 'counts'> & {
    counts: boolean;
    followers: number | null;
    following: number | null;
    posts: number | null;
    readings: number;
    changes: number;
    observedDays: number;
    changedDays: number;
    runId: string | null;
    runFollowingStep: number | null;
    runFollowersStep: number | null;
    runPostsStep: number | null;
  } & Prefixed<'run', Omit<SnapshotContent, 'steps'>>;

/** The stored row, in the shape the rules speak of. */
export function stateOf(row: StateRow, pace: CheckPace): AccountState {
  return {
    id: row.id,
    campaignId: row.campaignId,
    unitId: row.unitId,
    holderId: row.holderId,
    platform: row.platform,
    uid: row.uid,
    claimedState: row.claimedState,
    nickname: row.nickname,
    counts: { following: row.following, followers: row.followers, posts: row.posts },
    lastPostAt: row.lastPostAt,
    failures: row.failures,
    category: row.category,
    holderName: row.holderName,
    everVerified: row.everVerified,
    openKinds: row.openKinds,
    knowledge: {
      verified: row.verified,
      counts: row.counts,
      verifiedKind: row.verifiedKind,
      verifiedType: row.verifiedType,
      reason: row.reason,
      presence: row.presence,
      unverifiedSeenAt: row.unverifiedSeenAt,
      absentSeenAt: row.absentSeenAt,
      lastReadAt: row.lastReadAt,
    },
    run: row.runId === null ? null : { id: row.runId, content: runContent(row) },
    schedule: { history: historyOf(row), pace },
  };
}

function historyOf({ readings, changes, observedDays: days, changedDays }: StateRow) {
  return { readings, changes, days, changedDays };
}

function runContent(row: StateRow): SnapshotContent {
  return {
    uid: row.runUid,
    handle: row.runHandle,
    nickname: row.runNickname,
    verified: row.runVerified,
    verifiedKind: row.runVerifiedKind,
    verifiedType: row.runVerifiedType,
    reason: row.runReason,
    following: row.runFollowing,
    followers: row.runFollowers,
    posts: row.runPosts,
    lastPostAt: row.runLastPostAt,
    steps: {
      following: row.runFollowingStep,
      followers: row.runFollowersStep,
      posts: row.runPostsStep,
    },
  };
}
