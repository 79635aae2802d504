import type { CheckPace } from '../../../domain/check-timing';
import type { NewestRun } from '../snapshots/snapshots.service';
import type { AccountState } from './check-plan';
import { type CountColumns, historiesOf } from './stored-counts';

/** A row of LOCK_STATES. */
export type StateRow = Omit<AccountState, 'counts' | 'knowledge' | 'run' | 'turns' | 'schedule'> &
  Omit<AccountState['knowledge'], 'counts'> &
  CountColumns & {
    counts: boolean;
    verificationTurns: Date[] | null;
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
    counts: historiesOf(row),
    lastPostAt: row.lastPostAt,
    failures: row.failures,
    category: row.category,
    holderName: row.holderName,
    everVerified: row.everVerified,
    openKinds: row.openKinds,
    turns: row.verificationTurns ?? [],
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
