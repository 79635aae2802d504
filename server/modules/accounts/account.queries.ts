const COLUMNS = `
  a.id, a.platform, a.uid, a.alias, a.nickname, h.name as "holderName", h.category, a.unit_id as "unitId",
  u.name as "unitName", a.claimed_state as "claimedState", a.verified, a.counts,
  a.verified_kind as "verifiedKind", a.reason, a.presence, a.followers, a.posts,
  a.last_outcome as "lastOutcome", a.last_check_at as "lastCheckAt", a.last_read_at as "lastReadAt",
  a.unverified_seen_at as "lossAnnouncedAt",
  case when a.presence = 'present' then a.absent_seen_at end as "absenceAnnouncedAt"`;

/** Counts of account `id` that wait for their second reading. */
function waitingCounts(id: string): string {
  return `(select coalesce(json_agg(json_build_object('count', c.count, 'known', c.known, 'value', c.value,
      'step', c.step, 'why', c.why, 'seenAt', c.seen_at) order by c.count), '[]')
    from suspicious_counts c where c.account_id = ${id} and c.settled_at is null)`;
}

/** Is a figure that rests on this account too old? $2 is the moment before which a reading is. */
const STALE = `(a.verified and a.counts and (a.last_read_at is null or a.last_read_at < $2))`;

const SUSPICIOUS = `exists (select from suspicious_counts c where c.account_id = a.id and c.settled_at is null)`;

/** Nothing rests on reading an account again soon that the platform has stated twice to be away. */
const THERE = `a.presence not in ('gone', 'banned', 'closed')`;

/**
 * $1 campaign, $2 stale before, $3 unit, $4 unit kind, $5 platform, $6 category, $7 categories the visitor may
 * see, $8 status, $9 pattern, $10 outcome of the last visit.
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
      when 'absent' then a.presence in ('gone', 'banned', 'closed')
      when 'gone' then a.presence = 'gone'
      when 'banned' then a.presence = 'banned'
      when 'closed' then a.presence = 'closed'
      when 'platform-closed' then a.presence = 'platform-closed'
      when 'awaiting' then a.unverified_seen_at is not null
        or (a.presence = 'present' and a.absent_seen_at is not null) or ${SUSPICIOUS}
      when 'suspicious' then ${SUSPICIOUS}
      when 'unreadable' then a.last_outcome not in ('read', 'gone', 'banned', 'closed', 'platform-closed')
      when 'never-checked' then a.last_check_at is null
      else true
    end
    and ($9::text is null or h.name ilike $9 or a.nickname ilike $9 or a.uid ilike $9 or a.alias ilike $9)
    and ($10::text is null or a.last_outcome = $10)`;

/** How many they are, and how old the readings are that the list rests on. */
export const COUNT_ACCOUNTS = `
  select count(*)::int as total, count(*) filter (where ${THERE})::int as of,
    count(*) filter (where ${THERE} and a.last_read_at < $2)::int as stale,
    count(*) filter (where ${THERE} and a.last_read_at is null)::int as unread,
    min(a.last_read_at) filter (where ${THERE}) as "oldestReadAt"
  ${FILTERED}`;

/** Columns to sort by; the id makes every order a whole one, so that pages neither repeat nor skip rows. */
export const ACCOUNT_ORDERS = {
  name: 'h.name',
  followers: 'a.followers',
  lastReadAt: 'a.last_read_at',
  unit: 'u.name',
} as const;

/** Is the number of followers that is believed a rounded one? */
const ROUNDED = `coalesce((a.count_changes -> 'followers' ->> 'step')::int > 1, false)`;

/** $11 limit, $12 offset besides those of FILTERED. Unknown values stand last in both directions. */
export function listAccounts(sort: keyof typeof ACCOUNT_ORDERS, isDescending: boolean): string {
  const direction = isDescending ? 'desc' : 'asc';
  return `
    with page as (
      select ${COLUMNS}, ${STALE} as stale, ${ROUNDED} as "followersRounded"
      ${FILTERED}
      order by ${ACCOUNT_ORDERS[sort]} ${direction} nulls last, a.id ${direction}
      limit $11 offset $12
    )
    select page.*, ${waitingCounts('page.id')} as "waitingCounts" from page`;
}

/** $1 account, $2 stale before, $3 unit or null, $4 categories the visitor may see. */
export const ACCOUNT_DETAIL = `
  select ${COLUMNS}, ${STALE} as stale, a.typed_address as "typedAddress", a.next_check_at as "nextCheckAt",
    a.holder_id as "holderId", o.name as "organizationName",
    ${ROUNDED} as "followersRounded", ${waitingCounts('a.id')} as "waitingCounts"
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

/** $1 account, $2 unit or null. */
export const IS_SEEN = `select from accounts where id = $1 and ($2::int is null or unit_id = $2)`;
