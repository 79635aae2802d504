import { QUEUE_TIER } from './account-class.queries';

/**
 * $1 platform, $2 tier, $3 now, $4 how many, $5 end of the lease. Rows another worker has just taken are skipped,
 * not waited for.
 */
const claimDue = (order: string): string => `
  with due as materialized (
    select id, next_check_at, asked_at from accounts
    where platform = $1 and ${QUEUE_TIER} = $2 and next_check_at <= $3
    order by ${order} limit $4
    for no key update skip locked
  ), taken as (
    update accounts a set next_check_at = $5
    from due where a.id = due.id
    returning a.id, a.platform, a.uid, a.alias, due.next_check_at as "dueAt", a.next_check_at as "leasedUntil",
      due.asked_at
  )
  select id, platform, uid, alias, "dueAt", "leasedUntil" from taken order by asked_at, "dueAt"`;

/** In the tier that is served first: in the order in which they were asked for, then the longest overdue. */
export const CLAIM_FIRST = claimDue('asked_at, next_check_at');

/** In any other tier: the longest overdue first, straight from the index. */
export const CLAIM_DUE = claimDue('next_check_at');

/** $1 platform, $2 now. The tiers are named, or the index would be read from end to end where nothing is due. */
export const ANY_DUE = `
  select exists (select from accounts
    where platform = $1 and ${QUEUE_TIER} = any('{0,1,2,3}') and next_check_at <= $2) as "isDue"`;

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

/**
 * $1 account, $2 unit or null, $3 now, $4 hours that must lie between two visits, $5 end of a lease taken now. Puts
 * the account first, for the moment at which it may be visited again. What is due before $5 may be under way
 * already: its turn stays, or it would be visited twice.
 */
export const ASK_FOR = `
  update accounts a set asked_at = $3, next_check_at = case
    when a.next_check_at > $3 and a.next_check_at <= $5 then a.next_check_at
    else least(a.next_check_at, greatest($3, a.last_check_at + make_interval(hours => $4))) end
  where a.id = $1 and ($2::int is null or a.unit_id = $2) and a.claimed_state is not null
  returning greatest(a.next_check_at, $3) as "dueAt"`;
