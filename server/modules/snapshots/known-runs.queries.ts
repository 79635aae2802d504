const FACTS = `
  s.id, s.uid, s.handle, s.nickname, s.verified, s.verified_kind as "verifiedKind", s.verified_type as "verifiedType",
  s.reason`;

const COUNTS = `
  c.followers, c.following, c.posts, c.followers_step as "followersStep", c.following_step as "followingStep",
  c.posts_step as "postsStep", c.last_post_at as "lastPostAt"`;

/** The newest numbers of the account `w.id` in the months under way and in those that are over. */
function counts(until: { run: string; month: string; place: string }): string {
  const value = (column: string): string => `m.${column}[least(m.place, cardinality(m.${column}))]`;
  return `
    select first_seen_at as at, first_seen_at as run_from, followers, following, posts, followers_step, following_step,
      posts_step, last_post_at
    from (select * from count_runs c where c.account_id = w.id ${until.run} order by c.first_seen_at desc limit 1) hot
    union all
    select (m.month::timestamp at time zone 'Asia/Shanghai')
        + (m.read_at[m.place]::float8 + 2147483648) * interval '1 millisecond', null, ${value('followers')},
      ${value('following')}, ${value('posts')}, ${value('followers_step')}, ${value('following_step')},
      ${value('posts_step')}, to_timestamp(${value('last_post_at')} * 60::float8)
    from (select m.*, ${until.place} as place from reading_months m where m.account_id = w.id ${until.month}
          order by m.month desc limit 1) m
    order by at desc limit 1`;
}

const NOW = { run: '', month: '', place: 'cardinality(m.read_at)' };
const THEN = {
  run: 'and c.first_seen_at <= $2',
  month: `and m.month <= ($2::timestamptz at time zone 'Asia/Shanghai')::date
    and m.read_at[1] <= packed_moment(m.month, $2)`,
  place: 'width_bucket(packed_moment(m.month, $2), m.read_at)',
};

/** $1 account ids: what their pages said last, words and numbers; accounts never read are left out. */
export const NEWEST_RUNS = `
  select w.id as "accountId", ${FACTS}, c.run_from as "countsFrom", ${COUNTS}
  from unnest($1::int[]) as w(id)
  join lateral (select * from snapshots s where s.account_id = w.id order by s.first_seen_at desc limit 1) s on true
  left join lateral (${counts(NOW)}) c on true`;

/** $1 account ids, $2 a moment: the numbers known then; of a month that is over those of the last reading of a day. */
export const COUNTS_AT = `
  select w.id as "accountId", c.at, ${COUNTS}
  from unnest($1::int[]) as w(id) cross join lateral (${counts(THEN)}) c`;

/** $1 account ids, $2 a moment: what the pages said then in words. */
export const FACTS_AT = `
  select w.id as "accountId", s.first_seen_at as at, ${FACTS}
  from unnest($1::int[]) as w(id)
  join lateral (select * from snapshots s where s.account_id = w.id and s.first_seen_at <= $2
    order by s.first_seen_at desc limit 1) s on true`;
