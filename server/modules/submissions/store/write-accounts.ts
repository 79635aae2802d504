import type { EntityManager } from 'typeorm';
import type { ClaimState } from '../../../../domain/form';
import type { Platform } from '../../../../domain/platform';
import type { PlannedAccount } from '../plan/submission-plan';
import { PlanOutdated } from './plan-outdated';

export interface AccountsToWrite {
  campaignId: number;
  unitId: number;
  accounts: PlannedAccount[];
  holderIds: Map<string, number>;
  /** What is about to be claimed of accounts, by their plan keys: new ones are written with it. */
  claimedStates: Map<string, ClaimState>;
  at: Date;
}

/**
 * Brings known accounts up to date and adds the new ones; returns the id of each by its plan key. Throws
 * PlanOutdated when another submission added one of them since the plan was made.
 */
export async function writeAccounts(
  manager: EntityManager,
  of: AccountsToWrite,
): Promise<Map<string, number>> {
  const known = of.accounts.filter((account) => account.id !== null);
  const added = of.accounts.filter((account) => account.id === null);
  await updateAccounts(manager, { ...of, accounts: known });
  await resetMovedAccounts(manager, { ...of, accounts: known.filter((account) => account.changesHolder) });
  const ids = await insertAccounts(manager, { ...of, accounts: added });
  for (const account of known) ids.set(account.key, account.id!);
  return ids;
}

/** What a page said of the nickname is worth more than what a form says. */
async function updateAccounts(manager: EntityManager, of: AccountsToWrite): Promise<void> {
  if (of.accounts.length === 0) return;
  await manager.query(
    `UPDATE accounts SET uid = coalesce(accounts.uid, given.uid), alias = coalesce(given.alias, accounts.alias),
       typed_address = given.typed_address,
       nickname = CASE WHEN last_read_at IS NULL THEN coalesce(given.nickname, accounts.nickname)
                       ELSE accounts.nickname END
     FROM jsonb_to_recordset($1::jsonb) AS given(
       id int, uid text, alias text, typed_address text, nickname text)
     WHERE accounts.id = given.id`,
    [JSON.stringify(of.accounts.map((account) => accountRecord(account, of)))],
  );
}

/** A verification counts for the holder whose name it shows: under a new holder nothing is known yet. */
async function resetMovedAccounts(manager: EntityManager, of: AccountsToWrite): Promise<void> {
  if (of.accounts.length === 0) return;
  const records = JSON.stringify(of.accounts.map((account) => accountRecord(account, of)));
  await manager.query(
    `UPDATE verifications SET to_at = $2
     FROM jsonb_to_recordset($1::jsonb) AS given(id int)
     WHERE verifications.account_id = given.id AND verifications.to_at IS NULL`,
    [records, of.at],
  );
  await manager.query(
    `UPDATE accounts SET holder_id = given.holder_id, unit_id = $2, claimed_state = NULL, verified = NULL,
       counts = false, verified_kind = NULL, verified_type = NULL, reason = NULL, unverified_seen_at = NULL
     FROM jsonb_to_recordset($1::jsonb) AS given(id int, holder_id int)
     WHERE accounts.id = given.id`,
    [records, of.unitId],
  );
}

async function insertAccounts(manager: EntityManager, of: AccountsToWrite): Promise<Map<string, number>> {
  if (of.accounts.length === 0) return new Map();
  // One order for everybody: two submissions that add the same accounts must not wait for each other.
  const inserted = await manager.query<InsertedAccount[]>(
    `INSERT INTO accounts (campaign_id, unit_id, holder_id, platform, uid, alias, typed_address, nickname, claimed_state,
                           next_check_at, created_at)
     SELECT $1, $2, holder_id, platform, uid, alias, typed_address, nickname, claimed_state,
            CASE WHEN claimed_state IS NULL THEN NULL ELSE $3::timestamptz END, $3
     FROM jsonb_to_recordset($4::jsonb) AS given(
       holder_id int, platform text, uid text, alias text, typed_address text, nickname text, claimed_state text)
     ORDER BY platform, uid, alias
     ON CONFLICT DO NOTHING
     RETURNING id, platform, uid, alias`,
    [
      of.campaignId,
      of.unitId,
      of.at,
      JSON.stringify(of.accounts.map((account) => accountRecord(account, of))),
    ],
  );
  if (inserted.length < of.accounts.length) throw new PlanOutdated('An account was added by somebody else.');
  const ids = new Map(inserted.map((row) => [addressKey(row), row.id]));
  return new Map(of.accounts.map((account) => [account.key, ids.get(addressKey(account))!]));
}

interface InsertedAccount {
  id: number;
  platform: Platform;
  uid: string | null;
  alias: string | null;
}

function addressKey({ platform, uid, alias }: Omit<InsertedAccount, 'id'>): string {
  return uid === null ? `${platform}|alias|${alias}` : `${platform}|uid|${uid}`;
}

function accountRecord(account: PlannedAccount, { holderIds, claimedStates }: AccountsToWrite) {
  return {
    id: account.id,
    holder_id: holderIds.get(account.holderKey) ?? null,
    platform: account.platform,
    uid: account.uid,
    alias: account.alias,
    typed_address: account.typedAddress,
    nickname: account.nickname,
    claimed_state: claimedStates.get(account.key) ?? null,
  };
}
