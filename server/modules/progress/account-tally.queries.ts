/**
 * Accounts registered by a moment and how their last visit before it went: $1 campaign, $2 the moment. What is
 * kept of the account now answers where nothing has happened since. An account that the platform says is not
 * there has been read well enough, and nobody is asked any more on a platform that has closed.
 */
export const TALLY_ACCOUNTS = `
  with visits as (
    select case when a.last_check_at <= $2 then a.last_outcome
                when a.last_check_at is null then null
                else (select k.outcome from checks k where k.account_id = a.id and k.at <= $2
                      order by k.at desc, k.id desc limit 1) end as outcome
    from accounts a
    where a.campaign_id = $1 and a.created_at <= $2
  )
  select count(*)::int as total,
         count(outcome)::int as checked,
         (count(*) - count(outcome))::int as "neverChecked",
         count(*) filter (where outcome not in ('read', 'gone', 'banned', 'closed', 'platform-closed'))::int as unreadable,
         (select coalesce(json_agg(json_build_object('outcome', outcome, 'count', count) order by count desc, outcome), '[]')
          from (select outcome, count(*)::int as count from visits where outcome is not null group by outcome) o)
           as outcomes
  from visits`;

/** $1 campaign, $2 the moment. */
export const COUNT_OPEN_DISCREPANCIES = `
  select count(*)::int as open
  from discrepancies
  where campaign_id = $1 and opened_at <= $2 and (closed_at is null or closed_at > $2)`;
