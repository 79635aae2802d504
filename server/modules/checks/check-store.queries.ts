/**
 * $1 account ids, $2 end of our lease. Locks the accounts that are still ours, in id order, with all that a
 * decision needs; an account another worker or a new form has taken over since is left out.
 */
export const LOCK_STATES = `
  select a.id, a.campaign_id as "campaignId", a.unit_id as "unitId", a.holder_id as "holderId", a.platform, a.uid,
    a.claimed_state as "claimedState", a.nickname, a.followers, a.following, a.posts,
    a.last_post_at as "lastPostAt", a.failures, a.verified, a.counts, a.verified_kind as "verifiedKind",
    a.verified_type as "verifiedType", a.reason, a.presence, a.unverified_seen_at as "unverifiedSeenAt",
    a.readings, a.changes, a.observed_days as "observedDays", a.changed_days as "changedDays",
    a.absent_seen_at as "absentSeenAt", a.last_read_at as "lastReadAt", h.category, h.name as "holderName",
    a.count_changes as "countChanges", a.verification_turns as "verificationTurns",
    (select json_agg(json_build_object('count', c.count, 'value', c.value, 'step', c.step, 'at', c.seen_at,
        'why', c.why))
      from suspicious_counts c where c.account_id = a.id and c.settled_at is null) as "waitingCounts",
    exists (select from verifications v
      where v.account_id = a.id and v.holder_id = a.holder_id) as "everVerified",
    array(select d.kind from discrepancies d
      where d.holder_id = a.holder_id and d.account_id = a.id and d.closed_at is null) as "openKinds"
  from accounts a
  join holders h on h.id = a.holder_id
  where a.id = any($1::int[]) and a.next_check_at = $2
  order by a.id
  for no key update of a`;

/** $1 account, $2 end of our lease: ours from now on, whoever had it. */
export const TAKE_OVER = `update accounts set next_check_at = $2 where id = $1`;

/** $1 campaigns, $2 platforms, $3 uids: which of these uids other accounts have. */
export const UIDS_TAKEN = `
  select a.campaign_id as "campaignId", a.platform, a.uid
  from accounts a
  join unnest($1::int[], $2::text[], $3::text[]) as w(campaign_id, platform, uid)
    on a.campaign_id = w.campaign_id and a.platform = w.platform and a.uid = w.uid`;

/** $1 JSON rows. Visits are counted in the statement that stores them: neither is there without the other. */
export const INSERT_CHECKS = `
  with stored as (
    insert into checks (account_id, at, duration_ms, surface, outcome, status, final_url, detail, evidence_sha256,
      fragment, parser_version, recorded_by)
    select "accountId", at, "durationMs", surface, outcome, status, "finalUrl", detail, "evidenceSha256", fragment,
      "parserVersion", "recordedBy"
    from jsonb_to_recordset($1::jsonb) as x("accountId" int, at timestamptz, "durationMs" int, surface text,
      outcome text, status int, "finalUrl" text, detail text, "evidenceSha256" text, fragment text,
      "parserVersion" text, "recordedBy" int)
    returning id, account_id, at, surface, parser_version, outcome
  ), counted as (
    insert into check_tallies (at, platform, surface, parser_version, outcome, count)
    select date_trunc('minute', s.at), a.platform, s.surface, s.parser_version, s.outcome, count(*)
    from stored s join accounts a on a.id = s.account_id
    group by 1, 2, 3, 4, 5
  )
  select id, account_id as "accountId" from stored`;

/** $1 JSON rows. */
export const UPDATE_ACCOUNTS = `
  update accounts a set
    uid = x.uid, nickname = x.nickname, verified = x.verified, counts = x.counts,
    verified_kind = x."verifiedKind", verified_type = x."verifiedType", reason = x.reason,
    presence = x.presence, unverified_seen_at = x."unverifiedSeenAt", absent_seen_at = x."absentSeenAt",
    followers = x.followers, following = x.following, posts = x.posts, count_changes = x."countChanges",
    verification_turns = x."verificationTurns", last_post_at = x."lastPostAt",
    last_outcome = x.outcome, last_check_at = x.at, last_read_at = x."lastReadAt",
    next_check_at = x."nextCheckAt", failures = x.failures, readings = x.readings, changes = x.changes,
    observed_days = x.days, changed_days = x."changedDays", change_rate = coalesce(x."changeRate", a.change_rate), asked_at = null
  from jsonb_to_recordset($1::jsonb) as x(id int, uid text, nickname text, verified boolean, counts boolean,
    "verifiedKind" text, "verifiedType" int, reason text, presence text, "unverifiedSeenAt" timestamptz,
    "absentSeenAt" timestamptz, followers int, following int, posts int, "countChanges" jsonb,
    "verificationTurns" timestamptz[], "lastPostAt" timestamptz, outcome text,
    at timestamptz, "lastReadAt" timestamptz, "nextCheckAt" timestamptz, failures int, readings int, changes int,
    days float8, "changedDays" float8, "changeRate" float8)
  where a.id = x.id`;
