/** $1 now. Accounts of every campaign: a page is due to one queue. */
export const QUEUE_STATE = `
  select
    count(*) filter (where next_check_at <= $1)::int as due,
    min(next_check_at) filter (where next_check_at <= $1) as "oldestDueAt",
    count(*) filter (where last_check_at is null)::int as "neverChecked"
  from accounts where next_check_at is not null`;

/** $1 an hour ago, $2 now. */
export const LAST_HOUR = `
  select outcome, count(*)::int as count from checks where at > $1 and at <= $2
  group by outcome order by count desc, outcome`;
