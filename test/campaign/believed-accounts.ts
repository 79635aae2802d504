import type { DataSource } from 'typeorm';
import type { NamedAccount } from '../sample-city/account-book';

/** What the service believes of an account just now. */
export interface BelievedAccount extends NamedAccount {
  id: number;
  presence: string;
  verified: boolean | null;
  nickname: string | null;
  reason: string | null;
  unverifiedSeenAt: Date | null;
  absentSeenAt: Date | null;
  lastOutcome: string | null;
  lastCheckAt: Date | null;
  lastReadAt: Date | null;
  /** Does a form that stands name it? */
  claimed: boolean;
  /** Has it a verification that counts and has not ended? */
  confirmed: boolean;
}

const BELIEVED = `
  SELECT a.id, a.platform, a.uid, a.alias, a.presence, a.verified, a.nickname, a.reason,
         a.unverified_seen_at AS "unverifiedSeenAt", a.absent_seen_at AS "absentSeenAt",
         a.last_outcome AS "lastOutcome", a.last_check_at AS "lastCheckAt", a.last_read_at AS "lastReadAt",
         a.claimed_state IS NOT NULL AS claimed,
         EXISTS (SELECT FROM verifications v WHERE v.account_id = a.id AND v.counts AND v.to_at IS NULL) AS confirmed
  FROM accounts a WHERE a.campaign_id = $1`;

/** Every account of the campaign. */
export function believedAccounts(dataSource: DataSource, campaignId: number): Promise<BelievedAccount[]> {
  return dataSource.query(`${BELIEVED} ORDER BY a.id`, [campaignId]);
}

/** The accounts whose newest visit was made at this moment. */
export function accountsVisitedAt(
  dataSource: DataSource,
  { campaignId, at }: { campaignId: number; at: Date },
): Promise<BelievedAccount[]> {
  return dataSource.query(`${BELIEVED} AND a.last_check_at = $2 ORDER BY a.id`, [campaignId, at]);
}
