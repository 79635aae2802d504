/**
 * Due, claimed and confirmed holders at many moments at once, by category and scope. The stretches of each
 * holder's claims and verifications are united and cut to the time in which it was due; each piece then adds one
 * at the first moment it reaches and takes one away at the first moment after it. The rules are those of
 * `domain/coverage.ts`. $1 campaign, $2 the moments, ascending, $3 one unit or null for all. `day` counts the
 * moments from 1.
 */
export const COUNT_DAYS = `
  with listed as (
    select holder_id,
           range_agg(tstzrange(from_at, to_at)) as listed,
           range_agg(tstzrange(from_at, to_at)) filter (where state = 'verified') as claimed
    from claims
    where campaign_id = $1 and ($3::int is null or unit_id = $3) and (to_at is null or to_at > from_at)
    group by holder_id
  ),
  counting as (
    select v.holder_id, range_agg(tstzrange(v.from_at, v.to_at)) as confirmed
    from verifications v
    join accounts a on a.id = v.account_id
    where a.campaign_id = $1
      and ($3::int is null or v.holder_id in (select id from holders where unit_id = $3))
      and v.counts and (v.to_at is null or v.to_at > v.from_at)
    group by v.holder_id
  ),
  subjects as (
    select h.id as holder_id, 'organization' as category,
           case o.level when 'branch' then 'branch' else 'above-branch' end as scope,
           tstzmultirange(tstzrange(o.opened_on::timestamp at time zone interval '8 hours',
                                    o.closed_on::timestamp at time zone interval '8 hours')) as open
    from organizations o
    left join holders h
      on h.organization_id = o.id and h.campaign_id = o.campaign_id and h.category = 'organization'
    where o.campaign_id = $1 and ($3::int is null or o.unit_id = $3)
      and (o.opened_on is null or o.closed_on is null or o.opened_on < o.closed_on)
    union all
    select id, category, 'all', '{(,)}'
    from holders
    where campaign_id = $1 and ($3::int is null or unit_id = $3) and category <> 'organization'
  ),
  dues as (
    select s.holder_id, s.category, s.scope, l.claimed,
           case s.scope when 'above-branch' then s.open else s.open * coalesce(l.listed, '{}') end as due
    from subjects s
    left join listed l on l.holder_id = s.holder_id
  ),
  pieces as (
    select d.category, d.scope, f.due, f.claimed, f.confirmed, lower(p.piece) as starts, upper(p.piece) as ends
    from dues d
    left join counting c on c.holder_id = d.holder_id
    cross join lateral (values
      (d.due, 1, 0, 0),
      (d.due * d.claimed, 0, 1, 0),
      (d.due * c.confirmed, 0, 0, 1)) as f (stretches, due, claimed, confirmed)
    cross join lateral unnest(f.stretches) as p (piece)
  ),
  steps as (
    select category, scope, due, claimed, confirmed,
           case when starts is null then 1
                else width_bucket(starts - interval '1 microsecond', $2::timestamptz[]) + 1 end as day
    from pieces
    union all
    select category, scope, -due, -claimed, -confirmed,
           width_bucket(ends - interval '1 microsecond', $2::timestamptz[]) + 1
    from pieces
    where ends is not null
  ),
  changes as (
    select category, scope, day, sum(due) as due, sum(claimed) as claimed, sum(confirmed) as confirmed
    from steps
    group by category, scope, day
  )
  select d.day, g.category, g.scope,
         coalesce(sum(c.due) over so_far, 0)::int as due,
         coalesce(sum(c.claimed) over so_far, 0)::int as claimed,
         coalesce(sum(c.confirmed) over so_far, 0)::int as confirmed
  from generate_series(1, cardinality($2::timestamptz[])) as d (day)
  cross join (select distinct category, scope from changes) g
  left join changes c on c.category = g.category and c.scope = g.scope and c.day = d.day
  window so_far as (partition by g.category, g.scope order by d.day)
  order by d.day`;
