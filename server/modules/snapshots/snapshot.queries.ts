/** $1 ids of runs, $2 the moment of each: read once more, unchanged. */
export const EXTEND_RUNS = `
  update snapshots s set last_seen_at = greatest(s.last_seen_at, x.at), readings = s.readings + 1
  from unnest($1::bigint[], $2::timestamptz[]) as x(id, at)
  where s.id = x.id`;

/** $1 JSON rows. Two visits at one moment (a clock that stands still): the later one's reading stands. */
export const START_RUNS = `
  insert into snapshots (account_id, first_seen_at, last_seen_at, check_id, uid, handle, nickname, verified,
    verified_kind, verified_type, reason, following, followers, posts, following_step, followers_step,
    posts_step, last_post_at)
  select "accountId", at, at, "checkId", uid, handle, nickname, verified, "verifiedKind", "verifiedType",
    reason, following, followers, posts, "followingStep", "followersStep", "postsStep", "lastPostAt"
  from jsonb_to_recordset($1::jsonb) as x(
    "accountId" int, at timestamptz, "checkId" bigint, uid text, handle text, nickname text, verified boolean,
    "verifiedKind" text, "verifiedType" int, reason text, following int, followers int, posts int,
    "followingStep" int, "followersStep" int, "postsStep" int, "lastPostAt" timestamptz)
  on conflict (account_id, first_seen_at) do update set
    last_seen_at = excluded.last_seen_at, check_id = excluded.check_id, uid = excluded.uid,
    handle = excluded.handle, nickname = excluded.nickname, verified = excluded.verified,
    verified_kind = excluded.verified_kind, verified_type = excluded.verified_type,
    reason = excluded.reason, following = excluded.following, followers = excluded.followers,
    posts = excluded.posts, following_step = excluded.following_step,
    followers_step = excluded.followers_step, posts_step = excluded.posts_step,
    last_post_at = excluded.last_post_at, readings = snapshots.readings + 1`;

/** Both ends of every run, at most one point a local day (its last), oldest first. */
export const FOLLOWERS_SERIES = `
  select distinct on (day) at, followers from (
    select (seen.at at time zone 'Asia/Shanghai')::date as day, seen.at, followers
    from snapshots, lateral (values (first_seen_at), (last_seen_at)) as seen(at)
    where account_id = $1 and followers is not null
  ) points order by day, at desc`;
