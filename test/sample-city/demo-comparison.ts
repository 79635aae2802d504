import type { DataSource } from 'typeorm';
import { AccountBook, type NamedAccount } from './account-book';
import type { City, CityAccount } from './city';
import { holdersOf, namesHolder, type VerifiedHolders, wouldCount } from './verified-holders';

export type { VerifiedHolders } from './verified-holders';

export interface Comparison {
  truth: VerifiedHolders;
  seen: VerifiedHolders;
  /** Accounts that have changed since their page was last read, or were never read: all that may differ. */
  waiting: number;
  /** One sentence for every account about which the service believes what its last visit cannot have said. */
  contradictions: string[];
}

interface BelievedAccount extends NamedAccount {
  presence: string;
  verified: boolean | null;
  lastReadAt: Date | null;
  lossAnnounced: boolean;
  claimed: boolean;
  confirmed: boolean;
}

const BELIEVED = `
  SELECT a.platform, a.uid, a.alias, a.presence, a.verified, a.last_read_at AS "lastReadAt",
         a.unverified_seen_at IS NOT NULL AS "lossAnnounced", a.claimed_state IS NOT NULL AS claimed,
         EXISTS (SELECT FROM verifications v WHERE v.account_id = a.id AND v.counts AND v.to_at IS NULL) AS confirmed
  FROM accounts a WHERE a.campaign_id = $1`;

/**
 * Holds what the service believes of every account against what the world was at the moment of its last visit,
 * and both sums against each other. A difference is explained only by a change since that visit.
 */
export async function compareWithTruth(
  dataSource: DataSource,
  { city, campaignId, now }: { city: City; campaignId: number; now: Date },
): Promise<Comparison> {
  const known = new AccountBook(city);
  const rows = await dataSource.query<BelievedAccount[]>(BELIEVED, [campaignId]);
  const pairs = rows
    .filter(({ claimed, confirmed }) => claimed || confirmed)
    .map((row) => ({ row, account: known.find(row) }));
  const isTrue = (account: CityAccount | null): boolean =>
    account !== null && wouldCount(city.world, account, now);
  return {
    truth: holdersOf(pairs.filter(({ account }) => isTrue(account))),
    seen: holdersOf(pairs.filter(({ row }) => row.confirmed)),
    waiting: pairs.filter(({ row, account }) => row.confirmed !== isTrue(account)).length,
    contradictions: pairs.flatMap(({ row, account }) => contradiction(city, row, account)),
  };
}

function contradiction(city: City, row: BelievedAccount, account: CityAccount | null): string[] {
  const name = `${row.platform} ${row.uid ?? row.alias}`;
  if (!account) return [`${name} is an account the city does not have.`];
  if (row.lastReadAt === null) return row.confirmed ? [`${name} counts without ever having been read.`] : [];
  if (row.presence !== 'present') {
    return account.vanished && !row.confirmed ? [] : [`${name} is believed ${row.presence}, wrongly.`];
  }
  const state = city.world.accountAt(account.platform, account.uid, row.lastReadAt)!;
  const expected = row.lossAnnounced ? true : state.verified;
  if (row.verified !== expected)
    return [`${name} was ${state.verified} when read and is believed ${row.verified}.`];
  const shouldCount = expected && namesHolder(account);
  return row.confirmed === shouldCount
    ? []
    : [`${name} should count: ${shouldCount}, and counts: ${row.confirmed}.`];
}
