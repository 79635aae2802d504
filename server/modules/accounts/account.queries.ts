const COLUMNS = `
  a.id, a.platform, a.uid, a.alias, a.nickname, h.name as "holderName", h.category, a.unit_id as "unitId",
  u.name as "unitName", a.claimed_state as "claimedState", a.verified, a.counts,
  a.verified_kind as "verifiedKind", a.reason, a.presence, a.followers, a.posts,
  a.last_outcome as "lastOutcome", a.last_check_at as "lastCheckAt", a.last_read_at as "lastReadAt"`;

/** Is a figure that rests on this account too old? $2 is the moment before which a reading is. */
const STALE = `(a.verified and a.counts and (a.last_read_at is null or a.last_read_at < $2))`;

/**
 * $1 campaign, $2 stale before, $3 unit, $4 unit kind, $5 platform, $6 category, $7 categories the visitor may
 * see, $8 status, $9 pattern.
 */
const FILTERED = `
  from accounts a
  join holders h on h.id = a.holder_id
  join units u on u.id = a.unit_id
  where a.campaign_id = $1
    and ($3::int is null or a.unit_id = $3)
    and ($4::text is null or u.kind = $4)
    and ($5::text is null or a.platform = $5)
    and ($6::text is null or h.category = $6)
    and h.category = any($7::text[])
    and case $8::text
      when 'verified' then a.verified
      when 'unverified' then a.verified = false
      when 'unknown' then a.verified is null and a.presence = 'present'
      when 'stale' then ${STALE}
      when 'absent' then a.presence <> 'present'
      when 'unreadable' then a.last_outcome not in ('read', 'gone', 'banned', 'closed')
      when 'never-checked' then a.last_check_at is null
      else true
    end
    and ($9::text is null or h.name ilike $9 or a.nickname ilike $9 or a.uid ilike $9 or a.alias ilike $9)`;

export const COUNT_ACCOUNTS = `select count(*)::int as total ${FILTERED}`;

/** Columns to sort by; the id makes every order a whole one, so that pages neither repeat nor skip rows. */
export const ACCOUNT_ORDERS = {
  name: 'h.name',
  followers: 'a.followers',
  lastReadAt: 'a.last_read_at',
  unit: 'u.name',
} as const;

/** Were the account's followers rounded when last shown? In the months under way or in one that is over. */
function isRounded(account: string): string {
  return `coalesce((select step > 1 from (
      (select first_seen_at as at, followers_step as step from count_runs
       where account_id = ${account} order by first_seen_at desc limit 1)
      union all
      (select month::timestamp at time zone 'Asia/Shanghai', followers_step[cardinality(followers_step)]
       from reading_months where account_id = ${account} order by month desc limit 1)
      order by at desc limit 1) newest), false)`;
}

/** $10 limit, $11 offset besides those of FILTERED. Unknown values stand last in both directions. */
export function listAccounts(sort: keyof typeof ACCOUNT_ORDERS, isDescending: boolean): string {
  const direction = isDescending ? 'desc' : 'asc';
  return `
    with page as (
      select ${COLUMNS}, ${STALE} as stale
      ${FILTERED}
      order by ${ACCOUNT_ORDERS[sort]} ${direction} nulls last, a.id ${direction}
      limit $10 offset $11
    )
    select page.*, ${isRounded('page.id')} as "followersRounded" from page`;
}

/** $1 account, $2 stale before, $3 unit or null, $4 categories the visitor may see. */
export const ACCOUNT_DETAIL = `
  select ${COLUMNS}, ${STALE} as stale, a.typed_address as "typedAddress", a.next_check_at as "nextCheckAt",
    a.holder_id as "holderId", o.name as "organizationName",
    ${isRounded('a.id')} as "followersRounded"
  from accounts a
  join holders h on h.id = a.holder_id
  join organizations o on o.id = h.organization_id
  join units u on u.id = a.unit_id
  where a.id = $1 and ($3::int is null or a.unit_id = $3) and h.category = any($4::text[])`;

/** $1 account: which forms named it, newest first. */
export const CLAIMS_OF_ACCOUNT = `
  select form, state, from_at as "fromAt", to_at as "toAt", submission_id as "submissionId"
  from claims where account_id = $1 order by from_at desc, id desc limit 100`;

/** $1 account: when it was confirmed verified, newest first. */
export const VERIFICATIONS_OF_ACCOUNT = `
  select from_at as "fromAt", to_at as "toAt", counts, reason, check_id as "checkId"
  from verifications where account_id = $1 order by from_at desc, id desc limit 100`;

/**
 * $1 account, $2 unit or null, $3 now, $4 hours that must lie between two visits: puts the account before
 * everything else that is due on its platform, or to the first moment at which it may be visited again.
 */
export const PUT_FIRST = `
  update accounts a set next_check_at = case
    when a.last_check_at + make_interval(hours => $4) > $3
      then least(a.next_check_at, a.last_check_at + make_interval(hours => $4))
    else least($3, (select min(d.next_check_at) from accounts d where d.platform = a.platform))
      - interval '1 second'
    end
  where a.id = $1 and ($2::int is null or a.unit_id = $2)
    and a.claimed_state is not null
  returning greatest(a.next_check_at, $3) as "dueAt"`;

/** $1 account, $2 unit or null. */
export const IS_SEEN = `select from accounts where id = $1 and ($2::int is null or unit_id = $2)`;
