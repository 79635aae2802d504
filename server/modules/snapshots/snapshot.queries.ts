/** $1 ids of snapshots, $2 the moment of each: read once more, unchanged. */
export const EXTEND_SNAPSHOTS = `
  update snapshots s set last_seen_at = greatest(s.last_seen_at, x.at), readings = s.readings + 1
  from unnest($1::bigint[], $2::timestamptz[]) as x(id, at)
  where s.id = x.id`;

/** $1 JSON rows. Two visits at one moment (a clock that stands still): the later one's reading stands. */
export const START_SNAPSHOTS = `
  insert into snapshots (account_id, first_seen_at, last_seen_at, check_id, uid, handle, nickname, verified,
    verified_kind, verified_type, reason)
  select "accountId", at, at, "checkId", uid, handle, nickname, verified, "verifiedKind", "verifiedType", reason
  from jsonb_to_recordset($1::jsonb) as x(
    "accountId" int, at timestamptz, "checkId" bigint, uid text, handle text, nickname text, verified boolean,
    "verifiedKind" text, "verifiedType" int, reason text)
  on conflict (account_id, first_seen_at) do update set
    last_seen_at = excluded.last_seen_at, check_id = excluded.check_id, uid = excluded.uid,
    handle = excluded.handle, nickname = excluded.nickname, verified = excluded.verified,
    verified_kind = excluded.verified_kind, verified_type = excluded.verified_type,
    reason = excluded.reason, readings = snapshots.readings + 1`;

/** $1 accounts, $2 the beginning of each one's run, $3 the moment: the numbers were read once more, unchanged. */
export const EXTEND_COUNTS = `
  update count_runs c set last_seen_at = greatest(c.last_seen_at, x.at), readings = c.readings + 1
  from unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) as x(account_id, first_seen_at, at)
  where c.account_id = x.account_id and c.first_seen_at = x.first_seen_at`;

/** $1 JSON rows; conflicts as above. */
export const START_COUNTS = `
  insert into count_runs (account_id, readings, first_seen_at, last_seen_at, last_post_at, followers, following, posts,
    followers_step, following_step, posts_step)
  select "accountId", 1, at, at, "lastPostAt", followers, following, posts, nullif("followersStep", 1),
    nullif("followingStep", 1), nullif("postsStep", 1)
  from jsonb_to_recordset($1::jsonb) as x(
    "accountId" int, at timestamptz, "lastPostAt" timestamptz, followers int, following int, posts int,
    "followersStep" int, "followingStep" int, "postsStep" int)
  on conflict (account_id, first_seen_at) do update set
    last_seen_at = excluded.last_seen_at, last_post_at = excluded.last_post_at, followers = excluded.followers,
    following = excluded.following, posts = excluded.posts, followers_step = excluded.followers_step,
    following_step = excluded.following_step, posts_step = excluded.posts_step,
    readings = count_runs.readings + 1`;

/** $1 account: its newest runs, newest first. */
export const SNAPSHOTS_OF_ACCOUNT = `
  select id, check_id as "checkId", first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", readings, uid, handle,
    nickname, verified, verified_kind as "verifiedKind", verified_type as "verifiedType", reason
  from snapshots where account_id = $1 order by first_seen_at desc limit 100`;

/** $1 account: its numbers in the months under way, newest first. */
export const COUNT_RUNS_OF_ACCOUNT = `
  select first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", readings, followers, following, posts,
    last_post_at as "lastPostAt", followers_step as "followersStep", following_step as "followingStep",
    posts_step as "postsStep"
  from count_runs where account_id = $1 order by first_seen_at desc`;

/** $1 account, $2 at most so many: the months that are over, newest first. */
export const MONTHS_OF_ACCOUNT = `
  select to_char(month, 'YYYY-MM') as month, read_at as "readAt", earlier_read_at as "earlierReadAt", followers,
    following, posts, followers_step as "followersStep", following_step as "followingStep",
    posts_step as "postsStep", last_post_at as "lastPostAt"
  from reading_months where account_id = $1 order by month desc limit $2`;
