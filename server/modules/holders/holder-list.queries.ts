import { HOLDER_CATEGORIES } from '../../../domain/holder';
import { UNIT_KINDS } from '../../../domain/unit';
import { BASIS, LAST_READ, RELIED_ON, STILL_THERE } from './basis.queries';
import { STANDINGS } from './standings.queries';

/**
 * Due holders by filter, after the parameters of STANDINGS: $6 categories, $7 unit kind, $8 states, $9 scope,
 * $10 pattern of holder's or organization's name, $11 only those that the ranking counts; null = no filter.
 * Organizations that nobody has reported have no holder yet.
 */
const CHOSEN = `
  with ${STANDINGS},
  chosen as (
    select s.holder_id, s.category, s.state, s.unit_id, u.kind as unit_kind, u.name as unit_name,
           coalesce(h.name, o.name) as name, o.name as organization_name,
           case s.category when 'organization' then o.level end as level
    from standings s
    join organizations o on o.id = s.organization_id
    join units u on u.id = s.unit_id
    left join holders h on h.id = s.holder_id
    where s.due
      and ($6::text[] is null or s.category = any($6))
      and ($7::text is null or u.kind = $7)
      and ($8::text[] is null or s.state = any($8))
      and ($9::text is null or s.scope = $9)
      and ($10::text is null or h.name ilike $10 or o.name ilike $10)
      and ($11::boolean is not true or s.scope = 'above-branch' or s.category = 'cadre')
  )`;

/**
 * The accounts of a holder as known at the moment: verified while a verification stands, not verified when the
 * page last said so, else unknown (null).
 */
export const ACCOUNTS = `
  select coalesce(json_agg(json_build_object(
           'id', a.id, 'platform', a.platform, 'nickname', a.nickname,
           'verified', case when v.counts is not null then true
                            when s.verified is false then false end,
           'counts', coalesce(v.counts, false)) order by a.platform, a.id), '[]') as accounts
  from (
    select id from accounts where holder_id = c.holder_id
    union
    select account_id from verifications
    where holder_id = c.holder_id and from_at <= $2 and (to_at is null or to_at > $2)
  ) own
  join accounts a on a.id = own.id
  left join lateral (
    select counts from verifications
    where account_id = a.id and holder_id = c.holder_id and from_at <= $2 and (to_at is null or to_at > $2)
    order by counts desc limit 1) v on true
  left join lateral (
    select verified from snapshots
    where account_id = a.id and first_seen_at <= $2 and verified is not null
    order by first_seen_at desc limit 1) s on true
  where a.created_at <= $2`;

/** Units in the notice's order, in each its organizations by name, each with its projects and persons. */
const ORDERED = `
  order by array_position('{${UNIT_KINDS.join()}}', unit_kind), unit_name, unit_id, organization_name,
           array_position('{${HOLDER_CATEGORIES.join()}}', category), name, holder_id`;

const COLUMNS = `
  c.holder_id as id, c.category, c.name, c.unit_id as "unitId", c.unit_name as "unitName",
  c.organization_name as "organizationName", c.level, c.state, a.accounts`;

/** $12 limit, $13 offset: one row, with the total and the page; only the page's rows look up their accounts. */
export const LIST_HOLDERS = `
  ${CHOSEN},
  shown as (select * from chosen ${ORDERED} limit $12 offset $13)
  select (select count(*)::int from chosen) as total,
         (select coalesce(json_agg(rows), '[]')
          from (select ${COLUMNS} from shown c cross join lateral (${ACCOUNTS}) a ${ORDERED}) rows) as items`;

/** How old the readings are that the list rests on. */
export const BASIS_OF_HOLDERS = `
  ${CHOSEN}
  select ${BASIS}
  from (
    select ${LAST_READ} as read_at
    from (${RELIED_ON}) r join accounts a on a.id = r.account_id
    where ${STILL_THERE} and a.holder_id in (select holder_id from chosen)
  ) accounts_read`;

/** All of them, with the kind of their unit. */
export const ALL_HOLDERS = `
  ${CHOSEN}
  select ${COLUMNS}, c.unit_kind as "unitKind"
  from chosen c cross join lateral (${ACCOUNTS}) a ${ORDERED}`;
