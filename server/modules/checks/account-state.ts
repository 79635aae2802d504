import type { CheckPace } from '../../../domain/check-timing';
import type { NewestRun } from '../snapshots/snapshots.service';
import type { AccountState } from './check-plan';

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
  };

/** The stored row with what the page said last, in the shape the rules speak of. */
export function stateOf(row: StateRow, pace: CheckPace, run: NewestRun | null): AccountState {
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
    run,
    schedule: { history: historyOf(row), pace },
  };
}

function historyOf({ readings, changes, observedDays: days, changedDays }: StateRow) {
  return { readings, changes, days, changedDays };
}
