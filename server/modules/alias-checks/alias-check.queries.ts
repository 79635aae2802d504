/**
 * $1 now, $2 at most. Accounts followed by uid whose own page, as last read, no longer names the alias of the form
 * (or does not tell), and those whose alias was found elsewhere. Longest overdue first.
 */
export const DUE_ALIASES = `
  select a.id, a.campaign_id as "campaignId", a.unit_id as "unitId", a.holder_id as "holderId", a.platform, a.uid,
    a.alias, a.typed_address as "typedAddress"
  from accounts a
  left join alias_checks c on c.account_id = a.id and c.alias = a.alias
  left join lateral (
    select handle from snapshots s where s.account_id = a.id order by s.first_seen_at desc limit 1
  ) page on true
  where a.uid is not null and a.alias is not null and a.claimed_state is not null and a.last_read_at is not null
    and (c.due_at is null or c.due_at <= $1)
    and (
      case when a.alias like '@%' then lower(a.nickname) is distinct from lower(substr(a.alias, 2))
        else lower(page.handle) is distinct from lower(a.alias) end
      or exists (select from discrepancies d
        where d.account_id = a.id and d.kind = 'alias-moved' and d.closed_at is null)
    )
  order by c.due_at nulls first, a.id limit $2`;
