/**
 * $1 platform, $2 now, $3 how many, $4 end of the lease. The longest overdue come first; rows another worker has
 * just taken are skipped, not waited for.
 */
export const CLAIM_DUE = `
  with due as materialized (
    select id, next_check_at from accounts
    where platform = $1 and next_check_at <= $2
    order by next_check_at limit $3
    for no key update skip locked
  )
  update accounts a set next_check_at = $4
  from due where a.id = due.id
  returning a.id, a.platform, a.uid, a.alias, due.next_check_at as "dueAt", a.next_check_at as "leasedUntil"`;

/** $1 account, $2 end of the lease: one account whether due or not, unless it is being visited now. */
export const CLAIM_ONE = `
  with one as materialized (
    select id, next_check_at from accounts where id = $1 for no key update skip locked
  )
  update accounts a set next_check_at = $2
  from one where a.id = one.id
  returning a.id, a.platform, a.uid, a.alias, one.next_check_at as "dueAt", a.next_check_at as "leasedUntil"`;

/** $1 account ids, $2 when each was due, $3 end of the lease: what was not visited is due again as before. */
export const RELEASE = `
  update accounts a set next_check_at = r.due_at
  from unnest($1::int[], $2::timestamptz[]) as r(id, due_at)
  where a.id = r.id and a.next_check_at = $3`;

/** $1 platform, $2 now. */
export const COUNT_DUE = `
  select count(*)::int as due from accounts where platform = $1 and next_check_at <= $2`;
