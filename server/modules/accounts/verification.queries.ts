/** $1 account ids, $2 the moment of each. */
export const CLOSE_VERIFICATIONS = `
  update verifications v set to_at = x.at
  from unnest($1::int[], $2::timestamptz[]) as x(account_id, at)
  where v.account_id = x.account_id and v.to_at is null`;

/** $1 JSON rows. */
export const OPEN_VERIFICATIONS = `
  insert into verifications (account_id, from_at, counts, reason, check_id)
  select "accountId", at, counts, reason, "checkId"
  from jsonb_to_recordset($1::jsonb) as x("accountId" int, at timestamptz, counts boolean, reason text,
    "checkId" bigint)`;
