/**
 * Was the account `a` read between $3 and $2 in a month that is over? Visits in which nothing happened are not kept,
 * but the packed month holds every moment at which the page was read.
 */
const READ_IN_PACKED_MONTH = `exists (
  select from reading_months m
  where m.account_id = a.id
    and m.month between (date_trunc('month', $3::timestamptz, 'Asia/Shanghai') at time zone 'Asia/Shanghai')::date
      and ($2::timestamptz at time zone 'Asia/Shanghai')::date
    and (m.read_at[width_bucket(packed_moment(m.month, $2), m.read_at)] >= packed_moment(m.month, $3)
      or m.earlier_read_at[width_bucket(packed_moment(m.month, $2), m.earlier_read_at)]
        >= packed_moment(m.month, $3)))`;

/**
 * Standings of holders at a moment: `domain/coverage.ts` in SQL, the one place where it is written down.
 * Parameters: $1 campaign, $2 the moment, $3 the moment before which a reading is too old, $4 the moment's
 * local day, $5 one unit or null for all. Gives a row for each register organization and each other
 * holder; what is said of rows with `due = false` means nothing. Materialized, because a filter pushed into it
 * makes the planner expect one row and join everything in nested loops.
 */
export const STANDINGS = `
  listed as (
    select holder_id,
           bool_or(state = 'verified') as verified,
           bool_or(state = 'unverified') as unverified
    from claims
    where campaign_id = $1 and ($5::int is null or unit_id = $5)
      and from_at <= $2 and (to_at is null or to_at > $2)
    group by holder_id
  ),
  counting as (
    select v.holder_id,
           bool_or(a.platform = 'sina') as sina,
           bool_or(a.platform = 'tencent') as tencent,
           bool_or(case
             when a.last_read_at <= $2 then a.last_read_at >= $3
             else exists (select from checks k where k.account_id = a.id and k.outcome = 'read'
                          and k.at between $3 and $2)
               or ${READ_IN_PACKED_MONTH}
           end) as fresh
    from verifications v
    join accounts a on a.id = v.account_id
    where a.campaign_id = $1
      and ($5::int is null or v.holder_id in (select id from holders where unit_id = $5))
      and v.counts and v.from_at <= $2 and (v.to_at is null or v.to_at > $2)
    group by v.holder_id
  ),
  subjects as (
    select o.unit_id, o.id as organization_id, h.id as holder_id, 'organization' as category,
           case o.level when 'branch' then 'branch' else 'above-branch' end as scope,
           (o.opened_on is null or o.opened_on <= $4::date)
             and (o.closed_on is null or o.closed_on > $4::date) as open
    from organizations o
    left join holders h
      on h.organization_id = o.id and h.campaign_id = o.campaign_id and h.category = 'organization'
    where o.campaign_id = $1 and ($5::int is null or o.unit_id = $5)
    union all
    select unit_id, organization_id, id, category, 'all', true
    from holders
    where campaign_id = $1 and ($5::int is null or unit_id = $5) and category <> 'organization'
  ),
  standings as materialized (
    select s.unit_id, s.organization_id, s.holder_id, s.category, s.scope,
           s.open and (s.scope = 'above-branch' or l.holder_id is not null) as due,
           coalesce(l.verified, false) as claimed,
           c.holder_id is not null as confirmed,
           coalesce(c.sina, false) as sina,
           coalesce(c.tencent, false) as tencent,
           case when c.fresh then 'confirmed'
                when c.holder_id is not null then 'stale'
                when l.verified then 'claimed'
                when l.unverified then 'opened'
                when l.holder_id is not null then 'none'
                else 'unreported' end as state
    from subjects s
    left join listed l on l.holder_id = s.holder_id
    left join counting c on c.holder_id = s.holder_id
  )`;

/**
 * Holders counted by unit, category and scope. A unit without a row for its organizations above branch level
 * has no register: how many are due is not known.
 */
export const COUNT_STANDINGS = `
  with ${STANDINGS}
  select unit_id as "unitId", category, scope,
         count(*) filter (where due)::int as due,
         count(*) filter (where due and claimed)::int as claimed,
         count(*) filter (where due and confirmed)::int as confirmed,
         count(*) filter (where due and state = 'stale')::int as stale,
         count(*) filter (where due and sina)::int as "bySina",
         count(*) filter (where due and tencent)::int as "byTencent",
         count(*) filter (where due and sina and tencent)::int as "byBoth"
  from standings
  group by unit_id, category, scope`;
