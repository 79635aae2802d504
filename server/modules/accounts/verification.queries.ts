/** $1 account ids, $2 the moment of each. */
export const CLOSE_VERIFICATIONS = `
  update verifications v set to_at = x.at
  from unnest($1::int[], $2::timestamptz[]) as x(account_id, at)
  where v.account_id = x.account_id and v.to_at is null`;

/** $1 JSON rows. They are of the account's holder at this moment; the caller keeps the accounts locked. */
export const OPEN_VERIFICATIONS = `
  insert into verifications (account_id, holder_id, from_at, counts, reason, check_id)
  select x."accountId", a.holder_id, x.at, x.counts, x.reason, x."checkId"
  from jsonb_to_recordset($1::jsonb) as x("accountId" int, at timestamptz, counts boolean, reason text,
    "checkId" bigint)
  join accounts a on a.id = x."accountId"`;
