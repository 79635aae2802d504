import { CHECK_CLASS } from './account-class.queries';

/**
 * The accounts on the timetable, those of like change rate together. `rootRate` is the mean root of the changes a
 * day, null for accounts that have not been read twice.
 */
export const PACE_GROUPS = `
  select platform, known as class, count(*)::int as accounts, avg(sqrt(change_rate)) as "rootRate"
  from (select platform, ${CHECK_CLASS} as known, change_rate, case when change_rate > 0
      then floor(log(2, change_rate::numeric) * 2) end as about
    from accounts where next_check_at is not null) a
  group by platform, known, about`;

/** $1: one account in so many. What visits have shown of how often accounts change. */
export const SAMPLE_HISTORIES = `
  select platform, ${CHECK_CLASS} as class, readings, changes, observed_days as days, changed_days as "changedDays"
  from accounts where next_check_at is not null and readings > 0 and abs(hashint4(id)::bigint) % $1 = 0`;

/**
 * $1 platform, $2 after this id, $3 due after this moment, $4 how many. What is due, under way or asked for keeps
 * its turn.
 */
export const ROWS_TO_SPREAD = `
  select id as "accountId", claimed_state as "claimedState", verified, presence,
    unverified_seen_at is not null as "lossAnnounced", last_outcome as outcome, failures, last_check_at as at,
    next_check_at as "nextCheckAt", readings, changes, observed_days as days, changed_days as "changedDays",
    ${CHECK_CLASS} as class
  from accounts
  where platform = $1 and id > $2 and next_check_at > $3 and asked_at is null and last_check_at is not null
  order by id limit $4`;

/** $1 account ids, $2 when they were due, $3 when they are. Whoever has been taken since keeps its lease. */
export const SPREAD = `
  update accounts a set next_check_at = x.due
  from unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) as x(id, was, due)
  where a.id = x.id and a.next_check_at = x.was`;
