/** $1 an account id, $2 so many: the next accounts. */
export const NEXT_ACCOUNTS = `select id from accounts where id > $1 order by id limit $2`;

/** $1 accounts, $2 and $3 the month: when each was read. */
export const READS_OF_MONTH = `
  select account_id as "accountId", array_agg(at) as reads from checks
  where account_id = any($1::int[]) and outcome = 'read' and at >= $2 and at < $3
  group by account_id`;

/** $1 accounts, $2 and $3 the month: the runs that began in it. */
export const RUNS_OF_MONTH = `
  select account_id as "accountId", first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", readings, followers,
    following, posts, last_post_at as "lastPostAt", followers_step as "followersStep",
    following_step as "followingStep", posts_step as "postsStep"
  from count_runs where account_id = any($1::int[]) and first_seen_at >= $2 and first_seen_at < $3`;

/** $1 accounts, $2 the month's first day: what has been put together of it before. */
export const PACKED_OF_MONTH = `
  select account_id as "accountId", read_at as "readAt", earlier_read_at as "earlierReadAt", followers, following,
    posts, followers_step as "followersStep", following_step as "followingStep", posts_step as "postsStep",
    last_post_at as "lastPostAt"
  from reading_months where account_id = any($1::int[]) and month = $2`;

/** $1 JSON rows, $2 the month's first day. Accounts deleted meanwhile are left out. */
export const STORE_PACKED = `
  insert into reading_months (account_id, month, read_at, earlier_read_at, followers, following, posts, followers_step,
    following_step, posts_step, last_post_at)
  select x."accountId", $2, x."readAt", x."earlierReadAt", x.followers, x.following, x.posts, x."followersStep",
    x."followingStep", x."postsStep", x."lastPostAt"
  from jsonb_to_recordset($1::jsonb) as x("accountId" int, "readAt" int[], "earlierReadAt" int[], followers int[],
    following int[], posts int[], "followersStep" int[], "followingStep" int[], "postsStep" int[], "lastPostAt" int[])
  join accounts a on a.id = x."accountId"
  on conflict (account_id, month) do update set
    read_at = excluded.read_at, earlier_read_at = excluded.earlier_read_at, followers = excluded.followers,
    following = excluded.following, posts = excluded.posts, followers_step = excluded.followers_step,
    following_step = excluded.following_step, posts_step = excluded.posts_step, last_post_at = excluded.last_post_at`;

/** $1 the month's first day, $2 the moment. */
export const NOTE_ROLLED_UP = `
  insert into storage_months (month, rolled_up_at) values ($1, $2)
  on conflict (month) do update set rolled_up_at = excluded.rolled_up_at`;
