/**
 * When the page of account `a` was last read before the moment $2; null = never. What is kept of the account now
 * answers where nothing has happened since; of months whose visits are gone, the packed readings do.
 */
export const LAST_READ = `
  case when a.last_read_at is null or a.last_read_at <= $2 then a.last_read_at
       else greatest(
         (select max(k.at) from checks k where k.account_id = a.id and k.outcome = 'read' and k.at <= $2),
         (select max((m.month::timestamp at time zone 'Asia/Shanghai')
              + (seen.packed::float8 + 2147483648) * interval '1 millisecond')
          from reading_months m, unnest(m.read_at || coalesce(m.earlier_read_at, '{}')) as seen(packed)
          where m.account_id = a.id and m.month <= ($2::timestamptz at time zone 'Asia/Shanghai')::date
            and seen.packed <= packed_moment(m.month, $2)))
  end`;

/** Accounts that lists name at the moment, or that count for their holder then. $1 campaign, $2 the moment. */
export const RELIED_ON = `
  select account_id from claims
  where campaign_id = $1 and account_id is not null and from_at <= $2 and (to_at is null or to_at > $2)
  union
  select v.account_id from verifications v join accounts a on a.id = v.account_id
  where a.campaign_id = $1 and v.counts and v.from_at <= $2 and (v.to_at is null or v.to_at > $2)`;

/** Not one that the platform had stated to be away by then: nothing rests on reading it again soon. */
export const STILL_THERE = `not (a.presence in ('gone', 'banned', 'closed') and coalesce(a.absent_seen_at <= $2, false))`;

/** The columns of a basis over rows with `read_at`; $3 the moment before which a reading is too old. */
export const BASIS = `
  count(*)::int as of,
  count(*) filter (where read_at < $3)::int as stale,
  count(*) filter (where read_at is null)::int as unread,
  to_char(min(read_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "oldestReadAt"`;

/** What the figures of each unit rest on; units without an account are left out. */
export const BASIS_OF_UNITS = `
  select unit_id as "unitId", ${BASIS}
  from (
    select a.unit_id, ${LAST_READ} as read_at
    from (${RELIED_ON}) r join accounts a on a.id = r.account_id
    where ${STILL_THERE}
  ) accounts_read
  group by unit_id`;
