import { QUEUE_TIER } from './account-class.queries';

/** $1 now. Accounts of every campaign: a page is due to one queue. Tiers by their place in the order of service. */
export const QUEUE_STATE = `
  select platform, ${QUEUE_TIER} as tier, count(*)::int as waiting,
    count(*) filter (where next_check_at <= $1)::int as due,
    min(next_check_at) filter (where next_check_at <= $1) as "oldestDueAt",
    count(*) filter (where last_check_at is null)::int as "neverChecked"
  from accounts where next_check_at is not null
  group by 1, 2`;

/** $1 now. What the figures of verification rest on; the limit is each campaign's own, the strictest is shown. */
export const BASIS_STATE = `
  select count(*)::int as of,
    count(*) filter (
      where a.last_read_at is null or a.last_read_at < $1::timestamptz - make_interval(hours => c.stale_after_hours)
    )::int as stale,
    min(a.last_read_at) as "oldestReadAt",
    coalesce(min(c.stale_after_hours), (select min(stale_after_hours) from campaigns), 0)::int as "limitHours"
  from accounts a join campaigns c on c.id = a.campaign_id
  where a.verified and a.counts and a.next_check_at is not null`;
