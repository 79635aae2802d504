/** $1 JSON rows { accountId, count, accepted, at }: the suspicion waiting there is settled. */
export const SETTLE_SUSPICIONS = `
  update suspicious_counts s set settled_at = x.at, accepted = x.accepted
  from jsonb_to_recordset($1::jsonb) as x("accountId" int, count text, accepted boolean, at timestamptz)
  where s.account_id = x."accountId" and s.count = x.count and s.settled_at is null`;

/** $1 JSON rows. */
export const RAISE_SUSPICIONS = `
  insert into suspicious_counts (account_id, count, known, value, step, why, seen_at, check_id)
  select "accountId", count, known, value, step, why, at, "checkId"
  from jsonb_to_recordset($1::jsonb) as x("accountId" int, count text, known int, value int, step int, why text,
    at timestamptz, "checkId" bigint)`;
