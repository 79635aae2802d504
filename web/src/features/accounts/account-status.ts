import type { Schemas } from '../../api/schemas';

type Row = Pick<Schemas['AccountRowDto'], 'presence' | 'verified' | 'counts' | 'stale'>;

export type AccountStatus = 'absent' | 'unknown' | 'unverified' | 'not-counting' | 'stale' | 'verified';

/** What is known of an account, in one word: presence outweighs verification, verification outweighs age. */
export function accountStatus({ presence, verified, counts, stale }: Row): AccountStatus {
  if (presence !== 'present') return 'absent';
  if (verified === null) return 'unknown';
  if (!verified) return 'unverified';
  if (!counts) return 'not-counting';
  return stale ? 'stale' : 'verified';
}
