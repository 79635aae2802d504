import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Visits and counts by month: what the page said apart from its numbers, the numbers in narrow rows of the months
 * under way, and one row an account for every month that is over.
 */
export class ReadingsByMonth1353283200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PACKED_MONTHS, ...COUNT_RUNS]) await runner.query(statement);
    await fillByMonth(runner, 'count_runs', 'first_seen_at', RUNS_OF_SNAPSHOTS);
    for (const statement of FACTS_ALONE) await runner.query(statement);
    for (const statement of PARTITION_CHECKS) await runner.query(statement);
    await fillByMonth(runner, 'checks', 'at', 'select * from checks_before');
    for (const statement of AFTER_CHECKS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...CHECKS_IN_ONE, ...SNAPSHOTS_WITH_COUNTS]) await runner.query(statement);
  }
}

const LOCAL_MONTH = (column: string): string =>
  `to_char(date_trunc('month', ${column}, 'Asia/Shanghai') at time zone 'Asia/Shanghai', 'YYYY_MM')`;

/** Makes a partition for each month there are rows of, and puts the rows in. */
async function fillByMonth(
  runner: QueryRunner,
  table: string,
  column: string,
  source: string,
): Promise<void> {
  await runner.query(`create table ${table}_default partition of ${table} default`);
  const months: { month: string; from: string; to: string }[] = await runner.query(`
    select distinct ${LOCAL_MONTH(column)} as month, date_trunc('month', ${column}, 'Asia/Shanghai')::text as from,
      (date_trunc('month', ${column}, 'Asia/Shanghai') + interval '1 month')::text as to
    from (select date_trunc('month', ${column}, 'Asia/Shanghai') + interval '1 day' as ${column}
          from (${source}) rows group by 1) months`);
  for (const { month, from, to } of months)
    await runner.query(`create table ${table}_${month} partition of ${table} for values from ('${from}') to ('${to}')
      with (fillfactor = 90)`);
  await runner.query(`insert into ${table} ${source}`);
}

const PACKED_MONTHS = [
  `create table reading_months (
    account_id integer not null references accounts on delete cascade,
    month date not null,
    read_at integer[] not null,
    earlier_read_at integer[],
    followers integer[],
    following integer[],
    posts integer[],
    followers_step integer[],
    following_step integer[],
    posts_step integer[],
    last_post_at integer[],
    primary key (account_id, month)
  )`,
  `create table storage_months (
    month date primary key,
    rolled_up_at timestamptz,
    thinned_at timestamptz,
    dropped_at timestamptz
  )`,
  // Milliseconds since the local month began, 2^31 less so that they fit; moments outside stand at its ends.
  `create function packed_moment(month date, at timestamptz) returns integer
    language sql immutable parallel safe as $$
    select greatest(-2147483648, least(2147483647,
      round(date_part('epoch', at - (month::timestamp at time zone 'Asia/Shanghai')) * 1000) - 2147483648))::integer
  $$`,
];

const COUNT_RUNS = [
  `create table count_runs (
    account_id integer not null,
    readings integer not null default 1,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    last_post_at timestamptz,
    followers integer,
    following integer,
    posts integer,
    followers_step integer,
    following_step integer,
    posts_step integer,
    primary key (account_id, first_seen_at)
  ) partition by range (first_seen_at)`,
  `alter table count_runs add foreign key (account_id) references accounts on delete cascade`,
];

const RUNS_OF_SNAPSHOTS = `
  select account_id, readings, first_seen_at, last_seen_at, last_post_at, followers, following, posts,
    nullif(followers_step, 1) as followers_step, nullif(following_step, 1) as following_step,
    nullif(posts_step, 1) as posts_step
  from snapshots`;

const FACTS = 'uid, handle, nickname, verified, verified_kind, verified_type, reason';

/** Runs that follow each other and say the same of everything but numbers become one. */
const FACTS_ALONE = [
  `create temporary table fact_runs on commit drop as
  with compared as (
    select *, to_jsonb(row(${FACTS}))
        is distinct from lag(to_jsonb(row(${FACTS}))) over (partition by account_id order by first_seen_at) as begins
    from snapshots
  ), numbered as (
    select *, count(*) filter (where begins) over (partition by account_id order by first_seen_at) as run
    from compared
  )
  select min(id) as id, max(last_seen_at) as last_seen_at, sum(readings)::integer as readings
  from numbered group by account_id, run`,
  'delete from snapshots s where not exists (select from fact_runs f where f.id = s.id)',
  `update snapshots s set last_seen_at = f.last_seen_at, readings = f.readings
  from fact_runs f where f.id = s.id`,
  'drop table fact_runs',
  `alter table snapshots drop following, drop followers, drop posts, drop following_step, drop followers_step,
    drop posts_step, drop last_post_at, set (fillfactor = 85)`,
];

/** The visits' key begins with the account, so that it serves as its index too; nothing finds a visit by its id alone. */
const PARTITION_CHECKS = [
  'alter table checks rename to checks_before',
  `create table checks (like checks_before including defaults including constraints including identity
    including storage including compression including comments) partition by range (at)`,
  'alter table checks_before rename constraint checks_pkey to checks_before_pkey',
  'alter table checks add constraint checks_pkey primary key (account_id, at, id)',
  'alter table checks add constraint checks_account_id_fkey foreign key (account_id) references accounts on delete cascade',
];

const AFTER_CHECKS = [
  'alter index checks_at_idx rename to checks_before_at_idx',
  // Visits are stored in the order of time: a summary of each few pages finds an hour as well as a tree would.
  'create index checks_at_idx on checks using brin (at)',
  `select setval(pg_get_serial_sequence('checks', 'id'), greatest(1, (select coalesce(max(id), 1) from checks_before)),
    exists (select from checks_before))`,
  'drop table checks_before',
];

const CHECKS_IN_ONE = [
  'alter table checks rename to checks_by_month',
  `create table checks (like checks_by_month including defaults including constraints including identity
    including storage including compression including comments)`,
  'insert into checks select * from checks_by_month',
  `select setval(pg_get_serial_sequence('checks', 'id'), greatest(1, (select coalesce(max(id), 1) from checks)),
    exists (select from checks))`,
  'drop table checks_by_month',
  'alter table checks add constraint checks_pkey primary key (id)',
  'alter table checks add constraint checks_account_id_fkey foreign key (account_id) references accounts on delete cascade',
  'create index checks_account_at_idx on checks (account_id, at)',
  'create index checks_at_idx on checks (at)',
];

/** What a day of a packed month says comes back as a run of one reading. */
const SNAPSHOTS_WITH_COUNTS = [
  `alter table snapshots add following integer, add followers integer, add posts integer, add followers_step integer,
    add last_post_at timestamptz, add following_step integer, add posts_step integer, reset (fillfactor)`,
  `create temporary table whole_runs on commit drop as
  with counted as (
    select account_id, readings, first_seen_at, last_seen_at, last_post_at, followers, following, posts,
      followers_step, following_step, posts_step
    from count_runs
    union all
    select m.account_id, 1, seen.at, seen.at,
      to_timestamp(m.last_post_at[least(seen.place, cardinality(m.last_post_at))] * 60::float8),
      m.followers[least(seen.place, cardinality(m.followers))],
      m.following[least(seen.place, cardinality(m.following))],
      m.posts[least(seen.place, cardinality(m.posts))],
      m.followers_step[least(seen.place, cardinality(m.followers_step))],
      m.following_step[least(seen.place, cardinality(m.following_step))],
      m.posts_step[least(seen.place, cardinality(m.posts_step))]
    from reading_months m, lateral (
      select place, (m.month::timestamp at time zone 'Asia/Shanghai')
        + (packed::float8 + 2147483648) * interval '1 millisecond' as at
      from unnest(m.read_at) with ordinality as packed(packed, place)) seen
  )
  select distinct on (c.account_id, c.first_seen_at) c.*, s.check_id, s.uid, s.handle, s.nickname, s.verified,
    s.verified_kind, s.verified_type, s.reason
  from counted c
  join lateral (select * from snapshots s where s.account_id = c.account_id and s.first_seen_at <= c.first_seen_at
    order by s.first_seen_at desc limit 1) s on true
  order by c.account_id, c.first_seen_at, c.readings desc`,
  `delete from snapshots s
  where exists (select from whole_runs w where w.account_id = s.account_id and w.first_seen_at <= s.last_seen_at
    and w.last_seen_at >= s.first_seen_at)`,
  `insert into snapshots (account_id, first_seen_at, last_seen_at, readings, check_id, ${FACTS}, following, followers,
    posts, followers_step, last_post_at, following_step, posts_step)
  select account_id, first_seen_at, last_seen_at, readings, check_id, ${FACTS}, following, followers, posts,
    case when followers is not null then coalesce(followers_step, 1) end, last_post_at,
    case when following is not null then coalesce(following_step, 1) end,
    case when posts is not null then coalesce(posts_step, 1) end
  from whole_runs`,
  'drop table whole_runs, count_runs, reading_months, storage_months',
  'drop function packed_moment',
];
